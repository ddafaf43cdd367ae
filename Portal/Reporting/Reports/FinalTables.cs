using Portal.Domain.FollowUp;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>The tables of a final report, for workbook and document alike.</summary>
internal static class FinalTables
{
    public const string Decided = "Beslutat";
    public const string Changes = "Ändringar";
    public const string Budget = "Gällande budget";
    public const string Outcome = "Utfall";
    public const string Variance = "Avvikelse";
    public const string Explanation = "Förklaring";
    public const string Subproject = "Delprojekt";
    private const string MoneyName = "Slutkostnad";
    private const string Planned = "Enligt beslutet";
    private const string Expected = "Väntad av det bokförda";
    private const string CapitalName = "Kapitalkostnadsår";

    /// <summary>What was decided, changed and spent, with why.</summary>
    public static Table Money(FinalFigures final) =>
        new(
            MoneyName,
            "Budget och utfall, kronor; plus i avvikelsen är mindre än budgeten",
            [
                new("Nr", CellKind.Number),
                new(Subproject, CellKind.Text, 34),
                new(Decided, CellKind.Money),
                new(Changes, CellKind.Money),
                new(Budget, CellKind.Money),
                new(Outcome, CellKind.Money),
                new(Variance, CellKind.Money),
                new("Avvikelse i procent", CellKind.Share),
                new(Explanation, CellKind.Text, 60),
            ],
            [
                .. final.Subprojects.Select(s => new Row(
                    $"{s.Of.Number}",
                    [
                        Cell.Number(s.Of.Number),
                        Cell.Of(s.Of.Name),
                        .. Amounts(s.Money, _ => null),
                        Cell.Of(s.Explanation ?? (s.NeedsExplanation ? "Saknas" : "Behövs inte")),
                    ]
                )),
            ],
            new Row(
                "summa",
                [Cell.Empty, Cell.Of("Summa"), .. Amounts(final.Total, column => Sum(MoneyName, column)), Cell.Empty]
            )
        );

    /// <summary>When each subproject was to be done, when it was, and when it was taken into use.</summary>
    public static Table Dates(FinalFigures final) =>
        new(
            "Slutdagar",
            "Planerad och verklig tid; förskjutningen i dagar, plus är senare",
            [
                new("Nr", CellKind.Number),
                new(Subproject, CellKind.Text, 34),
                new("Planerat klart", CellKind.Date),
                new("Verkligt klart", CellKind.Date),
                new("Förskjutning", CellKind.Count),
                new("Taget i bruk", CellKind.Date),
                new("Färdigställt", CellKind.Share),
            ],
            [
                .. final.Subprojects.Select(s => new Row(
                    $"{s.Of.Number}",
                    [
                        Cell.Number(s.Of.Number),
                        Cell.Of(s.Of.Name),
                        Cell.Of(s.PlannedEnd),
                        s.RealEnd is null ? Cell.Of("ej klart") : Cell.Of(s.RealEnd),
                        Cell.Count(s.SlipDays),
                        s.Of.InService is null ? Cell.Of("inte ännu") : Cell.Of(s.Of.InService),
                        Cell.Of(s.Of.Status?.Completion),
                    ]
                )),
            ]
        );

    /// <summary>Capital cost as decided and as expected, year by year.</summary>
    public static Table Capital(FinalFigures final) =>
        new(
            CapitalName,
            "Kapitalkostnad år för år, kronor; plus i skillnaden är mindre än beslutet räknade med",
            [
                new("År", CellKind.Number),
                new(Planned, CellKind.Money),
                new(Expected, CellKind.Money),
                new("Skillnad", CellKind.Money),
            ],
            [
                .. final.CapitalYears.Select(year => new Row(
                    $"{year.Year}",
                    [
                        Cell.Number(year.Year),
                        Cell.Of(year.Planned),
                        Cell.Of(year.Expected),
                        Cell.Of(year.Difference, Here(Planned) - Here(Expected)),
                    ]
                )),
            ],
            new Row(
                "summa",
                [
                    Cell.Of("Summa"),
                    Cell.Of(final.Figures.CapitalCost.PlannedCost, Sum(CapitalName, Planned)),
                    Cell.Of(final.ExpectedCapitalCost, Sum(CapitalName, Expected)),
                    Cell.Of(final.CapitalDifference, Here(Planned) - Here(Expected)),
                ]
            )
        );

    /// <summary>The points of the decision, with their status.</summary>
    public static Table Points(FinalFigures final) => PointTable.Of(final.Points, "Beslutets punkter och hur det gick");

    private static IEnumerable<Cell> Amounts(FinalMoney money, Func<string, Formula?> sum) =>
        [
            Cell.Of(money.Decided, sum(Decided)),
            Cell.Of(money.Changes, sum(Changes)),
            Cell.Of(money.Budget, sum(Budget) ?? Here(Decided) + Here(Changes)),
            Cell.Of(money.Outcome, sum(Outcome)),
            Cell.Of(money.Variance, sum(Variance) ?? Here(Budget) - Here(Outcome)),
            Cell.Of(money.VarianceShare, money.VarianceShare is null ? null : Here(Variance) / Here(Budget)),
        ];
}
