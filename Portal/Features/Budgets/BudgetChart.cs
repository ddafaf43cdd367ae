using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Features.Budgets;

/// <summary>What was decided against what the budget is now, by subproject, with what follows as its title.</summary>
internal static class BudgetChart
{
    private const string Subproject = "Delprojekt";
    private const string Decided = "Beslutad totalutgift";
    private const string Current = "Aktuell budget";

    public static Chart Of(FollowUpFigures figures) =>
        new(
            "budget",
            Message(figures.Subprojects),
            "Beslutad totalutgift och aktuell budget för varje delprojekt.",
            ChartKind.Bars,
            ChartUnit.Thousands,
            new Table(
                "Budgetdelprojekt",
                "Budgeten per delprojekt, kronor",
                [new(Subproject, CellKind.Text), new(Decided, CellKind.Money), new(Current, CellKind.Money)],
                [
                    .. figures.Subprojects.Select(subproject => new Row(
                        subproject.Name,
                        [
                            Cell.Of($"{subproject.Number}. {subproject.Name}"),
                            Cell.Of(subproject.Money.Decided),
                            Cell.Of(subproject.Money.Budget),
                        ]
                    )),
                ]
            ),
            [Subproject],
            [new(Decided, "Beslutat", Tone.Reference), new(Current, Current, Tone.Primary)],
            "Inget delprojekt har någon budget."
        );

    private static string Message(IReadOnlyList<SubprojectFigures> subprojects)
    {
        var changed = subprojects.Where(Has).OrderByDescending(s => Change(s).Abs().Ore).ToList();
        return changed switch
        {
            [] => "Alla delprojekt har den budget som beslutades",
            [var only] => $"Delprojekt {only.Number} har {Amount(only)} än beslutat, de andra lika mycket",
            [var most, ..] =>
                $"{changed.Count} delprojekt har en annan budget än beslutat, mest {most.Number} med {Amount(most)}",
        };
    }

    private static bool Has(SubprojectFigures subproject) => Change(subproject).Ore != 0;

    private static Money Change(SubprojectFigures subproject) => subproject.Money.Budget - subproject.Money.Decided;

    private static string Amount(SubprojectFigures subproject) =>
        $"{SwedishText.Thousands(Change(subproject).Abs())} {(Change(subproject).Ore > 0 ? "mer" : "mindre")}";
}
