using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data.Accounts;

namespace Portal.Mail;

/// <summary>How the portal's mail is doing.</summary>
/// <param name="IsOn">Whether letters are written and sent.</param>
/// <param name="Through">The server that they are sent through; null where mail is off.</param>
/// <param name="Waiting">How many letters wait.</param>
/// <param name="Fault">Why the letter that was last tried and waits was not taken; null where none failed.</param>
/// <param name="NextUtc">When the next letter is tried, UTC; null where none waits.</param>
/// <param name="LastSentUtc">When a letter was last sent, UTC; null for not in a month.</param>
/// <param name="GivenUp">The letters that were given up in the last month, the latest first.</param>
public sealed record MailOverview(
    bool IsOn,
    string? Through,
    int Waiting,
    string? Fault,
    DateTime? NextUtc,
    DateTime? LastSentUtc,
    IReadOnlyList<GivenUpMail> GivenUp
)
{
    /// <summary>Mail that is off.</summary>
    public static readonly MailOverview Off = new(IsOn: false, null, 0, null, null, null, []);
}

/// <summary>A letter that was given up.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="AccountId">The account it was to.</param>
/// <param name="EndedUtc">When it was given up, UTC.</param>
/// <param name="Fault">Why, as a Swedish sentence.</param>
public sealed record GivenUpMail(string Subject, long AccountId, DateTime EndedUtc, string Fault);

/// <summary>Reads how the portal's mail is doing.</summary>
public sealed class ReadMailState(IDbContextFactory<AccountsDb> databases, IOptions<MailSettings> settings)
{
    private const int MostShown = 20;

    /// <summary>Reads it.</summary>
    public async Task<MailOverview> RunAsync(CancellationToken cancellation = default)
    {
        if (!settings.Value.IsOn)
        {
            return MailOverview.Off;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var mails = db.QueuedMails.AsNoTracking();
        var waiting = mails.Where(mail => mail.State == MailState.Waiting);
        return new MailOverview(
            IsOn: true,
            settings.Value.Host,
            await waiting.CountAsync(cancellation),
            await waiting
                .Where(mail => mail.Failures > 0)
                .OrderByDescending(mail => mail.NextTryUtc)
                .Select(mail => mail.Fault)
                .FirstOrDefaultAsync(cancellation),
            await waiting.MinAsync(mail => (DateTime?)mail.NextTryUtc, cancellation),
            await mails.Where(mail => mail.State == MailState.Sent).MaxAsync(mail => mail.EndedUtc, cancellation),
            await mails
                .Where(mail => mail.State == MailState.GivenUp)
                .OrderByDescending(mail => mail.EndedUtc)
                .Take(MostShown)
                .Select(mail => new GivenUpMail(mail.Subject, mail.AccountId, mail.EndedUtc!.Value, mail.Fault ?? ""))
                .ToListAsync(cancellation)
        );
    }
}
