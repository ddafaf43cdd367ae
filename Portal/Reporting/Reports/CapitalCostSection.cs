using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>
/// Kapitalkostnad: the plan as decided, which a reader can recompute for another amount, rate or life, and what is expected
/// from what is booked; with the running cost beside.
/// </summary>
internal static class CapitalCostSection
{
    public const string Year = "År";
    public const string Interest = "Ränta";
    public const string Depreciation = "Avskrivning";
    public const string WrittenDown = "Nedskrivet";
    public const string Cost = "Kapitalkostnad";
    public const string Opening = "Ingående värde";
    public const string Closing = "Utgående värde";

    private const string Kind = "Slag";

    public static Section Of(FollowUpFigures figures)
    {
        var capital = figures.CapitalCost;
        var compared = ComparedTable(capital);
        return new Section(
            "Kapitalkostnad",
            [
                new Conclusion([Message(capital)]),
                CapitalCostPlan.Terms(capital.Terms, figures.RunningCost.Support),
                CapitalCostPlan.Totals(capital),
                Chart(capital, compared),
                compared,
                RunningCostSection.Table(figures.RunningCost),
                CapitalCostExpected.Together(capital),
                CapitalCostExpected.Rates(capital),
                CapitalCostExpected.BySubproject(capital),
                CapitalCostDifferences.Table(capital),
                new Notes([.. capital.Notes, .. CapitalCostPlan.Notes(capital.Terms)]),
                CapitalCostPlan.Table(capital),
            ]
        );
    }

    /// <summary>
    /// Whether the sheet's formulas are those of the terms: equal depreciation, and interest on the balance as each year begins.
    /// Other methods stand as values.
    /// </summary>
    public static bool IsLive(CapitalCostTermsFigures terms) =>
        terms is { Method: DepreciationMethod.StraightLine, InterestBase: InterestBase.YearlyOpening };

    /// <summary>
    /// Kronor to whole öre. A spreadsheet counts in binary: the sixth decimal is rounded first, so that half an öre is half an öre.
    /// </summary>
    public static Formula Ore(Formula kronor) => Round(Round(kronor, 6), 2);

    /// <summary>The column of what is written down, where anything is: it is rare, and paper is narrow.</summary>
    public static IEnumerable<Column> WrittenDownColumn(CapitalCostFigures capital) =>
        HasWrittenDown(capital) ? [new Column(WrittenDown, CellKind.Money)] : [];

    /// <summary>A cell of that column.</summary>
    public static IEnumerable<Cell> WrittenDownCell(CapitalCostFigures capital, Cell cell) =>
        HasWrittenDown(capital) ? [cell] : [];

    /// <summary>A sum with that column.</summary>
    public static Formula WithWrittenDown(CapitalCostFigures capital, Formula sum) =>
        HasWrittenDown(capital) ? sum + Here(WrittenDown) : sum;

    private static bool HasWrittenDown(CapitalCostFigures capital) =>
        capital.Expected.Any(year => year.WrittenDown.Ore != 0);

    public static string Message(CapitalCostFigures capital)
    {
        var (first, last) = (capital.Planned[0], capital.Planned[^1]);
        return first.Cost == last.Cost
            ? $"Kapitalkostnaden är {SwedishText.Thousands(first.Cost)} om året enligt beslutet."
            : $"Kapitalkostnaden {(last.Cost < first.Cost ? "sjunker" : "stiger")} enligt beslutet från "
                + $"{SwedishText.Thousands(first.Cost)} {first.Year} till {SwedishText.Thousands(last.Cost)} {last.Year}.";
    }

    public static Chart Chart(CapitalCostFigures capital, Table compared) =>
        new(
            "kapitalkostnad",
            Message(capital),
            "Kapitalkostnad för varje år, avskrivning och ränta på varandra"
                + (capital.Expected.Count > 0 ? "; plan och förväntad sida vid sida." : "."),
            ChartKind.StackedBars,
            ChartUnit.Thousands,
            compared,
            capital.Expected.Count > 0 ? [Year, Kind] : [Year],
            [
                new(Depreciation, Depreciation, Tone.Primary),
                new(Interest, Interest, Tone.Secondary),
                .. HasWrittenDown(capital) ? new Series[] { new(WrittenDown, WrittenDown, Tone.Reference) } : [],
            ],
            "Ingen kapitalkostnad är planerad."
        );

    /// <summary>Plan and expected in turn for each year: the table behind the chart.</summary>
    public static Table ComparedTable(CapitalCostFigures capital)
    {
        var years = capital
            .Planned.Select(year => (year, Table: CapitalCostPlan.Name, Word: "Plan", Order: 0))
            .Concat(capital.Expected.Select(year => (year, Table: CapitalCostExpected.Name, Word: "Väntat", Order: 1)))
            .OrderBy(line => line.year.Year)
            .ThenBy(line => line.Order);
        return new Table(
            "Jämförelse",
            "Plan och förväntan, kronor",
            [
                new(Year, CellKind.Number),
                new(Kind, CellKind.Text),
                new(Depreciation, CellKind.Money),
                new(Interest, CellKind.Money),
                .. WrittenDownColumn(capital),
                new(Cost, CellKind.Money),
            ],
            [
                .. years.Select(line => new Row(
                    $"{line.year.Year} {line.Word}",
                    [
                        Cell.Number(line.year.Year),
                        Cell.Of(line.Word),
                        Cell.Of(line.year.Depreciation, SumWhere(line.Table, Depreciation, Year, Here(Year))),
                        Cell.Of(line.year.Interest, SumWhere(line.Table, Interest, Year, Here(Year))),
                        .. WrittenDownCell(
                            capital,
                            line.Order == 0
                                ? Cell.Of(line.year.WrittenDown)
                                : Cell.Of(line.year.WrittenDown, SumWhere(line.Table, WrittenDown, Year, Here(Year)))
                        ),
                        Cell.Of(line.year.Cost, WithWrittenDown(capital, Here(Depreciation) + Here(Interest))),
                    ]
                )),
            ]
        );
    }
}
