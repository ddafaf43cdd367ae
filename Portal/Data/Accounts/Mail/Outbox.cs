using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Accounts.Mail;

/// <summary>A letter to an account.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Key">What it tells, and to whom: the same is told once.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text.</param>
public sealed record Letter(long AccountId, string Key, string Subject, string Text);

/// <summary>
/// Letters that wait to be sent, written and taken back within a transaction of the facts: what is told of and the letter about it are
/// both on disk, or neither is. No mail server is asked.
/// </summary>
public static class Outbox
{
    /// <summary>Puts letters in the box, but for those that were put there before.</summary>
    /// <param name="db">The facts, within a transaction.</param>
    /// <param name="letters">The letters.</param>
    /// <param name="nowUtc">When they are written, UTC.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many were put there.</returns>
    public static async Task<int> PutAsync(
        PortalDb db,
        IReadOnlyCollection<Letter> letters,
        DateTime nowUtc,
        CancellationToken cancellation = default
    )
    {
        await using var accounts = await db.JoinAccountsAsync(cancellation);
        var keys = letters.Select(letter => letter.Key).ToList();
        var there = await accounts
            .QueuedMails.Where(mail => keys.Contains(mail.Key))
            .Select(mail => mail.Key)
            .ToHashSetAsync(StringComparer.Ordinal, cancellation);
        var news = letters.Where(letter => there.Add(letter.Key)).ToList();
        accounts.AddRange(
            news.Select(letter => new QueuedMail
            {
                Key = letter.Key,
                AccountId = letter.AccountId,
                Subject = letter.Subject,
                Text = letter.Text,
                MessageId = Guid.NewGuid().ToString("N"),
                WrittenUtc = nowUtc,
                NextTryUtc = nowUtc,
            })
        );
        await accounts.SaveChangesAsync(cancellation);
        return news.Count;
    }

    /// <summary>Takes back the letters that tell something and were not sent yet.</summary>
    /// <param name="db">The facts, within a transaction.</param>
    /// <param name="told">How the keys of the letters begin.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task TakeBackAsync(PortalDb db, string told, CancellationToken cancellation = default)
    {
        await using var accounts = await db.JoinAccountsAsync(cancellation);
        await accounts
            .QueuedMails.Where(mail => mail.State == MailState.Waiting && mail.Key.StartsWith(told))
            .ExecuteDeleteAsync(cancellation);
    }
}
