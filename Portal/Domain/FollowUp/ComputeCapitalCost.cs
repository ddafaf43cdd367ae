using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>
/// Capital cost as decided, and as expected from what is booked: each subproject's outcome that may be capitalised, depreciated
/// from the month it was taken into use or the month after, as the terms say (the planned month until then), at the rate of each
/// year; with impairments and disposals, and closed months as they were known.
/// </summary>
internal static class ComputeCapitalCost
{
    /// <summary>Plan and expectation at the end of a month.</summary>
    public static CapitalCostFigures For(InvestmentFacts facts, InvestmentOutcome outcome, Month asOf)
    {
        var planned = DepreciationSchedule.For(ScheduleTerms.Of(facts.Terms)).Value;
        var rates = YearlyRates.Of(facts.InternalRates);
        var assets = ExpectedAsset.Of(facts, outcome, rates, asOf);
        var scheduled = assets.Where(a => a.Schedule is not null).ToList();
        var months = Together(scheduled.SelectMany(a => a.Months));
        return new CapitalCostFigures(
            new CapitalCostTermsFigures(
                facts.Terms.Amount,
                facts.Terms.Residual,
                facts.Terms.Rate,
                facts.Terms.Years,
                facts.Terms.From,
                facts.Terms.Method,
                facts.Terms.InterestBase,
                facts.Terms.Start ?? DepreciationStart.SameMonth,
                facts.Terms.Source
            ),
            planned.Years,
            YearsTogether(scheduled.SelectMany(a => CapitalCostYear.Of(a.Months))),
            [.. scheduled.Select(asset => Part(facts, asset, asOf))],
            rates,
            CapitalCostNotes.Of(facts, outcome, assets, rates, asOf)
        )
        {
            ExpectedTerms = ExpectedTerms.Of(facts.Terms, facts.CapitalCostChoice),
            PlannedMonths = planned.Months,
            ExpectedMonths = months,
            Differences = CompareCapitalCost.ByMonth(
                facts.Terms,
                planned.Months,
                months,
                Money.Sum(scheduled.Select(a => a.Schedule!.Terms.Amount)),
                Money.Sum(scheduled.Select(a => a.Schedule!.Terms.Residual)),
                rates.Rates
            ),
            LockedTo = facts.LockedCosts.Where(c => c.Month <= asOf).Select(c => (Month?)c.Month).Max(),
        };
    }

    /// <summary>The day a subproject was taken into use, as known at a month; null where it is not yet.</summary>
    public static DateOnly? InService(InvestmentFacts facts, long subprojectId, Month asOf) =>
        InServiceFact(facts, subprojectId, asOf)?.Day;

    private static InService? InServiceFact(InvestmentFacts facts, long subprojectId, Month asOf) =>
        facts.InService.LastOrDefault(day => day.SubprojectId == subprojectId && Month.Of(day.Day) <= asOf);

    private static ExpectedCapitalCost Part(InvestmentFacts facts, ExpectedAsset asset, Month asOf) =>
        new(
            asset.Subproject.Number,
            asset.Schedule!.Terms.Amount,
            asset.Schedule.Terms.From,
            CapitalCostYear.Of(asset.Months)
        )
        {
            Months = asset.Months,
            Residual = asset.Schedule.Terms.Residual,
            InService = asset.InService,
            InServiceId = InServiceFact(facts, asset.Subproject.Id, asOf)?.Id,
            NotCapitalised = asset.NotCapitalised,
            Changes =
            [
                .. facts
                    .AssetChanges.Where(c => c.SubprojectId == asset.Subproject.Id && c.Month <= asOf)
                    .Select(c => new AssetChangeFigures(c.Id, c.Kind, c.Month, c.Amount, c.Reference, c.Reason)),
            ],
            IsAsComputed = asset.Months.SequenceEqual(asset.Schedule.Months),
        };

    // A part counts in a year from where it begins, as in its own table.
    private static IReadOnlyList<CapitalCostYear> YearsTogether(IEnumerable<CapitalCostYear> years) =>
        [
            .. years
                .GroupBy(year => year.Year)
                .OrderBy(year => year.Key)
                .Select(
                    (year, index) =>
                        new CapitalCostYear(
                            index + 1,
                            year.Key,
                            Money.Sum(year.Select(y => y.Opening)),
                            Money.Sum(year.Select(y => y.Interest)),
                            Money.Sum(year.Select(y => y.Depreciation)),
                            Money.Sum(year.Select(y => y.Closing)),
                            Money.Sum(year.Select(y => y.WrittenDown))
                        )
                ),
        ];

    private static IReadOnlyList<CapitalCostMonth> Together(IEnumerable<CapitalCostMonth> months) =>
        [
            .. months
                .GroupBy(m => m.Month)
                .OrderBy(m => m.Key)
                .Select(m => new CapitalCostMonth(
                    m.Key,
                    Money.Sum(m.Select(part => part.Opening)),
                    Money.Sum(m.Select(part => part.Interest)),
                    Money.Sum(m.Select(part => part.Depreciation)),
                    Money.Sum(m.Select(part => part.Closing)),
                    Money.Sum(m.Select(part => part.WrittenDown))
                )),
        ];
}
