using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>Utfall: booked cost by item and by month, and what stands beside the subprojects.</summary>
internal static class OutcomeSection
{
    public const string Items = "Kalkylposter";
    public const string Subproject = "Delprojekt";
    public const string Beside = "Vidsidan";
    public const string BesideAmount = "Belopp";

    private const string MonthTable = "Månader";
    private const string Month = "Månad";
    private const string Unowned = "Utanägare";

    public static Section Of(FollowUpFigures figures, Table months, Chart course) =>
        new(
            "Utfall",
            [
                new Conclusion([course.Title]),
                ItemTable(figures),
                BesideTable(figures),
                UnownedTable(figures),
                course,
                months,
                new Notes([
                    "Anslagsförändring är ändringar av kalkylposten efter beslutet. Återstår är aktuell budget minus utfall.",
                    "Utan kalkylpost är bokfört på delprojektet men inte kopplat till någon av dess poster.",
                    "Beräknad totalutgift i en månad är den prognos som gällde vid månadens slut.",
                ]),
            ]
        );

    /// <summary>The course of the money, month by month.</summary>
    public static Table Months(FollowUpFigures figures)
    {
        var before = figures.Months.Select(m => m.Outcome).Prepend(Money.Zero);
        return new Table(
            MonthTable,
            "Månad för månad, kronor",
            [
                new("År", CellKind.Number),
                new(Month, CellKind.Month),
                new(SubprojectSection.OutcomePeriod, CellKind.Money),
                new(SubprojectSection.Outcome, CellKind.Money),
                new(SubprojectSection.Budget, CellKind.Money),
                new(SubprojectSection.Forecast, CellKind.Money),
                new("Återstår", CellKind.Money),
            ],
            [
                .. figures.Months.Zip(
                    before,
                    (month, outcomeBefore) =>
                        new Row(
                            month.Month.ToString(),
                            [
                                Cell.Number(month.Month.Year, YearOf(Here(Month))),
                                Cell.Of(month.Month),
                                Cell.Of(month.Outcome - outcomeBefore),
                                Cell.Of(
                                    month.Outcome,
                                    SumUpTo(MonthTable, SubprojectSection.OutcomePeriod, Month, Here(Month))
                                ),
                                Cell.Of(month.Budget),
                                Cell.Of(month.Forecast),
                                Cell.Of(
                                    month.Budget - month.Outcome,
                                    Here(SubprojectSection.Budget) - Here(SubprojectSection.Outcome)
                                ),
                            ]
                        )
                ),
            ],
            Empty: "Inget är bokfört ännu."
        );
    }

    /// <summary>The chart of the course of the money.</summary>
    public static Chart Course(FollowUpFigures figures, Table months) =>
        new(
            "utfall",
            $"Utfallet är {SwedishText.Thousands(figures.Totals.Money.Outcome)} av budgetens "
                + $"{SwedishText.Thousands(figures.Totals.Money.Budget)}, och {SwedishText.Thousands(figures.Totals.Money.Forecast)} "
                + "väntas till slut.",
            "Ackumulerat utfall mot aktuell budget och beräknad totalutgift, månad för månad.",
            ChartKind.Lines,
            ChartUnit.Thousands,
            months,
            [Month],
            [
                new(SubprojectSection.Budget, "Budget", Tone.Reference),
                new(SubprojectSection.Forecast, "Prognos", Tone.Expected),
                new(SubprojectSection.Outcome, "Utfall", Tone.Primary),
            ],
            "Det finns ännu ingen månad att visa."
        );

