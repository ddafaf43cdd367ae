using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>
/// Kapitalkostnad: the plan as decided, which a reader can recompute for another amount, rate or life, and what is expected
/// from what is taken into use; with the running cost beside.
/// </summary>
internal static class CapitalCostSection
{
    /// <summary>The name of the amount to depreciate.</summary>
    public const string Amount = "Belopp";

    /// <summary>The name of the internal rate.</summary>
    public const string Rate = "Internränta";

    /// <summary>The name of the useful life in years.</summary>
    public const string Life = "Avskrivningstid";

    /// <summary>The name of the first month of depreciation.</summary>
    public const string Start = "Startmånad";

    /// <summary>The longest life that the table has rows for; a broken first year takes one row more.</summary>
    public const int LongestLife = 40;

    public const string Plan = "Plan";
    public const string Interest = "Ränta";
    public const string Depreciation = "Avskrivning";
    public const string Cost = "Kapitalkostnad";

    private const string Number = "Nr";
    private const string Year = "År";
    private const string Months = "Månader i bruk";
    private const string MonthsToDate = "Månader till och med året";
    private const string Opening = "Ingående värde";
    private const string Closing = "Utgående värde";
    private const string ExactInterest = "Ränta före avrundning, ackumulerad";
    private const string Expected = "Förväntad";
    private const string Compared = "Jämförelse";

    public static Section Of(FollowUpFigures figures)
    {
        var capital = figures.CapitalCost;
        var compared = ComparedTable(capital);
        return new Section(
            "Kapitalkostnad",
            [
                new Conclusion([Message(capital)]),
                TermsTable(capital.Terms),
                TotalsTable(capital),
                Chart(capital, compared),
                compared,
                ExpectedTable(capital),
                RunningCostSection.Table(figures.RunningCost),
                new Notes([
                    .. capital.Notes,
                    "Ändra Belopp, Internränta, Avskrivningstid eller Startmånad ovan, så räknas planen om "
                        + $"(högst {LongestLife} år). Diagram och utskrift omfattar beslutets år.",
                    "Avskrivningen är lika stor varje månad. Räntan räknas på värdet vid årets början, för de månader som "
                        + "tillgången används.",
                    "Varje kolumn avrundas till hela ören på summan till och med året, så att åren alltid ger beloppet.",
                ]),
                PlanTable(capital),
            ]
        );
    }

    private static string Message(CapitalCostFigures capital)
    {
        var (first, last) = (capital.Planned[0].Cost, capital.Planned[^1].Cost);
        var years =
            $"från {SwedishText.Thousands(first)} {capital.Planned[0].Year} till "
            + $"{SwedishText.Thousands(last)} {capital.Planned[^1].Year}";
        return first == last
            ? $"Kapitalkostnaden är {SwedishText.Thousands(first)} om året enligt beslutet."
            : $"Kapitalkostnaden {(last < first ? "sjunker" : "stiger")} enligt beslutet {years}.";
    }

    private static Chart Chart(CapitalCostFigures capital, Table compared) =>
        new(
            "kapitalkostnad",
            Message(capital),
            "Kapitalkostnad för varje år, avskrivning och ränta på varandra"
                + (capital.Expected.Count > 0 ? "; plan och förväntad sida vid sida." : "."),
            ChartKind.StackedBars,
            ChartUnit.Thousands,
            compared,
            capital.Expected.Count > 0 ? [Year, "Slag"] : [Year],
            [new(Depreciation, Depreciation, Tone.Primary), new(Interest, Interest, Tone.Expected)],
            "Ingen kapitalkostnad är planerad."
        );

    private static Table TermsTable(CapitalCostTermsFigures terms) =>
        new(
            "Villkor",
            "Villkor som kan ändras",
            [new("Uppgift", CellKind.Text), new("Värde", CellKind.Money), new("Källa", CellKind.Text, 16)],
            [
                new(
                    "belopp",
                    [
                        Cell.Of("Belopp att skriva av, kronor"),
                        Cell.Of(terms.Amount).Named(Amount),
                        Cell.Of(terms.Source),
                    ]
                ),
                new("ränta", [Cell.Of("Internränta"), Cell.Of(terms.Rate).Named(Rate), Cell.Of(terms.Source)]),
                new(
                    "tid",
                    [
                        Cell.Of("Avskrivningstid, år"),
                        Cell.Count(terms.Years).Named(Life, LongestLife),
                        Cell.Of(terms.Source),
                    ]
                ),
                new("start", [Cell.Of("Första månad"), Cell.Of(terms.From).Named(Start), Cell.Of(terms.Source)]),
            ]
        );

    private static Table TotalsTable(CapitalCostFigures capital) =>
        new(
            "Plansummor",
            "Planen i sammandrag, kronor",
            [new("Summa", CellKind.Text), new(Amount, CellKind.Money)],
            [
                new("ränta", [Cell.Of("Ränta, alla år"), Cell.Of(capital.PlannedInterest, Sum(Plan, Interest))]),
                new(
                    "avskrivning",
                    [Cell.Of("Avskrivning, alla år"), Cell.Of(capital.PlannedDepreciation, Sum(Plan, Depreciation))]
                ),
                new("kostnad", [Cell.Of("Kapitalkostnad, alla år"), Cell.Of(capital.PlannedCost, Sum(Plan, Cost))]),
                new(
                    "snitt",
                    [
                        Cell.Of("Kapitalkostnad i genomsnitt per år"),
                        Cell.Of(capital.PlannedAverage, Round(Sum(Plan, Cost) / Input(Life), 2)),
                    ]
                ),
            ]
        );

