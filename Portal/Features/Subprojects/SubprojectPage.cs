using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Subprojects;

/// <summary>One subproject at the moment shown.</summary>
/// <param name="Page">The investment's figures.</param>
/// <param name="Subproject">Those of the subproject.</param>
public sealed record SubprojectPage(InvestmentPage Page, SubprojectFigures Subproject)
{
    /// <summary>Where it stands, in a sentence or two.</summary>
    public string Conclusion
    {
        get
        {
            var money = Subproject.Money;
            var spent =
                $"{SwedishText.WholeKronor(money.Outcome)} är bokfört av budgeten {SwedishText.WholeKronor(money.Budget)}.";
            return money.ForecastGiven
                ? $"{spent} Slutkostnaden väntas bli {SwedishText.WholeKronor(money.Forecast)}, {Against(money.Variance)}."
                : $"{spent} Ingen prognos för slutkostnaden är lämnad.";
        }
    }

    private static string Against(Money variance) =>
        variance.Ore switch
        {
            0 => "lika med budgeten",
            > 0 => $"{SwedishText.WholeKronor(variance)} under budgeten",
            _ => $"{SwedishText.WholeKronor(-variance)} över budgeten",
        };
}
