using Portal.Domain.FollowUp;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.MonthEnds;

/// <summary>Månadsslut: the months of a year, and everything that was locked and unlocked.</summary>
/// <param name="InvestmentId">The investment.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year shown.</param>
/// <param name="Years">The years that can be shown.</param>
/// <param name="Months">Every month from the start of the work to the present one, in order.</param>
/// <param name="Reported">The months that have a frozen report.</param>
/// <param name="Current">The month that is not yet over.</param>
/// <param name="Latest">The last month with facts.</param>
/// <param name="Locks">The months that are locked, with who did it and when.</param>
/// <param name="History">What was locked and unlocked, the latest first.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record MonthEndsPage(
    long InvestmentId,
    string Name,
    int Year,
    IReadOnlyList<int> Years,
    IReadOnlyList<MonthEnd> Months,
    IReadOnlySet<Month> Reported,
    Month Current,
    Month Latest,
    IReadOnlyDictionary<Month, LockEvent> Locks,
    IReadOnlyList<LockEvent> History,
    string? Done = null
)
{
    /// <summary>The months of the year shown, the latest first.</summary>
    public IEnumerable<MonthEnd> Shown => Months.Where(m => m.Month.Year == Year).Reverse();

    /// <summary>The months that have ended with facts up to then: those worth closing.</summary>
    public IReadOnlyList<MonthEnd> Ended => [.. Months.Where(m => m.Month < Current && m.Month <= Latest)];

    /// <summary>The months that came after their lock had something booked.</summary>
    public IReadOnlyList<MonthEnd> Late => [.. Months.Where(m => m.Late.Count > 0)];

    /// <summary>How far the months are closed, in words.</summary>
    public string Conclusion
    {
        get
        {
            var open = Ended.Where(m => m.Lock is null).ToList();
            var count = Months.Count(m => m.Lock is not null);
            var first =
                Ended.Count == 0 ? "Ingen månad med uppgifter är slut än."
                : count == 0 ? $"Ingen månad är låst. Den första öppna är {SwedishText.MonthName(open[0].Month)}."
                : open.Count == 0 ? $"Alla månader till och med {SwedishText.MonthName(Ended[^1].Month)} är låsta."
                : $"{Words.Months(count)} är {(count == 1 ? "låst" : "låsta")}. {Words.Months(open.Count)} med uppgifter är slut men {(open.Count == 1 ? "öppen" : "öppna")}, den första {SwedishText.MonthName(open[0].Month)}.";
            return Late.Count == 0
                ? first
                : $"{first} Efter låset har {Words.Rows(Late.Sum(m => m.LateRows))} om {SwedishText.Kronor(Money.Sum(Late.Select(m => m.LateAmount)))} kommit in i {Words.Months(Late.Count).ToLowerInvariant()}.";
        }
    }
}

/// <summary>That a month was locked or unlocked.</summary>
/// <param name="Month">The month.</param>
/// <param name="Reason">Why it was unlocked; null where it was locked.</param>
/// <param name="Batch">The batch that recorded it.</param>
/// <param name="Who">Who did it.</param>
/// <param name="AtUtc">When, UTC.</param>
public sealed record LockEvent(Month Month, string? Reason, long Batch, string Who, DateTime AtUtc);

/// <summary>One month: what is there, what is missing, and what came after it was locked.</summary>
/// <param name="InvestmentId">The investment.</param>
/// <param name="End">Where the month stands.</param>
/// <param name="IsReported">Whether it has a frozen report.</param>
/// <param name="IsEnded">Whether the month is over.</param>
/// <param name="First">The first month of the investment.</param>
/// <param name="EarlierOpen">The earlier months that are open.</param>
/// <param name="LaterLocked">The later months that are locked.</param>
/// <param name="Lock">The lock, where it is locked.</param>
/// <param name="OutcomeThen">What the subprojects had cost that month when it was locked; null where it is open.</param>
/// <param name="Late">What ledgers brought after the lock.</param>
/// <param name="History">What was locked and unlocked of it, the latest first.</param>
public sealed record MonthPage(
    long InvestmentId,
    MonthEnd End,
    bool IsReported,
    bool IsEnded,
    Month First,
    IReadOnlyList<Month> EarlierOpen,
    IReadOnlyList<Month> LaterLocked,
    LockEvent? Lock,
    Money? OutcomeThen,
    IReadOnlyList<LateLine> Late,
    IReadOnlyList<LockEvent> History
)
{
    /// <summary>The month's name.</summary>
    public string Name => SwedishText.MonthName(End.Month);

    /// <summary>How many things are missing, the report with them.</summary>
    public int Missing => End.Missing + (IsReported ? 0 : 1);
}

/// <summary>Rows that came after the lock, and where from.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="What">What the batch did.</param>
/// <param name="File">The imported file; null where it was none.</param>
/// <param name="Who">Who wrote the batch.</param>
/// <param name="AtUtc">When, UTC.</param>
public sealed record LateLine(LateRows Rows, string What, LedgerFile? File, string Who, DateTime AtUtc);

/// <summary>Counted things in words.</summary>
internal static class Words
{
    /// <summary>A number of months, to begin a sentence with.</summary>
    public static string Months(int count) => count == 1 ? "En månad" : $"{SwedishText.Number(count, 0, 0)} månader";

    /// <summary>A number of rows.</summary>
    public static string Rows(int count) =>
        $"{SwedishText.Number(count, 0, 0)} {(Math.Abs(count) == 1 ? "rad" : "rader")}";

    /// <summary>Subprojects by number.</summary>
    public static string Subprojects(IReadOnlyList<int> numbers) => $"delprojekt {SwedishText.Listed(numbers)}";
}
