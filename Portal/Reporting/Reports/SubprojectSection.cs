using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>Delprojekt: each subproject's money side by side, its milestones and what it is to bring.</summary>
internal static class SubprojectSection
{
    public const string Name = "Delprojekt";
    public const string Number = "Nr";
    public const string Decided = "Beslutad totalutgift";
    public const string Change = "Anslagsförändring";
    public const string Budget = "Aktuell budget";
    public const string Outcome = "Utfall";
    public const string OutcomePeriod = "Utfall i månaden";
    public const string Consumption = "Upparbetning";
    public const string Committed = "Bundet";
    public const string Forecast = "Beräknad totalutgift";
    public const string Variance = "Avvikelse";

    public static Section Of(FollowUpFigures figures, Table table) =>
        new(
            Name,
            [
                new Conclusion([Message(figures.Subprojects)]),
                table,
                Chart(figures, table),
                PlanTables.Timeline(PlanFigures.Of(figures)),
                PlanTables.Milestones(PlanFigures.Of(figures)),
                PlanTables.Deliverables(figures),
                new Notes([
                    "Beslutad totalutgift och utfall är summan av delprojektets kalkylposter på bladet Utfall.",
                    "Upparbetning är utfall i förhållande till aktuell budget; ett streck står där budgeten är noll.",
                    "Förskjutning räknas i dagar från den först planerade dagen; plus är senare.",
                ]),
            ]
        );

    /// <summary>The subprojects' money side by side.</summary>
    public static Chart Chart(FollowUpFigures figures, Table table) =>
        new(
            "delprojekt",
            Message(figures.Subprojects),
            "Aktuell budget, utfall och beräknad totalutgift för varje delprojekt.",
            ChartKind.Bars,
            ChartUnit.Thousands,
            table,
            [Number, Name],
            [
                new(Budget, "Budget", Tone.Reference),
                new(Outcome, "Utfall", Tone.Primary),
                new(Forecast, "Prognos", Tone.Expected),
            ],
            "Inget delprojekt har vare sig budget eller utfall."
        );

    /// <summary>The table that the report's totals are summed from.</summary>
    public static Table Table(FollowUpFigures figures) =>
        new(
            Name,
            "Delprojektens ekonomi, kronor",
            [
                new(Number, CellKind.Number),
                new(Name, CellKind.Text, 34),
                new(Decided, CellKind.Money),
                new(Change, CellKind.Money),
                new(Budget, CellKind.Money),
                new(Outcome, CellKind.Money),
                new(OutcomePeriod, CellKind.Money),
                new(Consumption, CellKind.Share),
                new(Committed, CellKind.Money),
                new(Forecast, CellKind.Money),
                new(Variance, CellKind.Money),
                new("Prognos lämnad", CellKind.Month),
                new("Färdigställt", CellKind.Share),
            ],
            [
                .. figures.Subprojects.Select(subproject => new Row(
                    Key(subproject.Number),
                    [
                        Cell.Number(subproject.Number),
                        Cell.Of(subproject.Name),
                        .. Amounts(
                            subproject.Money,
                            column => SumWhere(OutcomeSection.Items, column, OutcomeSection.Subproject, Here(Number)),
                            _ => null,
                            subproject.Money.ForecastGiven ? null : Max(Here(Budget), Here(Outcome) + Here(Committed))
                        ),
                        subproject.ForecastMonth is { } given ? Cell.Of(given) : Cell.Of("ej lämnad"),
                        Cell.Of(subproject.Status?.Completion),
                    ]
                )),
            ],
            new Row(
                "summa",
                [
                    Cell.Empty,
                    Cell.Of("Summa"),
                    .. Amounts(
                        figures.Totals.Money,
                        column => Sum(Name, column),
                        column => Sum(Name, column),
                        Sum(Name, Forecast)
                    ),
                    Cell.Empty,
                    Cell.Empty,
                ]
            )
        );

    /// <summary>The key of a subproject's row.</summary>
    public static string Key(int number) => SwedishText.Number(number, 0, 0);

    /// <summary>One amount of another; a dash where the whole is zero.</summary>
    public static Formula ShareOf(Formula part, Formula whole) => If(Same(whole, 0), SwedishText.None, part / whole);

    private static Cell[] Amounts(
        MoneyFigures money,
        Func<string, Formula> sum,
        Func<string, Formula?> input,
        Formula? forecast
    ) =>
        [
            Cell.Of(money.Decided, sum(Decided)),
            Cell.Of(money.Budget - money.Decided, sum(Change)),
            Cell.Of(money.Budget, Here(Decided) + Here(Change)),
            Cell.Of(money.Outcome, sum(Outcome)),
            Cell.Of(money.OutcomePeriod, input(OutcomePeriod)),
            Cell.Of(money.Consumption, ShareOf(Here(Outcome), Here(Budget))),
            Cell.Of(money.Committed, input(Committed)),
            Cell.Of(money.Forecast, forecast),
            Cell.Of(money.Variance, Here(Budget) - Here(Forecast)),
        ];

    public static string Message(IReadOnlyList<SubprojectFigures> subprojects)
    {
        var over = subprojects.Where(s => s.Money.Variance < Money.Zero).OrderBy(s => s.Money.Variance).ToList();
        return over switch
        {
            [] => "Inget delprojekt väntas kosta mer än sin budget.",
            [var one] =>
                $"Delprojekt {one.Number} väntas kosta {SwedishText.Thousands(one.Money.Variance.Abs())} mer än sin budget.",
            [var most, ..] =>
                $"{over.Count} delprojekt väntas kosta mer än sin budget, mest delprojekt {most.Number} med "
                    + $"{SwedishText.Thousands(most.Money.Variance.Abs())}.",
        };
    }
}
