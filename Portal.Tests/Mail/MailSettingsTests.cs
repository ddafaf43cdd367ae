using Portal.Mail;

namespace Portal.Tests.Mail;

/// <summary>What is wrong with settings of mail is said before the portal starts.</summary>
public sealed class MailSettingsTests
{
    private const string From = "Portalen <portalen@kommunen.example>";
    private const string Web = "https://portalen.kommunen.example";

    [Fact]
    public void Without_a_host_mail_is_off_and_nothing_is_wrong()
    {
        var settings = new MailSettings { Port = 0 };

        Assert.False(settings.IsOn);
        Assert.Null(settings.Fault);
    }

    [Theory]
    [InlineData("post.kommunen.example", From, Web, MailSecurity.StartTls, null)]
    [InlineData("post.kommunen.example", "portalen@kommunen.example", "http://localhost:5080", MailSecurity.Tls, null)]
    [InlineData("127.0.0.1", From, Web, MailSecurity.None, null)]
    [InlineData("::1", From, Web, MailSecurity.None, null)]
    [InlineData("post.kommunen.example", From, Web, MailSecurity.None, "Mail:Security")]
    [InlineData("10.0.0.1", From, Web, MailSecurity.None, "Mail:Security")]
    [InlineData("post.kommunen.example", null, Web, MailSecurity.StartTls, "Mail:From")]
    [InlineData("post.kommunen.example", "Portalen", Web, MailSecurity.StartTls, "Mail:From")]
    [InlineData("post.kommunen.example", "a@b.se, c@d.se", Web, MailSecurity.StartTls, "Mail:From")]
    [InlineData("post.kommunen.example", "a@b.se\r\nBcc: c@d.se", Web, MailSecurity.StartTls, "Mail:From")]
    [InlineData("post.kommunen.example", From, null, MailSecurity.StartTls, "Mail:PortalAddress")]
    [InlineData("post.kommunen.example", From, "/portalen", MailSecurity.StartTls, "Mail:PortalAddress")]
    [InlineData("post.kommunen.example", From, "javascript:alert(1)", MailSecurity.StartTls, "Mail:PortalAddress")]
    [InlineData("post.kommunen.example", From, Web + "?q=1", MailSecurity.StartTls, "Mail:PortalAddress")]
    public void Each_setting_is_what_it_must_be(
        string host,
        string? from,
        string? web,
        MailSecurity security,
        string? setting
    )
    {
        var settings = new MailSettings
        {
            Host = host,
            From = from,
            PortalAddress = web,
            Security = security,
        };

        Assert.Contains(setting ?? "", settings.Fault ?? "", StringComparison.Ordinal);
        Assert.Equal(setting is null, settings.Fault is null);
    }

    [Fact]
    public void A_letter_is_tried_again_after_ever_longer_pauses_and_given_up_within_four_days()
    {
        var written = new DateTime(2021, 5, 1, 8, 0, 0, DateTimeKind.Utc);
        var tries = new List<TimeSpan>();
        DateTime? at = written;
        for (var failures = 1; at is { } now; failures++)
        {
            tries.Add(now - written);
            at = RetryPauses.Next(written, failures, now);
        }

        Assert.Equal([0, 1, 6, 21, 81, 261, 621, 981], tries.Take(8).Select(time => (int)time.TotalMinutes));
        Assert.Equal(21, tries.Count);
        Assert.InRange(tries[^1], TimeSpan.FromDays(3.7), TimeSpan.FromDays(4));
    }
}