    public static Table ItemTable(FollowUpFigures figures)
    {
        const string left = "Återstår";
        return new Table(
            Items,
            "Kalkylposternas utfall, kronor",
            [
                new(Subproject, CellKind.Number),
                new("Kalkylpost", CellKind.Text, 38),
                new(SubprojectSection.Decided, CellKind.Money),
                new(SubprojectSection.Change, CellKind.Money),
                new(SubprojectSection.Budget, CellKind.Money),
                new(SubprojectSection.Outcome, CellKind.Money),
                new(left, CellKind.Money),
                new(SubprojectSection.Consumption, CellKind.Share),
                new("Källa", CellKind.Text, 30),
            ],
            [.. figures.Subprojects.SelectMany(Rows)],
            new Row(
                "summa",
                [
                    Cell.Empty,
                    Cell.Of("Summa"),
                    .. Amounts(
                        figures.Totals.Money.Decided,
                        figures.Totals.Money.Budget,
                        figures.Totals.Money.Outcome,
                        column => Sum(Items, column)
                    ),
                    Cell.Empty,
                ]
            )
        );

        static IEnumerable<Row> Rows(SubprojectFigures subproject)
        {
            foreach (var item in subproject.Items)
            {
                yield return Line(subproject.Number, item.Name, item.Decided, item.Budget, item.Outcome, item.Source);
            }

            if (subproject.OutcomeWithoutItem != Money.Zero)
            {
                var outcome = subproject.OutcomeWithoutItem;
                yield return Line(subproject.Number, "Utan kalkylpost", Money.Zero, Money.Zero, outcome, "");
            }
        }

        static Row Line(int number, string name, Money decided, Money budget, Money outcome, string source) =>
            new(
                $"{number} {name}",
                [Cell.Number(number), Cell.Of(name), .. Amounts(decided, budget, outcome, _ => null), Cell.Of(source)]
            );

        static Cell[] Amounts(Money decided, Money budget, Money outcome, Func<string, Formula?> sum) =>
            [
                Cell.Of(decided, sum(SubprojectSection.Decided)),
                Cell.Of(budget - decided, sum(SubprojectSection.Change)),
                Cell.Of(budget, Here(SubprojectSection.Decided) + Here(SubprojectSection.Change)),
                Cell.Of(outcome, sum(SubprojectSection.Outcome)),
                Cell.Of(budget - outcome, Here(SubprojectSection.Budget) - Here(SubprojectSection.Outcome)),
                Cell.Of(
                    Share.Of(outcome, budget),
                    SubprojectSection.ShareOf(Here(SubprojectSection.Outcome), Here(SubprojectSection.Budget))
                ),
            ];
    }

    private static Table BesideTable(FollowUpFigures figures) =>
        new(
            Beside,
            "Vid sidan av delprojekten, kronor",
            [new("Post", CellKind.Text, 38), new(BesideAmount, CellKind.Money), new("Rader", CellKind.Count)],
            [
                new(
                    "ej-fördelat",
                    [Cell.Of("Ej fördelat på delprojekt"), Cell.Of(figures.Totals.Unallocated), Cell.Empty]
                ),
                new(
                    "utan-ägare",
                    [
                        Cell.Of("Utan ägare i bokföringen"),
                        Cell.Of(figures.Unowned.Amount, IfAnyUnowned(figures, BesideAmount)),
                        Cell.Count(figures.Unowned.Rows, IfAnyUnowned(figures, "Rader")),
                    ]
                ),
            ]
        );

    private static Formula? IfAnyUnowned(FollowUpFigures figures, string column) =>
        figures.Unowned.ByObject.Count > 0 ? Sum(Unowned, column) : null;

    private static Table UnownedTable(FollowUpFigures figures) =>
        new(
            Unowned,
            "Objekt i bokföringen som ingen investering äger, kronor",
            [new("Objekt", CellKind.Text, 38), new(BesideAmount, CellKind.Money), new("Rader", CellKind.Count)],
            [
                .. figures.Unowned.ByObject.Select(
                    (o, index) =>
                        new Row(
                            SwedishText.Number(index, 0, 0),
                            [Cell.Of(ObjectName(o)), Cell.Of(o.Amount), Cell.Count(o.Rows)]
                        )
                ),
            ],
            Empty: "Alla objekt i bokföringen har en ägare."
        );

    private static string ObjectName(UnownedObject o) =>
        o.Code.Length == 0 ? "Rader utan objekt" : $"Dimension {o.Dimension}, {o.Code} {o.Name}".TrimEnd();
}
