using Portal.Data.Queries;
using Portal.Domain.Investments;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Features.Progress;

/// <summary>A report as shown, and what became of it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Asked">What it answers; null where no round asked.</param>
/// <param name="Review">What the controller said; null for nothing yet.</param>
/// <param name="Counts">Whether it is one that counts in the figures.</param>
/// <param name="Recorded">When it was sent in, and by whom.</param>
/// <param name="Reviewed">When it was reviewed, and by whom.</param>
public sealed record ShownReport(
    StatusReport Report,
    AskedReport? Asked,
    ReportReview? Review,
    bool Counts,
    RecordedBatch Recorded,
    RecordedBatch? Reviewed
)
{
    /// <summary>Whether a newer one has been sent in for the same month in its stead.</summary>
    public bool IsReplaced => Asked is { Latest: { } latest } && latest.Report.Id != Report.Id && Review is null;

    /// <summary>Whether it waits for the controller.</summary>
    public bool Waits => Asked is { State: ReportState.SentIn, Latest.Report: { } latest } && latest.Id == Report.Id;

    /// <summary>What became of it, in a word or two.</summary>
    public string Word =>
        Asked is null ? "Gäller som den lämnades"
        : IsReplaced ? "Ersatt av en nyare"
        : Review is null ? ReportWords.Word(ReportState.SentIn)
        : ReportWords.Word(Review.Outcome == ReviewOutcome.Approved ? ReportState.Approved : ReportState.Returned);

    /// <summary>The respects with their lights and sentences.</summary>
    public IReadOnlyList<(string Name, Light Light, string Text)> Lines => LinesOf(Report);

    /// <summary>The respects of a report with their lights and sentences.</summary>
    public static IReadOnlyList<(string Name, Light Light, string Text)> LinesOf(StatusReport report) =>
        [
            ("Tid", report.Time, report.TimeText),
            ("Ekonomi", report.Economy, report.EconomyText),
            ("Omfattning", report.Scope, report.ScopeText),
            ("Risk", report.Risk, report.RiskText),
            ("Nytta", report.Benefit, report.BenefitText),
        ];
}

/// <summary>The form of a report.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Subproject">The subproject.</param>
/// <param name="Asked">What is asked, and what has come of it.</param>
/// <param name="Last">The report that the form started from; null for none.</param>
/// <param name="Before">The last report of an earlier month; null for none.</param>
/// <param name="Written">What is written.</param>
public sealed record StatusReportForm(
    Investment Investment,
    Subproject Subproject,
    AskedReport Asked,
    StatusReport? Last,
    StatusReport? Before,
    WrittenStatusReport Written
)
{
    /// <summary>The address of the subproject.</summary>
    public string Home => $"/investeringar/{Investment.Id}/delprojekt/{Subproject.Number}";
}

/// <summary>One report, with the one before it and what was said of it.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Subproject">The subproject.</param>
/// <param name="Shown">The report.</param>
/// <param name="Before">The last report of an earlier month; null for none.</param>
/// <param name="SameMonth">All that was sent in for its month in its round, in order.</param>
public sealed record StatusReportPage(
    Investment Investment,
    Subproject Subproject,
    ShownReport Shown,
    StatusReport? Before,
    IReadOnlyList<ShownReport> SameMonth
)
{
    /// <summary>The address of the subproject.</summary>
    public string Home => $"/investeringar/{Investment.Id}/delprojekt/{Subproject.Number}";

    /// <summary>What became of it and how it differs from the last, in a sentence or two.</summary>
    public string Conclusion => $"{State} {Change}".TrimEnd();

    private string State =>
        Shown switch
        {
            { Asked: null } => "Lämnad utan omgång: den gäller som den lämnades.",
            { IsReplaced: true } => "En nyare lägesrapport har skickats in i stället för den här.",
            { Review.Outcome: ReviewOutcome.Approved, Recorded.Who: { } sender, Reviewed.Who: { } reviewer }
                when sender == reviewer => "Lägesrapporten är godkänd och fryst, av samma person som skickade in den.",
            { Review.Outcome: ReviewOutcome.Approved } => "Lägesrapporten är godkänd och fryst.",
            { Review.Outcome: ReviewOutcome.Returned } => "Lägesrapporten är återlämnad för komplettering.",
            _ => "Lägesrapporten väntar på godkännande. Tills dess syns den bara här.",
        };

    private string Change =>
        Before is not { } before ? "Delprojektet har inte rapporterat tidigare."
        : Shown.Report.Completion.Fraction < before.Completion.Fraction
            ? $"Färdigt har sjunkit från {before.Completion} i {SwedishText.MonthName(before.Month)} till {Shown.Report.Completion}."
        : Shown.Report.Completion == before.Completion
            ? $"Färdigt är {Shown.Report.Completion}, som i {SwedishText.MonthName(before.Month)}."
        : $"Färdigt har ökat från {before.Completion} i {SwedishText.MonthName(before.Month)} till {Shown.Report.Completion}.";
}

/// <summary>All reports of a subproject.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Subproject">The subproject.</param>
/// <param name="Reports">The reports, the latest first.</param>
/// <param name="Awaited">What is asked and not in, by month.</param>
/// <param name="Silence">Whether nothing has been heard for long; null where it has.</param>
public sealed record StatusReportList(
    Investment Investment,
    Subproject Subproject,
    IReadOnlyList<ShownReport> Reports,
    IReadOnlyList<AskedReport> Awaited,
    Silence? Silence
);

/// <summary>The form of a round.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Subprojects">Its subprojects.</param>
/// <param name="Months">The months that have ended and have no round, the latest first.</param>
/// <param name="Form">What is written.</param>
public sealed record RoundFormPage(
    Investment Investment,
    IReadOnlyList<Subproject> Subprojects,
    IReadOnlyList<Month> Months,
    RoundForm Form
);

/// <summary>A round before it is taken back.</summary>
/// <param name="Investment">The investment's number.</param>
/// <param name="Round">The round.</param>
public sealed record TakeBackRoundPage(long Investment, ReportingRound Round);
