using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Portfolio;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Reports;

/// <summary>Shows what all investments come to: a month as it stands, and the frozen reports.</summary>
public sealed class ShowPortfolioReport(PortalDb db, ReadPortfolio portfolio, FindReport find, ReadFactsBehind behind)
{
    /// <summary>A month as it stands now, or as it was known.</summary>
    public async Task<PortfolioReportPage> DraftAsync(AskedMoment asked, CancellationToken cancellation)
    {
        var refusals = new List<string>();
        var knownAt = SwedishTime.TryParse(asked.Kand);
        if (knownAt is null && !string.IsNullOrWhiteSpace(asked.Kand))
        {
            refusals.Add(
                $"”{asked.Kand}” är ingen tidpunkt: skriv som 2021-05-10T14:00. Sidan visar det som är känt nu."
            );
        }

        if (await portfolio.MonthsAsync(cancellation) is not var (first, last))
        {
            return new PortfolioReportPage(null, null);
        }

        var month = string.IsNullOrEmpty(asked.Manad) ? last : Month.TryParse(asked.Manad);
        if (month is not { } shown || shown < first || shown > last)
        {
            refusals.Add($"Den månaden finns inte att visa. Sidan visar {SwedishText.MonthName(last)}.");
            shown = last;
        }

        var figures = await portfolio.ForAsync(shown, knownAt, cancellation);
        return new PortfolioReportPage(figures, new MomentChoice(shown, knownAt, first, last, refusals));
    }

    /// <summary>The frozen reports, the latest first.</summary>
    public async Task<PortfolioReportList> FrozenAsync(bool issuedOnly, CancellationToken cancellation)
    {
        var ids = await FindReport
            .Seen(db, investmentId: null, issuedOnly)
            .Where(r => r.Kind == ReportKind.Portfolio.Id)
            .OrderByDescending(r => r.Month)
            .ThenByDescending(r => r.Version)
            .Select(r => r.Id)
            .ToListAsync(cancellation);
        var reports = new List<PortfolioReportRow>();
        foreach (var id in ids)
        {
            if (await find.ForAsync(null, id, issuedOnly, cancellation) is { } found)
            {
                reports.Add(await RowAsync(found, cancellation));
            }
        }

        return new PortfolioReportList(reports, issuedOnly);
    }

    /// <summary>A frozen report; null where there is none such that the reader may see.</summary>
    public async Task<PortfolioReadingPage?> ReadAsync(
        long reportId,
        bool issuedOnly,
        CancellationToken cancellation
    ) =>
        await find.ForAsync(null, reportId, issuedOnly, cancellation) is { } found && found.Kind == ReportKind.Portfolio
            ? await ReadAsync(found, issuedOnly, cancellation)
            : null;

    private async Task<PortfolioReadingPage> ReadAsync(
        FoundReport found,
        bool issuedOnly,
        CancellationToken cancellation
    )
    {
        var report = found.Report;
        var figures = await portfolio.AtBatchAsync(report.Month, report.KnownBatch, cancellation);
        var seen = FindReport.Seen(db, investmentId: null, issuedOnly);
        var last = await FindReport.Before(seen, report).FirstOrDefaultAsync(cancellation);
        var corrected = await FindReport.CorrectedBy(seen, report).FirstOrDefaultAsync(cancellation);
        return new PortfolioReadingPage(await RowAsync(found, cancellation), figures)
        {
            Since = last is null
                ? null
                : new SincePortfolio(
                    last,
                    figures,
                    await ChangesAsync(last, figures, cancellation),
                    await behind.BookedAsync(last.Month, report.Month, report.KnownBatch, cancellation)
                ),
            Correction = corrected is null
                ? null
                : new CorrectedFigures(
                    corrected.Version,
                    report.Version,
                    await ChangesAsync(corrected, figures, cancellation)
                ),
        };
    }

    private async Task<FigureChanges> ChangesAsync(
        FrozenReport before,
        PortfolioFigures figures,
        CancellationToken cancellation
    ) => ComparePortfolio.Between(await portfolio.AtBatchAsync(before.Month, before.KnownBatch, cancellation), figures);

    private async Task<PortfolioReportRow> RowAsync(FoundReport found, CancellationToken cancellation)
    {
        var files = await db
            .FrozenReportFiles.AsNoTracking()
            .Where(file => file.FrozenReportId == found.Report.Id)
            .OrderBy(file => file.Id)
            .ToListAsync(cancellation);
        var frozen = await db.Batches.AsNoTracking().SingleAsync(b => b.Sequence == found.Report.Batch, cancellation);
        return new PortfolioReportRow(found, frozen.AtUtc, [.. files.OrderBy(file => ReportFiles.Place(file.Name))]);
    }
}

/// <summary>The page Portfölj: a month as it stands.</summary>
/// <param name="Figures">The figures; null where there is no investment.</param>
/// <param name="Moment">The moment shown; null where there is nothing to show.</param>
public sealed record PortfolioReportPage(PortfolioFigures? Figures, MomentChoice? Moment);

/// <summary>A frozen portfolio report.</summary>
/// <param name="Found">The report, its version and its meetings.</param>
/// <param name="FrozenUtc">When it was frozen, in UTC.</param>
/// <param name="Files">Its files.</param>
public sealed record PortfolioReportRow(FoundReport Found, DateTime FrozenUtc, IReadOnlyList<FrozenReportFile> Files);

/// <summary>The page of the frozen portfolio reports.</summary>
/// <param name="Reports">The reports, the latest first.</param>
/// <param name="IssuedOnly">Whether the reader sees only what was issued.</param>
public sealed record PortfolioReportList(IReadOnlyList<PortfolioReportRow> Reports, bool IssuedOnly)
{
    /// <summary>How many months they are of: versions of the same are one.</summary>
    public int Months => Reports.DistinctBy(row => row.Found.Report.Month).Count();

    /// <summary>What was just done; null for nothing.</summary>
    public string? Done { get; init; }
}

/// <summary>A frozen portfolio report as it is read.</summary>
/// <param name="Row">The report.</param>
/// <param name="Figures">Its figures, as known at its batch.</param>
public sealed record PortfolioReadingPage(PortfolioReportRow Row, PortfolioFigures Figures)
{
    /// <summary>What has changed since the report before; null where there is none before.</summary>
    public SincePortfolio? Since { get; init; }

    /// <summary>What the report corrects in the version before; null where it corrects none that the reader may see.</summary>
    public CorrectedFigures? Correction { get; init; }
}

/// <summary>What has changed since the portfolio report before.</summary>
/// <param name="Before">That report.</param>
/// <param name="After">The figures of the report that is read.</param>
/// <param name="Changes">The figures that differ.</param>
/// <param name="Booked">What is booked in the months after the report before, by investment.</param>
public sealed record SincePortfolio(
    FrozenReport Before,
    PortfolioFigures After,
    FigureChanges Changes,
    IReadOnlyDictionary<long, BookedMonths> Booked
)
{
    /// <summary>The months in between, in words.</summary>
    public string Months => new BookedMonths(Before.Month.AddMonths(1), After.AsOf, 0, Money.Zero).Months;
}
