using Portal.Domain.FollowUp;
using Portal.Reporting.Model;
using Portal.Reporting.Reports;

namespace Portal.Features.Shared;

/// <summary>A page of an investment: its figures at the moment shown.</summary>
/// <param name="Figures">All figures; the page computes none.</param>
/// <param name="Moment">The moment shown, and what else could be chosen.</param>
public sealed record InvestmentPage(FollowUpFigures Figures, MomentChoice Moment)
{
    /// <summary>The head of a page whose title is the question it answers, under the investment's name.</summary>
    public PageHead Head(string title) => new(title, Figures.Investment.Name, Moment: Moment);

    /// <summary>A chart of the report, so that page and report say the same under the same title.</summary>
    public Chart Chart(string id) =>
        FollowUpReport.Of(Figures).Charts.Single(chart => string.Equals(chart.Id, id, StringComparison.Ordinal));
}
