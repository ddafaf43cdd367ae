using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Data.Accounts.Mail;

namespace Portal.Mail;

/// <summary>What a run sent.</summary>
/// <param name="Sent">How many letters the server took.</param>
/// <param name="Failed">How many it did not take, and which are tried again.</param>
/// <param name="GivenUp">How many are not tried any more.</param>
/// <param name="Fault">Why the last of those failed, as a Swedish sentence; null where all went well.</param>
/// <param name="NextUtc">When the next letter is to be tried, UTC; null where none waits.</param>
public sealed record SentMail(int Sent, int Failed, int GivenUp, string? Fault, DateTime? NextUtc)
{
    /// <summary>What came of the run, in Swedish.</summary>
    public string Sentence =>
        Sent + Failed + GivenUp == 0
            ? "Inget att göra."
            : string.Join(
                ' ',
                new[]
                {
                    Sent switch
                    {
                        0 => null,
                        1 => "1 brev skickades.",
                        var many => $"{many} brev skickades.",
                    },
                    Failed == 0 ? null : $"{Failed} brev väntar på ett nytt försök.",
                    GivenUp == 0 ? null : $"{GivenUp} brev gavs upp.",
                    Fault,
                }.OfType<string>()
            );
}

/// <summary>
/// Sends the letters that are due, each on its own: one that is refused stops no other. What became of each is on disk before the
/// next is tried, so that a portal that dies sends at most one again, under the same name.
/// </summary>
public sealed class SendQueuedMail(
    IDbContextFactory<AccountsDb> databases,
    PortalDb facts,
    IOptions<MailSettings> settings,
    TimeProvider time,
    ILogger<SendQueuedMail> log
)
{
    // A letter that was sent or given up is no use after a month.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Sends them.</summary>
    /// <param name="progress">Told per cent done and what is being done, in Swedish.</param>
    /// <param name="cancellation">Stops between two letters.</param>
    public async Task<SentMail> RunAsync(Action<int, string> progress, CancellationToken cancellation = default)
    {
        if (!settings.Value.IsOn)
        {
            return new SentMail(0, 0, 0, null, null);
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db
            .QueuedMails.Where(mail => mail.State == MailState.Waiting && mail.NextTryUtc <= now)
            .OrderBy(mail => mail.NextTryUtc)
            .ThenBy(mail => mail.Id)
            .ToListAsync(cancellation);
        await using (var post = new SmtpPost(settings.Value))
        {
            foreach (var (place, mail) in due.Index())
            {
                cancellation.ThrowIfCancellationRequested();
                progress(100 * place / due.Count, $"Skickar e-post, {place} av {due.Count} brev klara");
                Record(mail, await HandAsync(post, db, mail, cancellation));
                // Taken is taken, whoever wants to stop.
                await db.SaveChangesAsync(CancellationToken.None);
            }
        }

        var old = now - Kept;
        await db.QueuedMails.Where(mail => mail.EndedUtc < old).ExecuteDeleteAsync(cancellation);
        return new SentMail(
            due.Count(mail => mail.State == MailState.Sent),
            due.Count(mail => mail.State == MailState.Waiting),
            due.Count(mail => mail.State == MailState.GivenUp),
            due.LastOrDefault(mail => mail.State != MailState.Sent)?.Fault,
            await db
                .QueuedMails.Where(mail => mail.State == MailState.Waiting)
                .MinAsync(mail => (DateTime?)mail.NextTryUtc, cancellation)
        );
    }

    private async Task<Handed> HandAsync(SmtpPost post, AccountsDb db, QueuedMail mail, CancellationToken cancellation)
    {
        if (await FindAddressees.OpenAsync(facts, db, mail.AccountId, cancellation) is not { } account)
        {
            return new Handed("Kontot är avstängt eller borttaget.", IsFinal: true);
        }

        if (ComposeMail.Addressee(account) is not { } to)
        {
            return new Handed("Kontots e-postadress går inte att skicka till.", IsFinal: true);
        }

        try
        {
            return await post.HandAsync(ComposeMail.Of(mail, settings.Value.Sender, to, time.GetUtcNow()));
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Brev {Mail} kunde inte skickas.", mail.Id);
            return new Handed("Ett oväntat fel inträffade, som står i portalens logg.");
        }
    }

    private void Record(QueuedMail mail, Handed handed)
    {
        var now = time.GetUtcNow().UtcDateTime;
        mail.Fault = handed.Fault ?? mail.Fault;
        if (handed.Fault is null)
        {
            (mail.State, mail.EndedUtc) = (MailState.Sent, now);
            return;
        }

        mail.Failures++;
        if (!handed.IsFinal && RetryPauses.Next(mail.WrittenUtc, mail.Failures, now) is { } next)
        {
            mail.NextTryUtc = next;
        }
        else
        {
            (mail.State, mail.EndedUtc) = (MailState.GivenUp, now);
        }
    }
}
