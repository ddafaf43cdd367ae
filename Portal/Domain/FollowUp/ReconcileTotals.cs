using Portal.Domain.CapitalCosts;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>The decision's sums and its capital table, figure by figure.</summary>
internal static class ReconcileTotals
{
    /// <summary>Each subproject's total, each figure of the capital table with its sums, and the average.</summary>
    public static IEnumerable<ReconciliationRow> Rows(
        InvestmentFacts facts,
        StatedFigures stated,
        DepreciationSchedule plan
    ) =>
        [
            .. facts.Subprojects.SelectMany(subproject =>
                stated.Exact(
                    $"subproject-{subproject.Number}-total",
                    StatedFigureKeys.SubprojectTotal(subproject.Number),
                    Money.Sum(facts.Items.Where(i => i.SubprojectId == subproject.Id).Select(i => i.Decided)),
                    "Summan av kalkylposterna.",
                    "Kalkylposterna ger en annan summa."
                )
            ),
            .. Column("interest", StatedFigureKeys.CapitalInterest, year => year.Interest, plan, stated),
            .. Column("depreciation", StatedFigureKeys.CapitalDepreciation, year => year.Depreciation, plan, stated),
            .. Column("cost", StatedFigureKeys.CapitalCost, year => year.Cost, plan, stated),
            .. stated.Rounded(
                "capital-average",
                StatedFigureKeys.CapitalAverage,
                plan.Average.Kronor,
                1000,
                $"{SwedishText.ShortKronor(plan.Average)} om året, tryckt i hela tkr.",
                $"Kapitalkostnaden är i snitt {SwedishText.ShortKronor(plan.Average)} om året."
            ),
        ];

    private static IEnumerable<ReconciliationRow> Column(
        string name,
        Func<int?, string> key,
        Func<CapitalCostYear, Money> figure,
        DepreciationSchedule plan,
        StatedFigures stated
    ) =>
        plan
            .Years.Select(year => (Id: $"{year.Number}", Key: key(year.Number), Computed: figure(year)))
            .Append(("sum", key(null), Money.Sum(plan.Years.Select(figure))))
            .SelectMany(row =>
                stated.Exact(
                    $"capital-{name}-{row.Item1}",
                    row.Item2,
                    row.Item3,
                    "Räknat på beslutets belopp, ränta och avskrivningstid.",
                    "Beslutets belopp, ränta och avskrivningstid ger ett annat tal."
                )
            );
}
