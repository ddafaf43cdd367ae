using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Values;
using Portal.Features.Shared;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Features.Forecasts;

/// <summary>Prognos: what the subprojects are expected to cost, how it was reached and how it has changed.</summary>
/// <param name="Page">The investment's figures.</param>
/// <param name="Forecasts">Its forecasts.</param>
/// <param name="RecordedUtc">When each batch of a forecast was written, UTC.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record ForecastPage(
    InvestmentPage Page,
    ForecastFigures Forecasts,
    IReadOnlyDictionary<long, DateTime> RecordedUtc,
    string? Done
)
{
    /// <summary>What follows, in a sentence or two.</summary>
    public string Conclusion
    {
        get
        {
            var money = Page.Figures.Totals.Money;
            var given = Forecasts.Subprojects.Count(of => of.Given is not null);
            return given == 0
                ? $"Ingen prognos är lämnad till och med {MonthName(Page.Figures.AsOf)}. Tills vidare räknas slutkostnaden till {WholeKronor(money.Forecast)}, {Against(money.Variance)}."
                : $"Slutkostnaden väntas bli {WholeKronor(money.Forecast)}, {Against(money.Variance)}. {Given(given)}";
        }
    }

    /// <summary>How sure the estimate is, in a sentence.</summary>
    public string Sureness =>
        Forecasts.Spread switch
        {
            { Low: { } low, High: { } high, Observations: var count } when low == high =>
                $"Av de {count} tidigare månader då en prognos lämnades följer ingen annan slutkostnad.",
            { Low: { } low, High: { } high, Observations: var count } =>
                $"Blir den lika fel som prognosen var de {count} tidigare månader då en lämnades, hamnar slutkostnaden mellan {WholeKronor(low)} och {WholeKronor(high)}.",
            { Observations: 0 } => "Hur säker den är går inte att säga: det finns ingen tidigare månad med prognos.",
            { Observations: var count } =>
                $"Hur säker den är går inte att säga: det finns {count} {(count == 1 ? "tidigare månad" : "tidigare månader")} med prognos, och det behövs minst {ForecastSpread.Fewest}.",
        };

    /// <summary>How a forecast was reached, in words.</summary>
    public static string Reached(ForecastBasis? basis) =>
        basis switch
        {
            ForecastBasis.Pace => "Efter takten",
            ForecastBasis.Completion => "Efter färdigställandet",
            _ => "Egen bedömning",
        };

    private string Given(int given) =>
        given == Forecasts.Subprojects.Count
            ? "Alla delprojekt har lämnat prognos."
            : $"Prognos är lämnad för {given} av {Forecasts.Subprojects.Count} delprojekt; för de andra räknas det större av budget och utfall med bundet.";

    private static string Against(Money variance) =>
        variance.Ore switch
        {
            0 => "lika med budgeten",
            > 0 => $"{WholeKronor(variance)} under budgeten",
            _ => $"{WholeKronor(-variance)} över budgeten",
        };
}

/// <summary>The form of a month's forecasts.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Month">The month.</param>
/// <param name="Months">The months that can be chosen, the latest first.</param>
/// <param name="Locked">Why the month cannot be used; null where it can.</param>
/// <param name="Forecasts">What is known at the end of the month.</param>
/// <param name="Form">What is written.</param>
public sealed record NewForecastPage(
    Investment Investment,
    Month Month,
    IReadOnlyList<Month> Months,
    string? Locked,
    ForecastFigures Forecasts,
    ForecastForm Form
);

/// <summary>A forecast before it is taken back.</summary>
/// <param name="Investment">The investment's number.</param>
/// <param name="Subproject">The subproject's number.</param>
/// <param name="Forecast">The forecast.</param>
public sealed record WithdrawForecastPage(long Investment, int Subproject, Forecast Forecast);
