using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Features.Forecasts;

/// <summary>The forecast month by month against outcome and budget, with what follows as its title.</summary>
internal static class ForecastChart
{
    private const string MonthColumn = "Månad";
    private const string Budget = "Budget";
    private const string Forecast = "Prognos";
    private const string Outcome = "Utfall";

    public static Chart Of(FollowUpFigures figures, ForecastFigures forecasts) =>
        new(
            "prognos",
            Message(forecasts.Months),
            "Prognosen som den var vid varje månads slut, mot budget och ackumulerat utfall. Där ingen prognos var lämnad är det större av budget och utfall med bundet ritat.",
            ChartKind.Lines,
            ChartUnit.Thousands,
            new Table(
                "Prognosmånader",
                "Prognosen månad för månad, kronor",
                [
                    new(MonthColumn, CellKind.Month),
                    new(Budget, CellKind.Money),
                    new(Forecast, CellKind.Money),
                    new(Outcome, CellKind.Money),
                ],
                [
                    .. figures.Months.Select(month => new Row(
                        month.Month.ToString(),
                        [Cell.Of(month.Month), Cell.Of(month.Budget), Cell.Of(month.Forecast), Cell.Of(month.Outcome)]
                    )),
                ]
            ),
            [MonthColumn],
            [
                new(Budget, Budget, Tone.Reference),
                new(Forecast, Forecast, Tone.Expected),
                new(Outcome, Outcome, Tone.Primary),
            ],
            "Det finns ännu ingen månad att visa."
        );

    private static string Message(IReadOnlyList<ForecastMonth> months) =>
        months switch
        {
            [] => "Ingen prognos är lämnad; budgeten står för den",
            [var only] =>
                $"Prognosen är {SwedishText.Thousands(only.Money.Forecast)}, lämnad för {SwedishText.MonthName(only.Month)}",
            [var first, .., var last] =>
                $"Prognosen har gått från {SwedishText.Thousands(first.Money.Forecast)} i {SwedishText.MonthName(first.Month)} till {SwedishText.Thousands(last.Money.Forecast)} i {SwedishText.MonthName(last.Month)}",
        };
}
