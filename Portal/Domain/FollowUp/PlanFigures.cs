using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.FollowUp;

/// <summary>The plan of an investment, or of some of its subprojects, as seen on a day.</summary>
/// <param name="Day">The day that it is seen on.</param>
/// <param name="From">The month that the decision lets the project begin.</param>
/// <param name="To">The month that the decision lets it end.</param>
/// <param name="Milestones">The milestones, by subproject and the day first planned.</param>
public sealed record PlanFigures(DateOnly Day, Month From, Month To, IReadOnlyList<PlannedMilestone> Milestones)
{
    /// <summary>The plan of some subprojects.</summary>
    public static PlanFigures Of(FollowUpFigures figures, IEnumerable<SubprojectFigures> subprojects, DateOnly day) =>
        new(
            day,
            figures.Investment.PlannedFrom,
            figures.Investment.PlannedTo,
            [
                .. subprojects.SelectMany(subproject =>
                    subproject.Milestones.Select(milestone => new PlannedMilestone(
                        subproject.Number,
                        milestone with
                        {
                            Seen = day,
                        }
                    ))
                ),
            ]
        );

    /// <summary>The plan of all subprojects on the last day that the figures know of.</summary>
    public static PlanFigures Of(FollowUpFigures figures) => Of(figures, figures.Subprojects, DayOf(figures));

    /// <summary>The last day that the figures know of: the month's last, or that of what is known.</summary>
    public static DateOnly DayOf(FollowUpFigures figures) => LastDay(figures.AsOf, SwedishTime.Local(figures.KnownAt));

    /// <summary>The day that a month is seen on: its last, or a moment's where that is earlier.</summary>
    /// <param name="asOf">The month.</param>
    /// <param name="latest">The moment, in Swedish time.</param>
    public static DateOnly LastDay(Month asOf, DateTime latest) =>
        DateOnly.FromDateTime(latest) is var day && day < asOf.LastDay ? day : asOf.LastDay;

    /// <summary>Those that are later than first planned, the latest first.</summary>
    public IReadOnlyList<PlannedMilestone> Late =>
        [.. Milestones.Where(m => m.Of.SlipDays > 0).OrderByDescending(m => m.Of.SlipDays)];

    /// <summary>Those whose day has gone by without their being reached, the longest ago first.</summary>
    public IReadOnlyList<PlannedMilestone> Passed =>
        [.. Milestones.Where(m => m.Of.IsPassed).OrderBy(m => m.Of.Planned)];

    /// <summary>The next to be reached; null where none is to come.</summary>
    public PlannedMilestone? Next =>
        Milestones.Where(m => m.Of.Reached is null && m.Of.Planned >= Day).MinBy(m => m.Of.Planned);

    /// <summary>How many are reached.</summary>
    public int Reached => Milestones.Count(m => m.Of.Reached is not null);

    /// <summary>The last of all, by the day reached or now planned; null where there are none.</summary>
    public PlannedMilestone? Last => Milestones.MaxBy(m => m.Of.Current);

    /// <summary>What a drawing of it says, in one line.</summary>
    public string Message =>
        Milestones.Count == 0 ? "Ingen milstolpe är inlagd"
        : Late is [var worst, ..]
            ? $"{Number(Late.Count, 0, 0)} av {Counted(Milestones.Count)} är senare än först planerat, som mest {Days(worst.Of.SlipDays)}"
        : "Ingen milstolpe är senare än först planerat";

    /// <summary>Whether it is late, what comes next, and when it ends: what follows, in plain Swedish.</summary>
    public IReadOnlyList<string> Sentences =>
        Last is not { } last
            ?
            [
                $"Ingen milstolpe är inlagd. Enligt beslutet skulle arbetet pågå från {MonthName(From)} till {MonthName(To)}.",
            ]
            : [Lateness, .. Passed.Count > 0 ? new[] { Overdue } : [], Coming(last), End(last)];

    private string Lateness =>
        Late switch
        {
            [] => $"Tidplanen håller: ingen av {Counted(Milestones.Count)} är senare än först planerat.",
            [var worst, ..] =>
                $"Tidplanen håller inte: {Number(Late.Count, 0, 0)} av {Counted(Milestones.Count)} är senare än först planerat. Mest försenad är {worst.Name}, som {worst.Of.Standing}, {Days(worst.Of.SlipDays)} efter plan.",
        };

    private string Overdue =>
        Passed is [var only]
            ? $"{only.Name} skulle ha nåtts {SwedishText.Day(only.Of.Planned)} men är inte antecknad som nådd."
            : $"{Counted(Passed.Count)} har passerat sin dag utan att vara antecknade som nådda, först {Passed[0].Name}, {SwedishText.Day(Passed[0].Of.Planned)}.";

    private string Coming(PlannedMilestone last) =>
        Next is { } next ? $"Nästa milstolpe är {next.Name}, {SwedishText.Day(next.Of.Planned)}."
        : Passed.Count > 0 ? "Ingen milstolpe är planerad framåt."
        : $"Alla milstolpar är nådda, den sista {SwedishText.Day(last.Of.Current)}.";

    private string End(PlannedMilestone last) =>
        last.Of.Current > To.LastDay
            ? $"Beslutet lät arbetet pågå till {MonthName(To)}; den sista milstolpen ligger efter det, {SwedishText.Day(last.Of.Current)}."
            : $"Den sista milstolpen ligger inom beslutets tid, som slutar i {MonthName(To)}.";

    private static string Counted(int count) => SwedishText.Counted(count, "milstolpe", "milstolpar");

    private static string Days(int count) => SwedishText.Counted(count, "dag", "dagar");
}

/// <summary>A milestone of a subproject.</summary>
/// <param name="Subproject">The subproject's number.</param>
/// <param name="Of">The milestone.</param>
public sealed record PlannedMilestone(int Subproject, MilestoneFigures Of)
{
    /// <summary>What it is called in a sentence.</summary>
    public string Name => $"”{Of.Name}” i delprojekt {Subproject}";
}
