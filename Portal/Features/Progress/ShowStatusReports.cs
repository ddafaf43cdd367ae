using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Investments;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Features.Progress;

/// <summary>Reads what the pages of reports and rounds show.</summary>
public sealed class ShowStatusReports(PortalDb db, RoundCalendar calendar, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));

    /// <summary>The form of a month; null where no round asks the subproject about it.</summary>
    public async Task<StatusReportForm?> FormAsync(
        long investmentId,
        int number,
        string? written,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(investmentId, number, cancellation) is not var (known, subproject))
        {
            return null;
        }

        var asked = Month.TryParse(written) is { } month
            ? known.Facts.Of(subproject.Id, month)
            : known.Asked.FirstOrDefault(a => a.SubprojectId == subproject.Id && a.IsAwaited);
        if (asked is null)
        {
            return null;
        }

        var last = known.Facts.LatestSent(subproject.Id, asked.Round.Month);
        var before = known.Facts.LatestSent(subproject.Id, asked.Round.Month.AddMonths(-1));
        var form = WrittenStatusReport.StartingFrom(last, asked.Round.Month);
        // What was said once of this month is not asked again.
        form.Lower = last?.Month == asked.Round.Month && last.Completion.Fraction < before?.Completion.Fraction;
        return new StatusReportForm(known.Investment, subproject, asked, last, before, form);
    }

    /// <summary>One report; null where the subproject has none such.</summary>
    public async Task<StatusReportPage?> OneAsync(
        long investmentId,
        int number,
        long reportId,
        CancellationToken cancellation
    )
    {
        if (
            await FindAsync(investmentId, number, cancellation) is not var (known, subproject)
            || known.Facts.Reports.SingleOrDefault(r => r.Id == reportId && r.SubprojectId == subproject.Id)
                is not { } report
        )
        {
            return null;
        }

        var shown = Shown(known, report);
        return new StatusReportPage(
            known.Investment,
            subproject,
            shown,
            known.Facts.LatestSent(subproject.Id, report.Month.AddMonths(-1)),
            [.. (shown.Asked?.Sent ?? []).Select(sent => Shown(known, sent.Report))]
        );
    }

    /// <summary>All reports of a subproject; null where there is no such subproject.</summary>
    public async Task<StatusReportList?> ListAsync(long investmentId, int number, CancellationToken cancellation)
    {
        if (await FindAsync(investmentId, number, cancellation) is not var (known, subproject))
        {
            return null;
        }

        return new StatusReportList(
            known.Investment,
            subproject,
            [
                .. known
                    .Facts.Reports.Where(report => report.SubprojectId == subproject.Id)
                    .OrderByDescending(report => report.Month)
                    .ThenByDescending(report => report.Id)
                    .Select(report => Shown(known, report)),
            ],
            [.. known.Asked.Where(asked => asked.SubprojectId == subproject.Id && asked.IsAwaited)],
            known.SilenceOf(subproject, Today)
        );
    }

    /// <summary>The form of a round; null where there is no such investment.</summary>
    public async Task<RoundFormPage?> RoundFormAsync(long investmentId, CancellationToken cancellation)
    {
        if (await ReadRounds.OfAsync(db, investmentId, cancellation) is not { } known)
        {
            return null;
        }

        var opened = known.Facts.Rounds.Select(round => round.Month).ToHashSet();
        var (first, now) = (known.Investment.PlannedFrom, Month.Of(Today));
        var months = Enumerable
            .Range(1, Math.Max(0, first.MonthsUntil(now)))
            .Select(back => now.AddMonths(-back))
            .Where(month => !opened.Contains(month) && !known.HasEnded(month))
            .ToList();
        var suggested = months.FirstOrDefault(now);
        var due = calendar.DueOn(suggested);
        return new RoundFormPage(
            known.Investment,
            known.Subprojects,
            months,
            new RoundForm
            {
                Month = suggested.ToString(),
                DueOn = SwedishText.Day(due < Today ? Today.AddDays(7) : due),
                Asked = known.Subprojects.ToDictionary(s => s.Number, s => known.Unfinished(suggested).Contains(s)),
            }
        );
    }

    private async Task<(InvestmentRounds Known, Subproject Subproject)?> FindAsync(
        long investmentId,
        int number,
        CancellationToken cancellation
    ) =>
        await ReadRounds.OfAsync(db, investmentId, cancellation) is { } known
        && known.Subprojects.SingleOrDefault(s => s.Number == number) is { } subproject
            ? (known, subproject)
            : null;

    private static ShownReport Shown(InvestmentRounds known, StatusReport report)
    {
        var asked = known.Facts.Of(report.SubprojectId, report.Month);
        var sent = asked?.Sent.SingleOrDefault(s => s.Report.Id == report.Id);
        return new ShownReport(
            report,
            sent is null ? null : asked,
            sent?.Review,
            known.Facts.Counts(report),
            known.Recorded[report.Batch],
            sent?.Review is { } review ? known.Recorded[review.Batch] : null
        );
    }
}