    /// <summary>The plan, one row a calendar year, with rows to spare so that a longer life fits.</summary>
    private static Table PlanTable(CapitalCostFigures capital)
    {
        var rows = new List<Row>();
        var (months, exactInterest) = (0, 0m);
        for (var number = 1; number <= LongestLife + 1; number++)
        {
            var before = months;
            months = Math.Min(capital.Terms.Years * 12, (12 * number) + 1 - capital.Terms.From.Number);
            exactInterest += InterestOf(capital.Terms, before, months - before);
            rows.Add(
                PlanRow(capital.Planned.ElementAtOrDefault(number - 1), number, months - before, months, exactInterest)
            );
        }

        return new Table(
            Plan,
            "Planen år för år, kronor",
            [
                new(Number, CellKind.Number),
                new(Year, CellKind.Number),
                new(Opening, CellKind.Money),
                new(Interest, CellKind.Money),
                new(Depreciation, CellKind.Money),
                new(Cost, CellKind.Money),
                new(Closing, CellKind.Money),
                new(Months, CellKind.Count),
                new(MonthsToDate, CellKind.Count),
                new(ExactInterest, CellKind.Money, 18),
            ],
            rows
        );
    }

    private static decimal InterestOf(CapitalCostTermsFigures terms, int monthsBefore, int months) =>
        terms.Amount.Kronor * (1 - (monthsBefore / (12m * terms.Years))) * terms.Rate.Percent / 100m * months / 12m;

    private static Row PlanRow(CapitalCostYear? year, int number, int months, int monthsToDate, decimal exactInterest)
    {
        var life = Input(Life) * 12;
        var left = 1 - (Above(MonthsToDate) / life);
        return new Row(
            SwedishText.Number(number, 0, 0),
            [
                Cell.Number(number),
                year is null ? Cell.Of("", YearOrNothing()) : Cell.Number(year.Year, YearOrNothing()),
                Cell.Of(year?.Opening ?? Money.Zero, number == 1 ? Input(Amount) : Above(Closing)),
                Cell.Of(year?.Interest ?? Money.Zero, Ore(Here(ExactInterest)) - Ore(Above(ExactInterest))),
                Cell.Of(
                    year?.Depreciation ?? Money.Zero,
                    Ore(Input(Amount) * Here(MonthsToDate) / life) - Ore(Input(Amount) * Above(MonthsToDate) / life)
                ),
                Cell.Of(year?.Cost ?? Money.Zero, Here(Interest) + Here(Depreciation)),
                Cell.Of(year?.Closing ?? Money.Zero, Here(Opening) - Here(Depreciation)),
                Cell.Count(months, Here(MonthsToDate) - Above(MonthsToDate)),
                Cell.Count(monthsToDate, Min(life, (Here(Number) * 12) + 1 - MonthNumber(Input(Start)))),
                Cell.Exact(
                    exactInterest,
                    Above(ExactInterest) + (Input(Amount) * left * Input(Rate) * Here(Months) / 12)
                ),
            ],
            Spare: year is null
        );

        static Formula YearOrNothing() =>
            If(AtMost(Here(Months), 0), "", Formula.Year(Input(Start)) + Here(Number) - 1);
    }

    // A spreadsheet counts in binary: the sixth decimal is rounded first, so that half an öre is half an öre.
    private static Formula Ore(Formula kronor) => Round(Round(kronor, 6), 2);

    private static Table ExpectedTable(CapitalCostFigures capital) =>
        new(
            Expected,
            "Förväntad kapitalkostnad av det som tagits i bruk, kronor",
            [
                new(Number, CellKind.Number),
                new(Year, CellKind.Number),
                new(Opening, CellKind.Money),
                new(Interest, CellKind.Money),
                new(Depreciation, CellKind.Money),
                new(Cost, CellKind.Money),
                new(Closing, CellKind.Money),
            ],
            [
                .. capital.Expected.Select(year => new Row(
                    SwedishText.Number(year.Number, 0, 0),
                    [
                        Cell.Number(year.Number),
                        Cell.Number(year.Year),
                        Cell.Of(year.Opening),
                        Cell.Of(year.Interest),
                        Cell.Of(year.Depreciation),
                        Cell.Of(year.Cost, Here(Interest) + Here(Depreciation)),
                        Cell.Of(year.Closing),
                    ]
                )),
            ],
            Empty: "Inget är taget i bruk ännu, så ingen kapitalkostnad förväntas."
        );

    /// <summary>Plan and expected in turn for each year: the table behind the chart.</summary>
    private static Table ComparedTable(CapitalCostFigures capital)
    {
        var years = capital
            .Planned.Select(year => (year, Table: Plan, Word: "Plan", Order: 0))
            .Concat(capital.Expected.Select(year => (year, Table: Expected, Word: "Förväntad", Order: 1)))
            .OrderBy(line => line.year.Year)
            .ThenBy(line => line.Order);
        return new Table(
            Compared,
            "Plan och förväntan, kronor",
            [
                new(Year, CellKind.Number),
                new("Slag", CellKind.Text),
                new(Depreciation, CellKind.Money),
                new(Interest, CellKind.Money),
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
                        Cell.Of(line.year.Cost, Here(Depreciation) + Here(Interest)),
                    ]
                )),
            ]
        );
    }
}
