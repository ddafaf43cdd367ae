using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>What a month's capital cost is as it is closed: what stands for it from then on.</summary>
public static class CloseCapitalCost
{
    /// <summary>
    /// The month's capital cost of each subproject, from the facts known as it is closed, months closed before among them. Nothing
    /// for what was not in use by then.
    /// </summary>
    public static IReadOnlyList<LockedCapitalCost> Of(InvestmentFacts facts, Month month)
    {
        var rates = YearlyRates.Of(facts.InternalRates);
        return
        [
            .. ExpectedAsset
                .Of(facts, InvestmentOutcome.Of(facts), rates, month)
                .Select(asset =>
                    (asset, Row: asset.InService is null ? null : asset.Months.FirstOrDefault(m => m.Month == month))
                )
                .Select(closed => new LockedCapitalCost(
                    closed.asset.Subproject.Id,
                    month,
                    closed.Row?.Interest ?? Money.Zero,
                    closed.Row?.Depreciation ?? Money.Zero,
                    closed.Row?.WrittenDown ?? Money.Zero
                )),
        ];
    }
}
