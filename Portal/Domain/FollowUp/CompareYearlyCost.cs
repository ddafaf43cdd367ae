using System.Globalization;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>What the investment costs year by year, before and after: capital cost planned and expected, and booked running cost.</summary>
internal static class CompareYearlyCost
{
    /// <summary>A part for capital cost and one for running cost.</summary>
    public static IEnumerable<ChangedPart> Parts(FollowUpFigures before, FollowUpFigures after) =>
        [
            new(
                FiguresOf.CapitalCost,
                Number: null,
                "Kapitalkostnad",
                [
                    .. Years("Planerad", before.CapitalCost.Planned, after.CapitalCost.Planned),
                    .. Years("Väntad", before.CapitalCost.Expected, after.CapitalCost.Expected),
                ],
                []
            ),
            new(
                FiguresOf.RunningCost,
                Number: null,
                "Driftkostnad",
                [
                    .. CompareMoney.Changed("Beslutad per år", before.RunningCost.Granted, after.RunningCost.Granted),
                    .. Years(before.RunningCost.Years, after.RunningCost.Years),
                ],
                []
            ),
        ];

    private static IEnumerable<MoneyChange> Years(
        string of,
        IReadOnlyList<CapitalCostYear> before,
        IReadOnlyList<CapitalCostYear> after
    ) =>
        from year in before.Concat(after).Select(row => row.Year).Distinct().Order()
        let was = before.FirstOrDefault(row => row.Year == year)
        let now = after.FirstOrDefault(row => row.Year == year)
        from change in CompareMoney
            .Changed($"{of} internränta {Number(year)}", was?.Interest ?? Money.Zero, now?.Interest ?? Money.Zero)
            .Concat(
                CompareMoney.Changed(
                    $"{of} avskrivning {Number(year)}",
                    was?.Depreciation ?? Money.Zero,
                    now?.Depreciation ?? Money.Zero
                )
            )
        select change;

    private static IEnumerable<MoneyChange> Years(
        IReadOnlyList<RunningCostYear> before,
        IReadOnlyList<RunningCostYear> after
    ) =>
        from year in before.Concat(after).Select(row => row.Year).Distinct().Order()
        let was = before.FirstOrDefault(row => row.Year == year)
        let now = after.FirstOrDefault(row => row.Year == year)
        from change in CompareMoney
            .Changed($"Bokförd kapitalkostnad {Number(year)}", was?.Capital ?? Money.Zero, now?.Capital ?? Money.Zero)
            .Concat(
                CompareMoney.Changed(
                    $"Bokfört underhåll och support {Number(year)}",
                    was?.Support ?? Money.Zero,
                    now?.Support ?? Money.Zero
                )
            )
            .Concat(
                CompareMoney.Changed(
                    $"Bokförd övrig driftkostnad {Number(year)}",
                    was?.Other ?? Money.Zero,
                    now?.Other ?? Money.Zero
                )
            )
        select change;

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);
}
