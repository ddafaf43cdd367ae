using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;
using static Portal.Reporting.Reports.CapitalCostSection;

namespace Portal.Reporting.Reports;

/// <summary>The plan: its terms, which a reader can change, and the table that follows them.</summary>
internal static class CapitalCostPlan
{
    public const string Name = "Plan";

    /// <summary>The table of the plan's sums, and the column they stand in.</summary>
    public const string Sums = "Plansummor";

    /// <summary>The name of the amount to depreciate, and the column of the plan's sums.</summary>
    public const string Amount = "Belopp";

    /// <summary>The name of the useful life in years.</summary>
    public const string Life = "Avskrivningstid";

    /// <summary>The name of the extra support each year.</summary>
    public const string Support = "Supportkostnad";

    private const string Residual = "Restvärde";
    private const string Rate = "Internränta";
    private const string Start = "Startmånad";
    private const string Number = "Nr";
    private const string Months = "Månader i bruk";
    private const string MonthsToDate = "Månader till och med året";
    private const string ExactInterest = "Ränta före avrundning, ackumulerad";

    /// <summary>The longest life that the table has rows for; a broken first year takes one row more.</summary>
    private const int LongestLife = 40;

    /// <summary>The terms, each with the name that the table's formulas know it by.</summary>
    public static Table Terms(CapitalCostTermsFigures terms, Money support) =>
        new(
            "Villkor",
            "Villkor som kan ändras",
            [new("Uppgift", CellKind.Text), new("Värde", CellKind.Money)],
            [
                new("belopp", [Cell.Of("Belopp att skriva av, kronor"), Cell.Of(terms.Amount).Named(Amount)]),
                new("restvärde", [Cell.Of("Restvärde, kronor"), Cell.Of(terms.Residual).Named(Residual)]),
                new("ränta", [Cell.Of("Internränta"), Cell.Of(terms.Rate).Named(Rate, 1)]),
                new("tid", [Cell.Of("Avskrivningstid, år"), Cell.Count(terms.Years).Named(Life, LongestLife)]),
                new("start", [Cell.Of("Första månad"), Cell.Of(terms.From).Named(Start)]),
                new(
                    "support",
                    [Cell.Of("Extra underhåll och support per år, kronor"), Cell.Of(support).Named(Support)]
                ),
            ]
        );

    /// <summary>The plan over all years.</summary>
    public static Table Totals(CapitalCostFigures capital) =>
        new(
            Sums,
            "Planen i sammandrag, kronor",
            [new("Summa", CellKind.Text), new(Amount, CellKind.Money)],
            [
                new(Interest, [Cell.Of("Ränta, alla år"), Cell.Of(capital.PlannedInterest, Sum(Name, Interest))]),
                new(
                    Depreciation,
                    [Cell.Of("Avskrivning, alla år"), Cell.Of(capital.PlannedDepreciation, Sum(Name, Depreciation))]
                ),
                new(Cost, [Cell.Of("Kapitalkostnad, alla år"), Cell.Of(capital.PlannedCost, Sum(Name, Cost))]),
                new(
                    "snitt",
                    [
                        Cell.Of("Kapitalkostnad i genomsnitt per år"),
                        Cell.Of(capital.PlannedAverage, Ore(Sum(Name, Cost) / Input(Life))),
                    ]
                ),
            ]
        );

