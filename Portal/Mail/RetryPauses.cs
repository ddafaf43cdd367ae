namespace Portal.Mail;

/// <summary>
/// When a letter that could not be sent is tried again: soon at first, then ever more seldom, so that a server that is down for a
/// moment costs a minute and one that is down for days is left in peace. After four days it is given up.
/// </summary>
public static class RetryPauses
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
    ];

    /// <summary>How long a letter is tried.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(4);

    /// <summary>When it is tried again; null where it is given up.</summary>
    /// <param name="writtenUtc">When it was written.</param>
    /// <param name="failures">How often it was tried in vain, from 1.</param>
    /// <param name="nowUtc">When it was last tried.</param>
    public static DateTime? Next(DateTime writtenUtc, int failures, DateTime nowUtc)
    {
        var next = nowUtc + Pauses[Math.Clamp(failures, 1, Pauses.Length) - 1];
        return next < writtenUtc + Patience ? next : null;
    }
}
