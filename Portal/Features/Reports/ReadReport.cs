using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Reporting.Model;
using Portal.Reporting.Reports;
using Portal.Reporting.Reports.Documents;

namespace Portal.Features.Reports;

/// <summary>Reads a frozen report for who is to read it from top to bottom: its figures as known at its batch, computed from the facts.</summary>
public sealed class ReadReport(PortalDb db, FindReport find, ReadFigures figures, ReadFactsBehind behind)
{
    /// <summary>The report; null where there is none such that the reader may see.</summary>
    public async Task<ReadingPage?> ForAsync(long id, long reportId, bool issuedOnly, CancellationToken cancellation)
    {
        if (
            await find.ForAsync(id, reportId, issuedOnly, cancellation) is not { Report: var report } found
            || found.Kind != ReportKind.FollowUp
            || await figures.AtBatchAsync(id, report.Month, report.KnownBatch, cancellation) is not { } shown
        )
        {
            return null;
        }

        var files = await db
            .FrozenReportFiles.AsNoTracking()
            .Where(file => file.FrozenReportId == report.Id)
            .OrderBy(file => file.Id)
            .ToListAsync(cancellation);
        var frozen = await db.Batches.SingleAsync(batch => batch.Sequence == report.Batch, cancellation);
        return new ReadingPage(
            found,
            shown,
            frozen.AtUtc,
            [.. files.OrderBy(file => ReportFiles.Place(file.Name))],
            await SinceAsync(report, shown, issuedOnly, cancellation)
        )
        {
            Correction = await CorrectionAsync(report, shown, issuedOnly, cancellation),
        };
    }

    // Held against the latest version before that the reader may see: of one that was never issued a politician is told nothing.
    private async Task<CorrectedFigures?> CorrectionAsync(
        FrozenReport report,
        FollowUpFigures shown,
        bool issuedOnly,
        CancellationToken cancellation
    ) =>
        await FindReport
            .CorrectedBy(FindReport.Seen(db, shown.Investment.Id, issuedOnly), report)
            .FirstOrDefaultAsync(cancellation)
            is { } corrected
        && await figures.AtBatchAsync(shown.Investment.Id, corrected.Month, corrected.KnownBatch, cancellation)
            is { } before
            ? new CorrectedFigures(corrected.Version, report.Version, FigureChanges.Between(before, shown))
            : null;

    private async Task<SinceLast?> SinceAsync(
        FrozenReport report,
        FollowUpFigures shown,
        bool issuedOnly,
        CancellationToken cancellation
    )
    {
        var last = await FindReport
            .Before(FindReport.Seen(db, shown.Investment.Id, issuedOnly), report)
            .FirstOrDefaultAsync(cancellation);
        if (
            last is null
            || await figures.AtBatchAsync(shown.Investment.Id, last.Month, last.KnownBatch, cancellation)
                is not { } before
        )
        {
            return null;
        }

        return new SinceLast(
            last,
            before,
            shown,
            await behind.BetweenAsync(shown.Investment.Id, last.KnownBatch, report.KnownBatch, cancellation),
            await behind.BookedAsync(shown.Investment.Id, last.Month, report.Month, report.KnownBatch, cancellation)
        );
    }
}

/// <summary>A frozen report as it is read.</summary>
/// <param name="Found">The report, its version and its meetings.</param>
/// <param name="Figures">Its figures, as known at its batch.</param>
/// <param name="FrozenUtc">When it was frozen, in UTC.</param>
/// <param name="Files">Its files.</param>
/// <param name="Since">What has changed since the report before; null where there is none before.</param>
public sealed record ReadingPage(
    FoundReport Found,
    FollowUpFigures Figures,
    DateTime FrozenUtc,
    IReadOnlyList<FrozenReportFile> Files,
    SinceLast? Since
)
{
    /// <summary>What the report corrects in the version before; null where it corrects none that the reader may see.</summary>
    public CorrectedFigures? Correction { get; init; }

    /// <summary>The plan as the report knew it.</summary>
    public PlanFigures Plan { get; } = PlanFigures.Of(Figures);

    /// <summary>What it has cost and will cost, whether it is late and what it saves, in words.</summary>
    public string Answers => string.Join(' ', Figures.Sentences.Take(Answered));

    // Spent, forecast and time plan come first, then time saved where any is promised.
    private int Answered => Figures.TimeSavings is null ? 3 : 4;

    /// <summary>What the committee is proposed to decide, point by point: as in the document.</summary>
    public IReadOnlyList<string> Proposals => [.. ProposalChapter.Points(Figures)];

    /// <summary>The plan as drawn.</summary>
    public Chart Timeline => PlanTables.Timeline(Plan);

    /// <summary>The points of the decision, with their status.</summary>
    public IReadOnlyList<PointStatus> Points => PointStatus.Of(Figures);

    /// <summary>Whether the program computes by newer rules than the report was frozen with.</summary>
    public bool HasNewerRules => Found.Report.RulesVersion < FollowUpFigures.RulesVersion;

    /// <summary>A chart of the report.</summary>
    public Chart Chart(string id) =>
        FollowUpReport.Of(Figures).Charts.Single(chart => string.Equals(chart.Id, id, StringComparison.Ordinal));
}

/// <summary>What a corrected report changes.</summary>
/// <param name="Version">The version that it is held against.</param>
/// <param name="By">The version that corrects it.</param>
/// <param name="Changes">The figures that differ.</param>
public sealed record CorrectedFigures(int Version, int By, FigureChanges Changes);

/// <summary>What has changed since the report before.</summary>
/// <param name="Last">The report before, of an earlier month.</param>
/// <param name="Before">Its figures.</param>
/// <param name="After">The figures of the report that is read.</param>
/// <param name="Behind">What was recorded in between, in the order it was.</param>
/// <param name="Booked">What is booked in the months after the report before, whenever it was recorded.</param>
public sealed record SinceLast(
    FrozenReport Last,
    FollowUpFigures Before,
    FollowUpFigures After,
    IReadOnlyList<FactBehind> Behind,
    BookedMonths Booked
)
{
    /// <summary>The figures that differ.</summary>
    public FigureChanges Changes { get; } = FigureChanges.Between(Before, After);

    /// <summary>What matters most of it, in a sentence.</summary>
    public string Sentence =>
        $"Sedan rapporten för {SwedishText.MonthName(Last.Month)} har {SwedishText.WholeKronor(After.Totals.Money.Outcome - Before.Totals.Money.Outcome)} bokförts, och den väntade slutkostnaden {Forecast}.";

    private string Forecast =>
        (After.Totals.Money.Forecast - Before.Totals.Money.Forecast) switch
        {
            { Ore: 0 } => "är densamma",
            { Ore: > 0 } more => $"har ökat med {SwedishText.WholeKronor(more)}",
            var less => $"har minskat med {SwedishText.WholeKronor(-less)}",
        };
}