    /// <summary>The plan, one row a calendar year, with rows to spare so that a longer life fits.</summary>
    public static Table Table(CapitalCostFigures capital)
    {
        var rows = new List<Row>();
        var (months, exactInterest) = (0, 0m);
        var live = IsLive(capital.Terms);
        for (var number = 1; number <= (live ? LongestLife + 1 : capital.Planned.Count); number++)
        {
            var before = months;
            months = Math.Min(capital.Terms.Years * 12, (12 * number) + 1 - capital.Terms.From.Number);
            exactInterest += InterestOf(capital.Terms, before, months - before);
            var cells = Cells(
                capital.Planned.ElementAtOrDefault(number - 1),
                number,
                months - before,
                months,
                exactInterest
            );
            rows.Add(
                new Row(
                    Key(number),
                    live ? cells : [.. cells[..7].Select(cell => cell with { Formula = null })],
                    Spare: number > capital.Planned.Count
                )
            );
        }

        Column[] columns =
        [
            new(Number, CellKind.Number),
            new(Year, CellKind.Number),
            new(Opening, CellKind.Money),
            new(Interest, CellKind.Money),
            new(Depreciation, CellKind.Money),
            new(Cost, CellKind.Money),
            new(Closing, CellKind.Money),
            new(Months, CellKind.Count, Working: true),
            new(MonthsToDate, CellKind.Count, Working: true),
            new(ExactInterest, CellKind.Money, 18, Working: true),
        ];
        return new Table(Name, "Planen år för år, kronor", live ? columns : columns[..7], rows);
    }

    /// <summary>How the plan is computed.</summary>
    public static IEnumerable<string> Notes(CapitalCostTermsFigures terms) =>
        IsLive(terms)
            ?
            [
                $"Villkoren står i beslutet: {terms.Source}.",
                "Ändra belopp, restvärde, internränta, avskrivningstid eller första månad under Villkor, så räknas planen om (högst "
                    + $"{LongestLife} år). Diagram och utskrift omfattar beslutets år.",
                "Avskrivningen är lika stor varje månad. Räntan räknas på värdet vid årets början, för de månader som "
                    + "tillgången används.",
                "Varje kolumn avrundas till hela ören på summan till och med året, så att åren alltid ger beloppet.",
            ]
            : ["Planen följer en metod som bladet inte räknar om: tabellen visar portalens värden."];

    /// <summary>The key of a year's row.</summary>
    public static string Key(int number) => SwedishText.Number(number, 0, 0);

    private static decimal InterestOf(CapitalCostTermsFigures terms, int monthsBefore, int months)
    {
        var depreciable = terms.Amount.Kronor - terms.Residual.Kronor;
        var balance = terms.Amount.Kronor - (depreciable * monthsBefore / (12m * terms.Years));
        return balance * terms.Rate.Percent / 100m * months / 12m;
    }

    private static Cell[] Cells(CapitalCostYear? year, int number, int months, int monthsToDate, decimal exactInterest)
    {
        var life = Input(Life) * 12;
        var depreciable = Input(Amount) - Input(Residual);
        var balance = Input(Amount) - (depreciable * Above(MonthsToDate) / life);
        var yearOrNothing = If(AtMost(Here(Months), 0), "", YearOf(Input(Start)) + Here(Number) - 1);
        var unused = Same(Here(Months), 0);
        return
        [
            Cell.Number(number),
            year is null ? Cell.Of("", yearOrNothing) : Cell.Number(year.Year, yearOrNothing),
            Cell.Of(year?.Opening ?? Money.Zero, number == 1 ? Input(Amount) : If(unused, 0, Above(Closing))),
            Cell.Of(year?.Interest ?? Money.Zero, Ore(Here(ExactInterest)) - Ore(Above(ExactInterest))),
            Cell.Of(
                year?.Depreciation ?? Money.Zero,
                Ore(depreciable * Here(MonthsToDate) / life) - Ore(depreciable * Above(MonthsToDate) / life)
            ),
            Cell.Of(year?.Cost ?? Money.Zero, Here(Interest) + Here(Depreciation)),
            Cell.Of(year?.Closing ?? Money.Zero, Here(Opening) - Here(Depreciation)),
            Cell.Count(months, Here(MonthsToDate) - Above(MonthsToDate)),
            Cell.Count(monthsToDate, Min(life, (Here(Number) * 12) + 1 - MonthNumber(Input(Start)))),
            Cell.Exact(exactInterest, Above(ExactInterest) + (balance * Input(Rate) * Here(Months) / 12)),
        ];
    }
}
