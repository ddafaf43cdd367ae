using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Jobs;
using Portal.Reporting;

namespace Portal.Features.Reports;

/// <summary>What is said of an investment's reports: those frozen, and the drafts.</summary>
public sealed class ShowReports(PortalDb db, ReadFigures figures, DraftReports drafts, PdfDocument pdf)
{
    /// <summary>The page; null where there is no such investment.</summary>
    public async Task<ReportsPage?> ForAsync(long id, bool issuedOnly, CancellationToken cancellation)
    {
        if (!(await figures.ForAsync(id, cancellation: cancellation)).TryGet(out var latest, out _))
        {
            return null;
        }

        var switchedOn = await db
            .ReportSchedules.OrderByDescending(s => s.Id)
            .Select(s => (Month?)s.From)
            .FirstOrDefaultAsync(cancellation);
        return new ReportsPage(
            id,
            latest.Investment.Name,
            ReportedMonths.Of(latest),
            switchedOn,
            await FrozenAsync(id, issuedOnly, cancellation),
            await drafts.ListAsync(id, cancellation),
            pdf.IsPossible,
            issuedOnly
        );
    }

    private async Task<IReadOnlyList<FrozenReportRow>> FrozenAsync(
        long id,
        bool issuedOnly,
        CancellationToken cancellation
    )
    {
        var reports = await FindReport
            .Seen(db, id, issuedOnly)
            .OrderByDescending(r => r.Month)
            .ThenBy(r => r.Kind)
            .ThenByDescending(r => r.Version)
            .Select(r => new
            {
                r.Id,
                r.Kind,
                r.Month,
                r.Version,
                r.Batch,
                r.KnownBatch,
                r.Corrects,
                r.Reason,
            })
            .ToListAsync(cancellation);
        var latest = reports.ToLookup(r => (r.Kind, r.Month), r => r.Version);
        var moments = await db
            .Batches.Where(b => db.FrozenReports.Any(r => r.Batch == b.Sequence || r.KnownBatch == b.Sequence))
            .ToDictionaryAsync(b => b.Sequence, b => b.AtUtc, cancellation);
        var files = (
            await db
                .FrozenReportFiles.Where(f =>
                    db.FrozenReports.Any(r => r.Id == f.FrozenReportId && r.InvestmentId == id)
                )
                .OrderBy(f => f.Id)
                .ToListAsync(cancellation)
        ).ToLookup(f => f.FrozenReportId);
        var issues = (
            await ReadIssues
                .Standing(db)
                .AsNoTracking()
                .OrderBy(i => i.MeetingDay)
                .ThenBy(i => i.Id)
                .ToListAsync(cancellation)
        ).ToLookup(i => i.FrozenReportId);
        return
        [
            .. reports.Select(r => new FrozenReportRow(
                r.Id,
                ReportKind.Of(r.Kind),
                r.Month,
                r.Version,
                moments[r.Batch],
                moments[r.KnownBatch],
                r.KnownBatch,
                [.. files[r.Id].OrderBy(file => ReportFiles.Place(file.Name))],
                [.. issues[r.Id]]
            )
            {
                Correction = r.Corrects is { } corrects ? new ReportCorrection(corrects, r.Reason ?? "") : null,
                ReplacedBy = latest[(r.Kind, r.Month)].Max() is var last && r.Version < last ? last : null,
            }),
        ];
    }
}

/// <summary>The months that a draft can be made of.</summary>
/// <param name="First">The first with anything booked or planned.</param>
/// <param name="Last">The last with facts: what is proposed.</param>
public sealed record ReportedMonths(Month First, Month Last)
{
    /// <summary>Every month, the latest first.</summary>
    public IEnumerable<Month> All =>
        Enumerable.Range(0, Math.Max(0, First.MonthsUntil(Last)) + 1).Select(back => Last.AddMonths(-back));

