using System.Globalization;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>Avstämning: what the decision states against what the figures give, with the difference and one sentence.</summary>
internal static class ReconciliationSection
{
    private const string Stated = "Beslutet anger";
    private const string Computed = "Beräknat";

    public static Section Of(FollowUpFigures figures) =>
        new("Avstämning", [new Conclusion([Message(figures.Reconciliation)]), Table(figures.Reconciliation)]);

    public static string Message(IReadOnlyList<ReconciliationRow> rows)
    {
        int Of(ReconciliationKind kind) => rows.Count(row => row.Kind == kind);
        return $"Av {rows.Count} avstämda uppgifter stämmer {Of(ReconciliationKind.Holds)}; "
            + $"{Of(ReconciliationKind.Contradiction)} är motsägelser, {Of(ReconciliationKind.Rounding)} avrundningar och "
            + $"{Of(ReconciliationKind.Observation)} iakttagelser.";
    }

    private static Table Table(IReadOnlyList<ReconciliationRow> rows) =>
        new(
            "Avstämning",
            "Vad beslutet anger mot vad siffrorna ger",
            [
                new("Nr", CellKind.Number),
                new("Uppgift", CellKind.Text, 28),
                new("Slag", CellKind.Text, 13),
                new(Stated, CellKind.Money, 20),
                new("Anges högst", CellKind.Money, 12),
                new(Computed, CellKind.Money, 20),
                new("Beräknat högst", CellKind.Money, 12),
                new("Skillnad", CellKind.Money, 14),
                new("Enhet", CellKind.Text, 8),
                new("Vad det betyder", CellKind.Text, 46),
                new("Källa", CellKind.Text, 24),
            ],
            [
                .. rows.Select(
                    (row, index) =>
                        new Row(
                            row.Id,
                            [
                                Cell.Number(index + 1),
                                Cell.Of(row.Label),
                                Cell.Of(Word(row.Kind)),
                                Value(row.Stated?.Number ?? row.Stated?.Low, row.Stated?.Text, row.Unit),
                                Value(row.Stated?.High, null, row.Unit),
                                Value(row.Computed?.Number ?? row.Computed?.Low, row.Computed?.Text, row.Unit) with
                                {
                                    Formula = Source(row, BenefitSection.Low),
                                },
                                Value(row.Computed?.High, null, row.Unit) with
                                {
                                    Formula = row.Computed?.High is null ? null : Source(row, BenefitSection.High),
                                },
                                Value(row.Difference, null, row.Unit) with
                                {
                                    Formula = Difference(row),
                                },
                                Cell.Of(row.Unit is "text" ? "" : row.Unit),
                                Cell.Of(row.Explanation),
                                Cell.Of(row.Source),
                            ]
                        )
                ),
            ]
        );

    /// <summary>Where in the report a computed figure stands; null where it stands nowhere else.</summary>
    private static Formula? Source(ReconciliationRow row, string side) =>
        row.Id.Split('-') switch
        {
            ["items", "vs", "appropriation"] => Sum(SubprojectSection.Name, SubprojectSection.Decided),
            ["subproject", var number, "total"] => At(SubprojectSection.Name, number, SubprojectSection.Decided),
            ["yearly", "cost"] => Plan("snitt") + Input(CapitalCostPlan.Support),
            ["capital", "average"] => Plan("snitt"),
            ["capital", var column, "sum"] => Plan(PlanColumn(column)),
            ["capital", var column, var number] => At(
                CapitalCostPlan.Name,
                CapitalCostPlan.Key(int.Parse(number, CultureInfo.InvariantCulture)),
                PlanColumn(column)
            ),
            ["support", "vs", "life"] => Input(CapitalCostPlan.Life),
            ["hours"] => At(BenefitSection.Promised, "timmar", side),
            ["share", "of", "post"] => Round(At(BenefitSection.Promised, "andel", side), 4),
            ["value"] => At(BenefitSection.Promised, "värde", side),
            _ => null,
        };

    private static Formula Plan(string row) => At(CapitalCostPlan.Sums, row, CapitalCostPlan.Amount);

    private static string PlanColumn(string word) =>
        word switch
        {
            "interest" => CapitalCostSection.Interest,
            "depreciation" => CapitalCostSection.Depreciation,
            _ => CapitalCostSection.Cost,
        };

    private static Formula? Difference(ReconciliationRow row) =>
        row is { Stated.Number: { } stated, Computed.Number: { } computed, Difference: { } difference }
        && computed - stated == difference
            ? Here(Computed) - Here(Stated)
            : null;

    private static Cell Value(decimal? number, string? text, string unit) =>
        (number, text, unit) switch
        {
            (null, null, _) => Cell.Empty,
            (null, { } words, _) => Cell.Of(words),
            ({ } kronor, _, "kr") => Cell.Of(Money.Round(kronor)),
            ({ } fraction, _, "andel") => Cell.Of(new Share(fraction)),
            ({ } hours, _, "timmar") => Cell.Of(new Hours(hours)),
            ({ } other, _, _) => Cell.Plain(other),
        };

    private static string Word(ReconciliationKind kind) =>
        kind switch
        {
            ReconciliationKind.Contradiction => "Motsägelse",
            ReconciliationKind.Rounding => "Avrundning",
            ReconciliationKind.Observation => "Iakttagelse",
            ReconciliationKind.Holds => "Stämmer",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        };
}
