using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>Driftkostnad: what is booked each year against what is granted. Stands on the sheet of capital cost.</summary>
internal static class RunningCostSection
{
    private const string Year = "År";
    private const string Capital = "Kapitalkostnad";
    private const string Support = "Underhåll och support";
    private const string Other = "Övrigt";
    private const string NotCapitalised = "Får ej aktiveras";
    private const string Outcome = "Utfall";
    private const string Granted = "Beviljat";

    public static Table Table(RunningCostFigures running) =>
        new(
            "Driftkostnad",
            "Bokförd driftkostnad, kronor",
            [
                new(Year, CellKind.Number),
                new(Capital, CellKind.Money),
                new(Support, CellKind.Money),
                new(Other, CellKind.Money),
                .. HasNotCapitalised(running) ? new[] { new Column(NotCapitalised, CellKind.Money) } : [],
                new(Outcome, CellKind.Money),
                new(Granted, CellKind.Money),
                new("Återstår", CellKind.Money),
            ],
            [
                .. running.Years.Select(year => new Row(
                    $"{year.Year}",
                    [
                        Cell.Number(year.Year),
                        Cell.Of(year.Capital),
                        Cell.Of(year.Support),
                        Cell.Of(year.Other),
                        .. HasNotCapitalised(running) ? new[] { Cell.Of(year.NotCapitalised) } : [],
                        Cell.Of(year.Outcome, Total(running)),
                        Cell.Of(year.Granted),
                        Cell.Of(year.Left, Here(Granted) - Here(Outcome)),
                    ]
                )),
            ],
            Empty: $"Ingen driftkostnad är bokförd. Beviljat är {SwedishText.ShortKronor(running.Granted)} om året."
        );

    private static Formula Total(RunningCostFigures running)
    {
        var total = Here(Capital) + Here(Support) + Here(Other);
        return HasNotCapitalised(running) ? total + Here(NotCapitalised) : total;
    }

    private static bool HasNotCapitalised(RunningCostFigures running) =>
        running.Years.Any(year => year.NotCapitalised.Ore != 0);
}
