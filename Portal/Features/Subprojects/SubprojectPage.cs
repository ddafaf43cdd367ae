using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Subprojects;

/// <summary>All subprojects at the moment shown.</summary>
/// <param name="Page">The investment's figures.</param>
/// <param name="Silent">Those that have not reported for long, by number.</param>
public sealed record SubprojectList(InvestmentPage Page, IReadOnlyDictionary<int, Silence> Silent);

/// <summary>One subproject at the moment shown.</summary>
/// <param name="Page">The investment's figures.</param>
/// <param name="Subproject">Those of the subproject.</param>
/// <param name="Silence">That nothing has been heard from it for long; null where it has.</param>
public sealed record SubprojectPage(InvestmentPage Page, SubprojectFigures Subproject, Silence? Silence)
{
    /// <summary>Its light.</summary>
    public LightFigures Light => Subproject.Light.Heard(Silence);

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
