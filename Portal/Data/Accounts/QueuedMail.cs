namespace Portal.Data.Accounts;

/// <summary>What has become of a letter.</summary>
public enum MailState
{
    /// <summary>Väntar: to be sent, or tried again.</summary>
    Waiting,

    /// <summary>Skickat: the server took it.</summary>
    Sent,

    /// <summary>Uppgivet: it was never taken, and is not tried any more.</summary>
    GivenUp,
}

/// <summary>
/// A letter to an account, written in the same transaction as what it tells of and sent by a job. It names the account by its number:
/// the address is looked up when it is sent, so that it stands in one place alone and goes with the person.
/// </summary>
public sealed class QueuedMail
{
    /// <summary>The letters in the order they were written.</summary>
    public long Id { get; init; }

    /// <summary>What it tells, and to whom: the same is told once.</summary>
    public required string Key { get; init; }

    /// <summary>The account it goes to.</summary>
    public required long AccountId { get; init; }

    /// <summary>The subject, one line.</summary>
    public required string Subject { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// What names the letter to mail servers: the same at every try, so that one that is sent again because its receipt was lost is
    /// known as the same.
    /// </summary>
    public required string MessageId { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTime WrittenUtc { get; init; }

    /// <summary>What has become of it.</summary>
    public MailState State { get; set; }

    /// <summary>How often it was tried in vain.</summary>
    public int Failures { get; set; }

    /// <summary>When it is to be tried, UTC.</summary>
    public required DateTime NextTryUtc { get; set; }

    /// <summary>When it was sent or given up, UTC; null until then.</summary>
    public DateTime? EndedUtc { get; set; }

    /// <summary>Why it was not taken when it was last tried, as a Swedish sentence without personal data; null where it never failed.</summary>
    public string? Fault { get; set; }
}
