using MimeKit;
using MimeKit.Text;
using Portal.Data.Accounts;

namespace Portal.Mail;

/// <summary>Makes a letter into what a mail server is handed.</summary>
internal static class ComposeMail
{
    private const string Automatic = "auto-generated";

    /// <summary>The message: to one person alone, so that nobody sees who else was told.</summary>
    /// <param name="mail">The letter.</param>
    /// <param name="from">Who it is from.</param>
    /// <param name="to">Who it goes to.</param>
    /// <param name="now">When it is sent.</param>
    public static MimeMessage Of(QueuedMail mail, MailboxAddress from, MailboxAddress to, DateTimeOffset now)
    {
        var message = new MimeMessage
        {
            Subject = Line(mail.Subject),
            Date = now,
            MessageId = $"{mail.MessageId}@{from.Domain}",
            Body = new TextPart(TextFormat.Plain) { Text = mail.Text },
        };
        message.From.Add(new MailboxAddress(Line(from.Name ?? ""), from.Address));
        message.To.Add(to);
        // No machine is to answer it (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, Automatic);
        return message;
    }

    /// <summary>
    /// Who a letter goes to; null where the address is not one. A name may hold anything, a line break too: in a header it is one
    /// line.
    /// </summary>
    public static MailboxAddress? Addressee(Account account) =>
        MailSettings.Address(account.Email) is { } address && string.IsNullOrEmpty(address.Name)
            ? new MailboxAddress(Line(account.Name), address.Address)
            : null;

    private static string Line(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter))
            .Trim();
}