    /// <summary>The months of an investment, from its figures at the last month with facts.</summary>
    public static ReportedMonths Of(FollowUpFigures latest) =>
        new(latest.Months.Select(m => m.Month).Append(latest.Investment.PlannedFrom).Min(), latest.AsOf);

    /// <summary>Reads a month that a draft is asked for.</summary>
    public Result<Month> Read(string? text)
    {
        if (Month.TryParse(text) is not { } month)
        {
            return new Refusal($"”{text}” är ingen månad: välj en i listan.");
        }

        return month >= First && month <= Last
            ? month
            : new Refusal(
                $"Det finns inga uppgifter för {SwedishText.MonthName(month)}: välj en månad från "
                    + $"{SwedishText.MonthName(First)} till {SwedishText.MonthName(Last)}."
            );
    }
}

/// <summary>The page Rapporter.</summary>
/// <param name="InvestmentId">The investment.</param>
/// <param name="Investment">Its name.</param>
/// <param name="Months">The months that a draft can be made of.</param>
/// <param name="SwitchedOn">The first month that is reported on by itself; null where that is not switched on.</param>
/// <param name="Frozen">The frozen reports, the latest month first.</param>
/// <param name="Drafts">The drafts, the latest first.</param>
/// <param name="MakesPdf">Whether frozen documents are made into PDF on this machine.</param>
/// <param name="IssuedOnly">Whether the reader sees only what was issued for a meeting.</param>
public sealed record ReportsPage(
    long InvestmentId,
    string Investment,
    ReportedMonths Months,
    Month? SwitchedOn,
    IReadOnlyList<FrozenReportRow> Frozen,
    IReadOnlyList<Draft> Drafts,
    bool MakesPdf,
    bool IssuedOnly
)
{
    /// <summary>What was just done; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>Whether a draft is being made or waits for it.</summary>
    public bool UnderWay => Drafts.Any(d => d.State is JobState.Queued or JobState.Running);

    /// <summary>What follows from the list, in a sentence.</summary>
    public string Conclusion =>
        Frozen is [{ Issues: [.., var last] } issued, ..] && IssuedOnly
            ? $"Den senaste utgivna rapporten gäller {SwedishText.MonthName(issued.Month)} och gavs ut till {last.Meeting}."
        : IssuedOnly ? "Ingen rapport är utgiven ännu."
        : Frozen is [var latest, ..]
            ? $"Den senaste rapporten gäller {SwedishText.MonthName(latest.Month)} och frystes {SwedishTime.Text(latest.FrozenUtc)}."
        : "Ingen rapport är fryst än.";
}

/// <summary>A frozen report.</summary>
/// <param name="Id">Its number in the database.</param>
/// <param name="Kind">What it is called.</param>
/// <param name="Month">The month reported on.</param>
/// <param name="Version">1 for the first; a correction is a new version.</param>
/// <param name="FrozenUtc">When it was frozen, in UTC.</param>
/// <param name="KnownUtc">When the last fact it knows was recorded, in UTC.</param>
/// <param name="KnownBatch">The batch of that fact.</param>
/// <param name="Files">Its files.</param>
/// <param name="Issues">The meetings it was issued for.</param>
public sealed record FrozenReportRow(
    long Id,
    ReportKind Kind,
    Month Month,
    int Version,
    DateTime FrozenUtc,
    DateTime KnownUtc,
    long KnownBatch,
    IReadOnlyList<FrozenReportFile> Files,
    IReadOnlyList<ReportIssue> Issues
)
{
    /// <summary>What it corrects and why; null for a first version.</summary>
    public ReportCorrection? Correction { get; init; }

    /// <summary>The latest version of its month, where that is a later one.</summary>
    public int? ReplacedBy { get; init; }

    /// <summary>Whether it has a document that is not made into PDF; reports from before there was a document have none.</summary>
    public bool LacksPdf => Has(".docx") && !Has(PdfDocument.Extension);

    private bool Has(string extension) => Files.Any(file => Path.GetExtension(file.Name) == extension);
}
