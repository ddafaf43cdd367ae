using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.CapitalCosts;

/// <summary>A form to fill in: what <c>Form</c> shows.</summary>
/// <param name="Head">Where one is.</param>
/// <param name="Action">Where it is sent for review.</param>
/// <param name="Back">Where one goes who does not want to.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Values">What was typed.</param>
public sealed record FormPage(
    PageHead Head,
    string Action,
    string Back,
    IReadOnlyList<FormField> Fields,
    FormValues Values
);

/// <summary>What would be recorded, and what follows: what <c>Review</c> shows.</summary>
/// <param name="Head">Where one is.</param>
/// <param name="Conclusion">What follows, in words.</param>
/// <param name="Lines">What it says.</param>
/// <param name="Effect">Capital cost before and after; null where it is not of one investment.</param>
/// <param name="Action">Where it is sent to be recorded.</param>
/// <param name="Change">Where one goes to change it.</param>
/// <param name="Fields">The fields that go along.</param>
/// <param name="Values">What was typed.</param>
public sealed record ReviewPage(
    PageHead Head,
    string Conclusion,
    IReadOnlyList<(string Label, string Value)> Lines,
    Effect? Effect,
    string Action,
    string Change,
    IReadOnlyList<FormField> Fields,
    FormValues Values
);

/// <summary>What is to be taken back, and what follows: what <c>Withdraw</c> shows.</summary>
/// <param name="Head">Where one is.</param>
/// <param name="Name">What it says.</param>
/// <param name="Effect">Capital cost before and after.</param>
/// <param name="Action">Where it is sent.</param>
/// <param name="Back">Where one goes who does not want to.</param>
public sealed record WithdrawPage(PageHead Head, string Name, Effect Effect, string Action, string Back);

/// <summary>Expected capital cost by year, before and after a change.</summary>
/// <param name="Years">The years that either has.</param>
public sealed record Effect(IReadOnlyList<(int Year, Money Before, Money After)> Years)
{
    /// <summary>What follows, in words.</summary>
    public string Conclusion
    {
        get
        {
            var difference = Money.Sum(Years.Select(y => y.After - y.Before));
            var changed = Years.Count(y => y.Before != y.After);
            return changed == 0 ? "Den väntade kapitalkostnaden ändras inte."
                : difference.Ore == 0
                    ? $"Den väntade kapitalkostnaden flyttas mellan åren, men är lika stor tillsammans."
                : $"Den väntade kapitalkostnaden {(difference.Ore > 0 ? "ökar" : "minskar")} med {SwedishText.Kronor(difference.Abs())} tillsammans.";
        }
    }

    /// <summary>The effect of a change of facts.</summary>
    public static Effect Of(InvestmentFacts before, InvestmentFacts after)
    {
        var asOf = Month.Max(ComputeFigures.LastMonthWithFacts(before), ComputeFigures.LastMonthWithFacts(after));
        var (then, now) = (Costs(before), Costs(after));
        return new Effect([
            .. then
                .Keys.Union(now.Keys)
                .Order()
                .Select(year => (year, then.GetValueOrDefault(year), now.GetValueOrDefault(year))),
        ]);

        Dictionary<int, Money> Costs(InvestmentFacts facts) =>
            ComputeFigures.For(facts, asOf).CapitalCost.Expected.ToDictionary(y => y.Year, y => y.Cost);
    }
}
