using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports;

/// <summary>Uppföljningsrapport: what an investment's figures say at the end of a month.</summary>
public static class FollowUpReport
{
    /// <summary>The report of some figures.</summary>
    public static Report Of(FollowUpFigures figures)
    {
        var subprojects = SubprojectSection.Table(figures);
        var months = OutcomeSection.Months(figures);
        var course = OutcomeSection.Course(figures, months);
        return new Report(
            "Uppföljningsrapport",
            figures.Investment.Name,
            $"Läge per {SwedishText.MonthName(figures.AsOf)}",
            figures.Example,
            [
                SummarySection.Of(figures, course),
                SubprojectSection.Of(figures, subprojects),
                OutcomeSection.Of(figures, months, course),
                CapitalCostSection.Of(figures),
                BenefitSection.Of(figures),
                RiskSection.Of(figures),
                ReconciliationSection.Of(figures),
                LightSection.Of(figures),
                BenefitTables.Section(figures.Benefits),
            ]
        );
    }
}
