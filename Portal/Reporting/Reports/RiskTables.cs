using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>The risks as assessed, and how many lie in each cell of the matrix.</summary>
internal static class RiskTables
{
    private const string Name = "Risker";
    private const string Open = "Öppen";

    public static Table Register(IReadOnlyList<RiskFigures> risks) =>
        new(
            Name,
            "Riskerna och hur de är bedömda",
            [
                new("Nr", CellKind.Number),
                new("Risk", CellKind.Text, 46),
                new(Probability(after: false), CellKind.Count),
                new(Consequence(after: false), CellKind.Count),
                new(Product(after: false), CellKind.Count),
                new(Probability(after: true), CellKind.Count),
                new(Consequence(after: true), CellKind.Count),
                new(Product(after: true), CellKind.Count),
                new("Åtgärd", CellKind.Text, 36),
                new("Ägare (roll)", CellKind.Text, 20),
                new("Bedömd", CellKind.Date),
                new("Nästa bedömning", CellKind.Date),
                new(Open, CellKind.Count),
                new("Källa", CellKind.Text, 26, Working: true),
            ],
            [
                .. risks.Select(risk => new Row(
                    $"{risk.Number}",
                    [
                        Cell.Number(risk.Number),
                        Cell.Of(risk.Text),
                        .. risk.Assessment is { } assessment ? Assessed(assessment) : Unassessed,
                        Cell.Count(risk.IsClosed ? 0 : 1),
                        Cell.Of(risk.Source),
                    ]
                )),
            ],
            Empty: "Ingen risk är antecknad."
        );

    public static Table Matrix(IReadOnlyList<RiskFigures> risks, bool after) =>
        new(
            after ? "Matrisefter" : "Matrisföre",
            $"Riskmatris {(after ? "efter" : "före")} åtgärder, antal öppna risker",
            [
                new("Nr", CellKind.Number),
                new("Sannolikhet", CellKind.Text, 46),
                .. RiskRegister.Columns.Select(consequence => new Column(Heading(consequence), CellKind.Count)),
            ],
            risks.Count == 0
                ? []
                :
                [
                    .. RiskRegister.Rows.Select(probability => new Row(
                        $"{(int)probability}",
                        [
                            Cell.Number((int)probability),
                            Cell.Of(RiskWords.Of(probability)),
                            .. RiskRegister.Columns.Select(consequence =>
                                Count(risks, new RiskLevel(probability, consequence), after)
                            ),
                        ]
                    )),
                ],
            Empty: "Ingen risk är antecknad."
        );

    private static Cell Count(IReadOnlyList<RiskFigures> risks, RiskLevel level, bool after) =>
        Cell.Count(
            new RiskRegister(risks, default).At(level, after).Count,
            SumWhere(Name, Open, Probability(after), (int)level.Probability, Consequence(after), (int)level.Consequence)
        );

    private static Cell[] Assessed(RiskAssessmentFigures assessment) =>
        [
            .. Level(assessment.Before, after: false),
            .. Level(assessment.After, after: true),
            Cell.Of(assessment.Measure),
            Cell.Of(assessment.Owner),
            Cell.Of(assessment.ReportedOn),
            Cell.Of(assessment.NextReview),
        ];

    private static Cell[] Level(RiskLevel level, bool after) =>
        [
            Cell.Count((int)level.Probability),
            Cell.Count((int)level.Consequence),
            Cell.Count(level.Product, Here(Probability(after)) * Here(Consequence(after))),
        ];

    private static Cell[] Unassessed =>
        [.. Enumerable.Repeat(Cell.Empty, 6), Cell.Of("inte bedömd"), .. Enumerable.Repeat(Cell.Empty, 3)];

    private static string Heading(Consequence consequence) => $"{(int)consequence} {RiskWords.Of(consequence)}";

    private static string Probability(bool after) => $"Sannolikhet {When(after)}";

    private static string Consequence(bool after) => $"Konsekvens {When(after)}";

    private static string Product(bool after) => $"Riskvärde {When(after)}";

    private static string When(bool after) => after ? "efter" : "före";
}
