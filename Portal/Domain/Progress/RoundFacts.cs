using Portal.Domain.Values;

namespace Portal.Domain.Progress;

/// <summary>
/// What is recorded of reports and rounds, each in the order of recording, and what follows from it: where each report stands,
/// and which counts.
/// </summary>
/// <param name="Rounds">The rounds.</param>
/// <param name="Parts">The subprojects that they ask.</param>
/// <param name="Reports">The reports, whatever became of them.</param>
/// <param name="Reviews">The reviews.</param>
/// <param name="Reminders">The reminders.</param>
public sealed record RoundFacts(
    IReadOnlyList<ReportingRound> Rounds,
    IReadOnlyList<RoundPart> Parts,
    IReadOnlyList<StatusReport> Reports,
    IReadOnlyList<ReportReview> Reviews,
    IReadOnlyList<ReportReminder> Reminders
)
{
    /// <summary>Every subproject of every round, by month and then in the order of asking.</summary>
    public IReadOnlyList<AskedReport> Asked =>
        [
            .. Rounds
                .OrderBy(round => round.Month)
                .ThenBy(round => round.Id)
                .SelectMany(round =>
                    Parts.Where(part => part.ReportingRoundId == round.Id).Select(part => Of(round, part))
                ),
        ];

    /// <summary>What a subproject is asked about a month; null where no round asks it.</summary>
    public AskedReport? Of(long subprojectId, Month month) =>
        Parts
            .Where(part => part.SubprojectId == subprojectId)
            .Select(part => (Part: part, Round: Rounds.FirstOrDefault(round => round.Id == part.ReportingRoundId)))
            .Where(asked => asked.Round?.Month == month)
            .Select(asked => Of(asked.Round!, asked.Part))
            .FirstOrDefault();

    /// <summary>
    /// Whether a report counts in the figures: once it is approved, where a round asked for it; as it was given, where none did
    /// when it was given. So a round that is opened changes no figure.
    /// </summary>
    public bool Counts(StatusReport report)
    {
        var asked = Of(report.SubprojectId, report.Month);
        var sent = asked?.Sent.FirstOrDefault(sent => sent.Report.Id == report.Id);
        return sent is null || sent.Review?.Outcome == ReviewOutcome.Approved;
    }

    /// <summary>The report of a subproject that counts, up to a month; null where there is none.</summary>
    public StatusReport? Latest(long subprojectId, Month asOf) =>
        Reports
            .Where(report => report.SubprojectId == subprojectId && report.Month <= asOf && Counts(report))
            .OrderBy(report => report.Month)
            .ThenBy(report => report.Id)
            .LastOrDefault();

    /// <summary>The report that the next one starts from, whatever became of it; null where there is none.</summary>
    public StatusReport? LatestSent(long subprojectId, Month asOf) =>
        Reports
            .Where(report => report.SubprojectId == subprojectId && report.Month <= asOf)
            .OrderBy(report => report.Month)
            .ThenBy(report => report.Id)
            .LastOrDefault();

    private AskedReport Of(ReportingRound round, RoundPart part) =>
        new(
            round,
            part.SubprojectId,
            [
                .. Reports
                    .Where(report =>
                        report.SubprojectId == part.SubprojectId
                        && report.Month == round.Month
                        && report.Batch > part.Batch
                    )
                    .OrderBy(report => report.Id)
                    .Select(report => new SentReport(
                        report,
                        Reviews.FirstOrDefault(review => review.StatusReportId == report.Id)
                    )),
            ],
            [
                .. Reminders
                    .Where(reminder =>
                        reminder.ReportingRoundId == round.Id && reminder.SubprojectId == part.SubprojectId
                    )
                    .Select(reminder => reminder.Day)
                    .Order(),
            ],
            Parts.Any(other =>
                other.SubprojectId == part.SubprojectId
                && Rounds.Any(later => later.Id == other.ReportingRoundId && later.Month > round.Month)
            )
        );
}
