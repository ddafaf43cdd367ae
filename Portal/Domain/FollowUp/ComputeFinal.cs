using Portal.Domain.FinalReports;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>From facts to the final report.</summary>
public static class ComputeFinal
{
    /// <summary>The month that the report speaks of: that of the end, or the last with facts where it has not ended.</summary>
    public static Month MonthOf(InvestmentFacts facts) =>
        facts.End is { } end ? Month.Of(end.Day) : ComputeFigures.LastMonthWithFacts(facts);

    /// <summary>The report at the end of a month.</summary>
    public static FinalFigures For(InvestmentFacts facts, Month asOf)
    {
        var figures = ComputeFigures.For(facts, asOf);
        var booked = new ComputeMoney(facts, InvestmentOutcome.Of(facts)).Total(
            ComputeFigures.LastMonthWithFacts(facts)
        );
        var final = new FinalFigures(
            figures,
            facts.EndBy(asOf),
            [.. figures.Subprojects.Select(subproject => Of(facts, subproject))],
            Text(facts, FinalTopic.Goals),
            Text(facts, FinalTopic.Benefits),
            Text(facts, FinalTopic.Lessons),
            Text(facts, FinalTopic.Incomplete),
            []
        );
        return final with
        {
            Missing = ListMissing.Of(final, facts.PeriodLocks.Select(l => l.Month).ToHashSet(), booked.Outcome),
        };
    }

    private static FinalSubproject Of(InvestmentFacts facts, SubprojectFigures subproject)
    {
        var money = FinalMoney.Of(subproject.Money);
        return new FinalSubproject(
            subproject,
            money,
            money.IsBeyond(facts.VarianceThreshold),
            Text(facts, FinalTopic.Variance, subproject.Id)
        );
    }

    private static string? Text(InvestmentFacts facts, FinalTopic topic, long? subprojectId = null) =>
        FinalText.Latest(facts.FinalTexts, topic, subprojectId)?.Text;
}
