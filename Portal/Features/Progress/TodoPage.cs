using Portal.Data.Queries;
using Portal.Domain.Investments;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Features.Progress;

/// <summary>A report that somebody has to do something about.</summary>
/// <param name="Known">Reporting in its investment.</param>
/// <param name="Subproject">The subproject.</param>
/// <param name="Asked">What is asked, and what has come of it.</param>
/// <param name="Today">The day.</param>
public sealed record TodoReport(InvestmentRounds Known, Subproject Subproject, AskedReport Asked, DateOnly Today)
{
    /// <summary>Where it is written.</summary>
    public string Form =>
        $"/investeringar/{Known.Investment.Id}/delprojekt/{Subproject.Number}/lagesrapport?manad={Asked.Round.Month}";

    /// <summary>Where what was last sent in is read and reviewed; null where nothing was.</summary>
    public string? Sent =>
        Asked.Latest is { } latest
            ? $"/investeringar/{Known.Investment.Id}/delprojekt/{Subproject.Number}/lagesrapporter/{latest.Report.Id}"
            : null;

    /// <summary>Whether its day has passed.</summary>
    public bool IsLate => Asked.IsAwaited && Asked.Round.DueOn < Today;

    /// <summary>How it stands with its day, in words.</summary>
    public string Due =>
        (Today.DayNumber - Asked.Round.DueOn.DayNumber) switch
        {
            0 => "i dag",
            1 => "i går",
            > 1 and var days => $"för {SwedishText.Number(days, 0, 0)} dagar sedan",
            -1 => "i morgon",
            var days => $"om {SwedishText.Number(-days, 0, 0)} dagar",
        };
}

/// <summary>A subproject that has not reported for long.</summary>
/// <param name="Investment">Its investment.</param>
/// <param name="Subproject">The subproject.</param>
/// <param name="Silence">Since when.</param>
public sealed record SilentSubproject(Investment Investment, Subproject Subproject, Silence Silence);

/// <summary>A round as the controller sees it.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Round">The round.</param>
/// <param name="Asked">What it asks of each subproject.</param>
public sealed record ShownRound(Investment Investment, ReportingRound Round, IReadOnlyList<AskedReport> Asked)
{
    /// <summary>Whether it can still be taken back: nobody has sent in anything.</summary>
    public bool CanBeTakenBack => Asked.All(asked => asked.Sent.Count == 0);

    /// <summary>How many reports are in a state.</summary>
    public int Count(ReportState state) => Asked.Count(asked => asked.State == state);
}

/// <summary>Att göra: what somebody has to do with reports.</summary>
/// <param name="Own">Reports of subprojects that they lead.</param>
/// <param name="Kept">Reports of investments that they keep.</param>
/// <param name="Silent">Subprojects of those that have not reported for long.</param>
/// <param name="Rounds">Rounds of those, the latest first.</param>
/// <param name="Investments">The investments that they keep.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record TodoPage(
    IReadOnlyList<TodoReport> Own,
    IReadOnlyList<TodoReport> Kept,
    IReadOnlyList<SilentSubproject> Silent,
    IReadOnlyList<ShownRound> Rounds,
    IReadOnlyList<Investment> Investments,
    string? Done
)
{
    /// <summary>Reports that wait for a controller.</summary>
    public IEnumerable<TodoReport> ToReview => Kept.Where(report => report.Asked.State == ReportState.SentIn);

    /// <summary>Reports that project leads have not sent in, or not sent in again.</summary>
    public IEnumerable<TodoReport> Missing => Kept.Where(report => report.Asked.IsAwaited);

    /// <summary>Reports that the reader is to write.</summary>
    public IEnumerable<TodoReport> ToWrite => Own.Where(report => report.Asked.IsAwaited);

    /// <summary>Whether the reader keeps any investment.</summary>
    public bool Keeps => Investments.Count > 0;

    /// <summary>What there is to do, in a sentence or two.</summary>
    public string Conclusion =>
        string.Join(' ', new[] { Keeps ? Reviews : null, !Keeps || Own.Count > 0 ? Writes : null }.OfType<string>());

    private string Reviews =>
        (ToReview.Count(), Missing.Count()) switch
        {
            (0, 0) => "Ingen lägesrapport väntar på godkännande, och ingen saknas.",
            (0, var missing) => $"Ingen lägesrapport väntar på godkännande. {Reports(missing)} saknas.",
            (var waiting, 0) => $"{Reports(waiting)} väntar på godkännande. Ingen saknas.",
            var (waiting, missing) => $"{Reports(waiting)} väntar på godkännande, och {missing} saknas.",
        };

    private string Writes =>
        ToWrite.MinBy(report => report.Asked.Round.DueOn) is { } first
            ? $"Du har {Reports(ToWrite.Count())} att lämna. Den {(ToWrite.Count() == 1 ? "" : "tidigaste ")}{(first.Asked.Round.DueOn < first.Today ? "skulle" : "ska")} vara inne {SwedishText.Day(first.Asked.Round.DueOn)}, {first.Due}."
            : "Du har ingen lägesrapport att lämna.";

    private static string Reports(int count) =>
        $"{SwedishText.Number(count, 0, 0)}{SwedishText.Space}{(count == 1 ? "lägesrapport" : "lägesrapporter")}";
}
