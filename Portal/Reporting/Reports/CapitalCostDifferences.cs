using Portal.Domain.FollowUp;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;
using static Portal.Reporting.Reports.CapitalCostSection;

namespace Portal.Reporting.Reports;

/// <summary>Expected against planned capital cost, year by year, and why they differ.</summary>
internal static class CapitalCostDifferences
{
    private const string Planned = "Enligt beslutet";
    private const string Expected = "Förväntad";
    private const string Amount = "Belopp";
    private const string Rate = "Ränta";
    private const string Time = "Tid";

    /// <summary>The years that either has.</summary>
    public static Table Table(CapitalCostFigures capital) =>
        new(
            "Skillnad",
            "Förväntad kapitalkostnad mot beslutets, och varför, kronor",
            [
                new(Year, CellKind.Number),
                new(Planned, CellKind.Money),
                new(Expected, CellKind.Money),
                new(Amount, CellKind.Money),
                new(Rate, CellKind.Money),
                new(Time, CellKind.Money),
                new("Skillnad", CellKind.Money),
            ],
            [
                .. capital.YearlyDifferences.Select(year => new Row(
                    $"{year.Year}",
                    [
                        Cell.Number(year.Year),
                        Cell.Of(year.Of.Planned, SumWhere(CapitalCostPlan.Name, Cost, Year, Here(Year))),
                        Cell.Of(year.Of.Expected, SumWhere(CapitalCostExpected.Name, Cost, Year, Here(Year))),
                        Cell.Of(year.Of.OfAmount),
                        Cell.Of(year.Of.OfRate),
                        Cell.Of(year.Of.OfTime, Here(Expected) - Here(Planned) - Here(Amount) - Here(Rate)),
                        Cell.Of(year.Of.Difference, Here(Expected) - Here(Planned)),
                    ]
                )),
            ],
            Empty: "Ingen kapitalkostnad är planerad eller förväntad."
        );
}
