using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Domain.Portfolio;

/// <summary>From an investment's figures to its line in the portfolio.</summary>
public static class ComputePortfolio
{
    /// <summary>The line; null where the month is before the investment's first.</summary>
    public static PortfolioLine? LineOf(FollowUpFigures figures) =>
        figures.Months.Count == 0
            ? null
            : new PortfolioLine(
                figures.Investment.Id,
                figures.Investment.Name,
                figures.Investment.CaseNumber,
                figures.Investment.GrantedTo,
                figures.Investment.CurrentAppropriation,
                figures.Totals.Money,
                figures.Totals.VarianceToAppropriation,
                figures.Totals.Unallocated,
                figures.Light,
                Money.Sum(figures.CapitalCost.Planned.Where(y => y.Year == figures.AsOf.Year).Select(y => y.Cost)),
                Money.Sum(figures.CapitalCost.Expected.Where(y => y.Year == figures.AsOf.Year).Select(y => y.Cost)),
                figures.RunningCost.Granted,
                Money.Sum(figures.RunningCost.Years.Where(y => y.Year == figures.AsOf.Year).Select(y => y.Outcome)),
                Late(figures),
                figures.Subprojects.Any(s => s.Milestones.Count > 0),
                figures.TimeSavings is { } time
                    ? new PortfolioTime(
                        time.Low.Hours,
                        time.High.Hours,
                        time.Measured.Hours,
                        time.Measured.HoursAnnualised
                    )
                    : null,
                figures.Reconciliation.Count(row => row.Kind == ReconciliationKind.Contradiction),
                [.. Missing(figures)]
            )
            {
                EndedOn = figures.EndedOn,
            };

    private static PortfolioDelay? Late(FollowUpFigures figures) =>
        figures.Subprojects.SelectMany(s => s.Milestones).Where(m => m.SlipDays > 0).MaxBy(m => m.SlipDays) is { } worst
            ? new PortfolioDelay(worst.Name, worst.SlipDays)
            : null;

    private static IEnumerable<string> Missing(FollowUpFigures figures) =>
        figures.Subprojects.Any(s => s.Money.ForecastGiven)
            ? SummarySentences.MissingOf(figures)
            : SummarySentences.MissingOf(figures).Prepend("Ingen prognos är lämnad.");
}
