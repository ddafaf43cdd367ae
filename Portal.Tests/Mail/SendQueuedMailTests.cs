using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Accounts;
using Portal.Data.Accounts.Mail;
using Portal.Domain.Accounts;
using Portal.Mail;
using Portal.Tests.Data;
using Portal.Tests.Data.Accounts;
using SmtpServer.Protocol;

namespace Portal.Tests.Mail;

/// <summary>Letters that are sent to a real mail server on this computer, and what happens when it behaves badly.</summary>
public sealed class SendQueuedMailTests : IAsyncLifetime
{
    private MailServer _server = MailServer.Started();
    private AccountsPortal _portal = null!;
    private long _anna;
    private long _bo;

    public async ValueTask InitializeAsync() => await OpenAsync(_server.Settings);

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_is_sent_once_to_one_person_alone_and_says_what_it_was_to_say()
    {
        await PutAsync(_anna, _bo);

        Assert.Equal("2 brev skickades.", (await SendAsync()).Sentence);
        Assert.Equal("Inget att göra.", (await SendAsync()).Sentence);

        Assert.Equal(
            [
                ["anna@kommunen.example"],
                ["bo@kommunen.example"],
            ],
            _server.Taken.Select(mail => mail.To)
        );
        var first = _server.Taken[0];
        Assert.Equal("\"Någon\" <anna@kommunen.example>", first.Message.To.ToString());
        Assert.Equal("\"Investeringsportalen\" <portalen@kommunen.example>", first.Message.From.ToString());
        Assert.Equal(("Ämne på svenska: å, ä, ö", "Brödtext med å."), (first.Message.Subject, first.Text.TrimEnd()));
        Assert.Equal("auto-generated", first.Message.Headers[MimeKit.HeaderId.AutoSubmitted]);
        Assert.NotEqual(first.Message.MessageId, _server.Taken[1].Message.MessageId);
        var state = await StateAsync();
        Assert.Equal((0, _portal.Database.Clock.Now.UtcDateTime), (state.Waiting, state.LastSentUtc));
    }

    [Fact]
    public async Task What_is_put_in_the_box_twice_is_sent_once_and_what_is_rolled_back_is_not_sent()
    {
        await PutAsync(_anna);
        await PutAsync(_anna);
        await using (var db = _portal.Open())
        await using (var batch = await db.BeginBatchAsync(TestDatabase.Origin))
        {
            Assert.Equal(1, await Outbox.PutAsync(db, [new Letter(_bo, "ogjort", "Ogjort", "Ogjort")], batch.AtUtc));
        }

        await SendAsync();

        Assert.Equal(["anna@kommunen.example"], Assert.Single(_server.Taken).To);
    }

    [Fact]
    public async Task While_the_server_is_stopped_letters_wait_and_are_tried_ever_more_seldom_until_it_is_back()
    {
        await _server.StopAsync();
        await PutAsync(_anna, _bo);

        var sent = await SendAsync();
        Assert.Equal("2 brev väntar på ett nytt försök. E-postservern 127.0.0.1 svarar inte.", sent.Sentence);
        Assert.Equal(After(minutes: 1), sent.NextUtc);
        Go(TimeSpan.FromMinutes(1));
        Assert.Equal(After(minutes: 5), (await SendAsync()).NextUtc);
        _server.Start();
        Assert.Equal("Inget att göra.", (await SendAsync()).Sentence);
        Go(TimeSpan.FromMinutes(5));

        Assert.Equal("2 brev skickades.", (await SendAsync()).Sentence);
        Assert.Equal(2, _server.Taken.Count);
    }

    [Fact]
    public async Task A_letter_that_nobody_takes_is_given_up_after_four_days_and_told_of()
    {
        await _server.StopAsync();
        await PutAsync(_anna);
        var given = new List<int>();
        for (var tries = 0; (await SendAsync()).NextUtc is { } next; tries++)
        {
            Assert.True(tries < 30);
            _portal.Database.Clock.Now = new DateTimeOffset(next);
            given.Add(tries);
        }

        var state = await StateAsync();
        Assert.Equal((0, 20), (state.Waiting, given.Count));
        var lost = Assert.Single(state.GivenUp);
        Assert.Equal((_anna, "E-postservern 127.0.0.1 svarar inte."), (lost.AccountId, lost.Fault));
        _server.Start();
        await SendAsync();
        Assert.Empty(_server.Taken);
    }

