using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
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

/// <summary>The words of a status report's five respects, in the order they are always shown.</summary>
public static class Respects
{
    /// <summary>The respects with their lights and sentences.</summary>
    public static IReadOnlyList<(string Name, StatusLine Line)> Of(StatusFigures status) =>
        [
            ("Tid", status.Time),
            ("Ekonomi", status.Economy),
            ("Omfattning", status.Scope),
            ("Risk", status.Risk),
            ("Nytta", status.Benefit),
        ];

    /// <summary>The gravest light of a report, and the respects that have it; null where nothing is reported.</summary>
    public static (Light? Light, string Names) Gravest(StatusFigures? status)
    {
        if (status is null)
        {
            return (null, "");
        }

        var gravest = Of(status).Max(respect => respect.Line.Light);
        return gravest == Light.Green
            ? (gravest, "")
            : (gravest, string.Join(", ", Of(status).Where(r => r.Line.Light == gravest).Select(r => r.Name)));
    }
}
