using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>The money of the subprojects and of the investment, and how their work goes, before and after.</summary>
internal static class CompareMoney
{
    /// <summary>A part for each subproject in either state, and one for the investment.</summary>
    public static IEnumerable<ChangedPart> Parts(FollowUpFigures before, FollowUpFigures after) =>
        before
            .Subprojects.Concat(after.Subprojects)
            .Select(subproject => subproject.Number)
            .Distinct()
            .Order()
            .Select(number =>
                Subproject(
                    number,
                    before.Subprojects.FirstOrDefault(subproject => subproject.Number == number),
                    after.Subprojects.FirstOrDefault(subproject => subproject.Number == number)
                )
            )
            .Append(Investment(before, after));

    /// <summary>The pair, where it differs.</summary>
    public static IEnumerable<MoneyChange> Changed(string label, Money? before, Money? after) =>
        before == after ? [] : [new MoneyChange(label, before, after)];

    /// <summary>The columns of money that differ.</summary>
    public static IEnumerable<MoneyChange> Columns(MoneyFigures? before, MoneyFigures? after) =>
        [
            .. Changed("Beslutat", before?.Decided, after?.Decided),
            .. Changed("Budget", before?.Budget, after?.Budget),
            .. Changed("Utfall", before?.Outcome, after?.Outcome),
            .. Changed("Månadens utfall", before?.OutcomePeriod, after?.OutcomePeriod),
            .. Changed("Bundet", before?.Committed, after?.Committed),
            .. Changed("Prognos", before?.Forecast, after?.Forecast),
            .. Changed("Avvikelse", before?.Variance, after?.Variance),
        ];

    private static ChangedPart Subproject(int number, SubprojectFigures? before, SubprojectFigures? after) =>
        new(
            FiguresOf.Subproject,
            number,
            (after ?? before)!.Name,
            [
                .. Columns(before?.Money, after?.Money),
                .. Items(before?.Items ?? [], after?.Items ?? []),
                .. Changed("Utan kalkylpost: utfall", before?.OutcomeWithoutItem, after?.OutcomeWithoutItem),
            ],
            []
        )
        {
            Words = CompareCourse.Subproject(before, after),
        };

    private static IEnumerable<MoneyChange> Items(
        IReadOnlyList<ItemFigures> before,
        IReadOnlyList<ItemFigures> after
    ) =>
        from number in before.Concat(after).Select(item => item.Number).Distinct().Order()
        let was = before.FirstOrDefault(item => item.Number == number)
        let now = after.FirstOrDefault(item => item.Number == number)
        let name = (now ?? was)!.Name
        from change in Changed($"{name}: budget", was?.Budget, now?.Budget)
            .Concat(Changed($"{name}: utfall", was?.Outcome, now?.Outcome))
        select change;

    private static ChangedPart Investment(FollowUpFigures before, FollowUpFigures after) =>
        new(
            FiguresOf.Investment,
            Number: null,
            "Hela investeringen",
            [
                .. Changed(
                    "Anslag med tilläggsanslag",
                    before.Investment.CurrentAppropriation,
                    after.Investment.CurrentAppropriation
                ),
                .. Columns(before.Totals.Money, after.Totals.Money),
                .. Changed(
                    "Avvikelse mot anslaget",
                    before.Totals.VarianceToAppropriation,
                    after.Totals.VarianceToAppropriation
                ),
                .. Changed("Vid sidan av: ej fördelat", before.Totals.Unallocated, after.Totals.Unallocated),
                .. Changed("Vid sidan av: utan ägare", before.Unowned.Amount, after.Unowned.Amount),
            ],
            []
        )
        {
            Words = [.. CompareCourse.Light(before.Light, after.Light)],
        };
}