    [Fact]
    public async Task One_recipient_who_is_refused_for_good_is_given_up_and_stops_no_other()
    {
        _server.Refuses["anna@kommunen.example"] = SmtpReplyCode.MailboxUnavailable;
        await PutAsync(_anna, _bo);

        Assert.Equal(
            "1 brev skickades. 1 brev gavs upp. E-postservern tar inte emot post till mottagaren (550).",
            (await SendAsync()).Sentence
        );

        Assert.Equal(["bo@kommunen.example"], Assert.Single(_server.Taken).To);
        Assert.DoesNotContain("@", Assert.Single((await StateAsync()).GivenUp).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_who_is_refused_for_now_is_tried_again()
    {
        _server.Refuses["anna@kommunen.example"] = SmtpReplyCode.InsufficientStorage;
        await PutAsync(_anna, _bo);

        var sent = await SendAsync();
        Assert.Equal((1, 1, 0, After(minutes: 1)), (sent.Sent, sent.Failed, sent.GivenUp, sent.NextUtc));
        _server.Refuses.Clear();
        Go(TimeSpan.FromMinutes(1));
        Assert.Equal("1 brev skickades.", (await SendAsync()).Sentence);
    }

    [Fact]
    public async Task A_server_that_dies_after_the_data_is_handed_the_letter_again_under_the_same_name()
    {
        _server.DiesAfterData = 1;
        await PutAsync(_anna, _bo);

        Assert.Equal(
            "1 brev skickades. 1 brev väntar på ett nytt försök. E-postservern 127.0.0.1 avbröt mitt i brevet.",
            (await SendAsync()).Sentence
        );
        Go(TimeSpan.FromMinutes(1));
        await SendAsync();

        Assert.Equal(["anna", "bo", "anna"], _server.Taken.Select(mail => mail.To[0].Split('@')[0]));
        Assert.Equal(_server.Taken[0].Message.MessageId, _server.Taken[2].Message.MessageId);
    }

    [Fact]
    public async Task A_server_that_hangs_up_again_and_again_is_left_in_peace()
    {
        _server.DiesAfterData = int.MaxValue;
        await PutAsync([.. Enumerable.Repeat(_anna, 6)]);

        var sent = await SendAsync();

        Assert.Equal((6, "E-postservern 127.0.0.1 avbröt gång på gång."), (sent.Failed, sent.Fault));
        Assert.Equal(3, _server.Taken.Count);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_not_waited_for()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await ReopenAsync(("Mail:Port", $"{((IPEndPoint)silent.LocalEndpoint).Port}"), ("Mail:TimeoutSeconds", "1"));
        await PutAsync(_anna, _bo);

        var sending = SendAsync();

        Assert.Same(sending, await Task.WhenAny(sending, Task.Delay(TimeSpan.FromSeconds(20))));
        Assert.Equal("E-postservern 127.0.0.1 svarar inte.", (await sending).Fault);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_said_to_a_server_that_does_not_encrypt_or_that_nobody_vouches_for(bool encrypts)
    {
        await _server.DisposeAsync();
        _server = new MailServer { Certificate = encrypts ? MailServer.OwnCertificate() : null }.Start();
        await ReopenAsync(("Mail:Port", $"{_server.Port}"), ("Mail:Security", "StartTls"));
        await PutAsync(_anna);

        Assert.StartsWith(
            "Förbindelsen med e-postservern 127.0.0.1 kunde inte krypteras",
            (await SendAsync()).Fault,
            StringComparison.Ordinal
        );
        Assert.Empty(_server.Taken);
    }

    [Theory]
    [InlineData("rätt", "1 brev skickades.")]
    [InlineData(
        "fel",
        "1 brev väntar på ett nytt försök. E-postservern godtog inte inloggningen: kontrollera Mail__User och Mail__Password."
    )]
    public async Task A_server_that_wants_a_password_is_given_it(string password, string sentence)
    {
        await _server.DisposeAsync();
        _server = new MailServer { Password = "rätt" }.Start();
        await ReopenAsync(("Mail:Port", $"{_server.Port}"), ("Mail:User", "portalen"), ("Mail:Password", password));
        await PutAsync(_anna);

        Assert.Equal(sentence, (await SendAsync()).Sentence);
    }

    [Fact]
    public async Task A_name_or_a_subject_with_line_breaks_adds_neither_header_nor_recipient()
    {
        await ChangeAsync(_anna, account => account.Name = "Anna\r\nBcc: alla@kommunen.example\r\n\r\nHej");
        await PutAsync(new Letter(_anna, "radbrott", "Rapport\r\nBcc: alla@kommunen.example\u2028X", "Text"));

        await SendAsync();

        var taken = Assert.Single(_server.Taken);
        Assert.Equal(["anna@kommunen.example"], taken.To);
        Assert.Empty(taken.Message.Bcc);
        Assert.Single(taken.Message.To);
        Assert.Equal("Rapport  Bcc: alla@kommunen.example X", taken.Message.Subject);
        Assert.Equal("Text", taken.Text.Trim());
    }

    [Theory]
    [InlineData("anna@kommunen.example, bo@kommunen.example")]
    [InlineData("Bo <bo@kommunen.example>")]
    [InlineData("anna@kommunen.example\r\nRCPT TO:<bo@kommunen.example>")]
    [InlineData("anna")]
    public async Task What_is_not_one_address_is_not_sent_to(string address)
    {
        await ChangeAsync(_anna, account => account.Email = address);
        await PutAsync(_anna);

        Assert.Equal("Kontots e-postadress går inte att skicka till.", (await SendAsync()).Fault);
        Assert.Empty(_server.Taken);
    }

    [Fact]
    public async Task Who_was_disabled_or_erased_since_the_letter_was_written_gets_none()
    {
        await PutAsync(_anna, _bo);
        await _portal.AskAsync((DisableAccount disable) => disable.RunAsync(_anna, "Slutat", AccountsPortal.Who));
        await _portal.AskAsync((EraseAccount erase) => erase.RunAsync(_bo, "På begäran", AccountsPortal.Who));

        Assert.Equal("Kontot är avstängt eller borttaget.", (await SendAsync()).Fault);

        Assert.Empty(_server.Taken);
        Assert.Equal(_anna, Assert.Single((await StateAsync()).GivenUp).AccountId);
    }

    private async Task OpenAsync(IReadOnlyDictionary<string, string?> settings)
    {
        _portal = await AccountsPortal.CreateAsync(settings);
        _anna = (await _portal.OpenAsync("anna@kommunen.example", new AskedRole(Role.Controller))).Value;
        _bo = (await _portal.OpenAsync("bo@kommunen.example", new AskedRole(Role.Controller))).Value;
    }

    private async Task ReopenAsync(params (string Key, string Value)[] changed)
    {
        await _portal.DisposeAsync();
        var settings = new Dictionary<string, string?>(_server.Settings, StringComparer.Ordinal);
        foreach (var (key, value) in changed)
        {
            settings[key] = value;
        }

        await OpenAsync(settings);
    }

    private Task<SentMail> SendAsync() => _portal.AskAsync((SendQueuedMail send) => send.RunAsync((_, _) => { }));

    private Task<MailOverview> StateAsync() => _portal.AskAsync((ReadMailState read) => read.RunAsync());

    private Task PutAsync(params long[] accounts) =>
        PutAsync([
            .. accounts.Select(
                (id, place) => new Letter(id, $"prov:{place}", "Ämne på svenska: å, ä, ö", "Brödtext med å.\n")
            ),
        ]);

    private async Task PutAsync(params Letter[] letters)
    {
        await using var db = _portal.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Outbox.PutAsync(db, letters, _portal.Database.Clock.Now.UtcDateTime);
        await transaction.CommitAsync();
    }

    private async Task ChangeAsync(long id, Action<Account> change)
    {
        await using var db = new AccountsDb(AccountServices.Options(_portal.Database.ConnectionString));
        change(await db.Users.SingleAsync(account => account.Id == id));
        await db.SaveChangesAsync();
    }

    private void Go(TimeSpan time) => _portal.Database.Clock.Now += time;

    private DateTime After(int minutes) => _portal.Database.Clock.Now.UtcDateTime.AddMinutes(minutes);
}
