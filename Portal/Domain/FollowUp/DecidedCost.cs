using Portal.Domain.CapitalCosts;
using Portal.Domain.Investments;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>What the decision costs a year, on its own terms: what time saved is held against.</summary>
internal static class DecidedCost
{
    /// <summary>Capital cost in the mean and the extra support.</summary>
    public static Money Yearly(InvestmentFacts facts) =>
        DepreciationSchedule.For(ScheduleTerms.Of(facts.Terms)).Value.Average + facts.Investment.YearlySupport;

    /// <summary>The subproject that is to save the time.</summary>
    public static Subproject TimeSaver(InvestmentFacts facts, TimeSavingPromise promise) =>
        facts.Subprojects.Single(s => s.Id == promise.SubprojectId);

    /// <summary>Capital cost in the mean of that subproject alone, with its own interest.</summary>
    public static Money OfTimeSaver(InvestmentFacts facts, TimeSavingPromise promise) =>
        DepreciationSchedule
            .For(
                ScheduleTerms.Of(facts.Terms) with
                {
                    Amount = Money.Sum(
                        facts.Items.Where(i => i.SubprojectId == promise.SubprojectId).Select(i => i.Decided)
                    ),
                    Residual = Money.Zero,
                }
            )
            .Value.Average;
}
