using Portal.Domain.FollowUp;
using Portal.Domain.TimeSavings;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports;

/// <summary>The charts of a final report: those of the follow-up, to the month that it speaks of.</summary>
internal static class FinalCharts
{
    /// <summary>The course of the money.</summary>
    public static Chart Course(FinalFigures final) =>
        OutcomeSection.Course(final.Figures, OutcomeSection.Months(final.Figures));

    /// <summary>The plan and what became of it.</summary>
    public static Chart Timeline(FinalFigures final) => PlanTables.Timeline(final.Plan);

    /// <summary>Capital cost year by year, as decided and as expected.</summary>
    public static Chart CapitalCost(FinalFigures final) =>
        CapitalCostSection.Chart(
            final.Figures.CapitalCost,
            CapitalCostSection.ComparedTable(final.Figures.CapitalCost)
        );

    /// <summary>Hours saved each month against what was promised.</summary>
    public static Chart TimeSaved(TimeSavingFigures savings) =>
        BenefitSection.Chart(savings, BenefitSection.MonthTable(savings));
}
