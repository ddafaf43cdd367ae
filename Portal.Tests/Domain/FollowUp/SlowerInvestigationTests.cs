using Portal.Domain.FollowUp;
using Portal.Domain.Portfolio;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using Portal.Reporting.Reports;
using Portal.Tests.Reporting;

namespace Portal.Tests.Domain.FollowUp;

/// <summary>Where an investigation takes longer than before, the sentences say that, and never that minus hours are saved.</summary>
public sealed class SlowerInvestigationTests
{
    [Fact]
    public void Longer_than_before_is_said_with_certainty_where_the_whole_interval_is_below_zero() =>
        Assert.Equal(
            "Enligt mätningarna tar en utredning 6,00 timmar längre än före; beslutet räknade med 2–4 timmar kortare. "
                + "Med 95 procents säkerhet tar den mellan 4,50 och 7,50 timmar längre.",
            Sentence(Slower(-7.5m, -4.5m))
        );

    [Fact]
    public void Longer_than_before_is_uncertain_where_the_interval_goes_through_zero() =>
        Assert.Equal(
            "Enligt mätningarna tar en utredning 6,00 timmar längre än före; beslutet räknade med 2–4 timmar kortare. "
                + "Mätningen är osäker: intervallet går från 13,25 timmar längre till 1,25 timmar kortare, så det kan inte uteslutas att "
                + "tid sparas.",
            Sentence(Slower(-13.25m, 1.25m))
        );

    [Fact]
    public void Longer_than_before_without_an_interval_says_why_there_is_none() =>
        Assert.Equal(
            "Enligt mätningarna tar en utredning 6,00 timmar längre än före; beslutet räknade med 2–4 timmar kortare. Bara en är mätt.",
            Sentence(
                Slower(-7, -5) with
                {
                    Measured = Slower(-7, -5).Measured with { Interval = null, Note = "Bara en är mätt." },
                }
            )
        );

    [Fact]
    public void The_charts_headline_says_that_they_take_longer()
    {
        Assert.Equal(
            "Enligt mätningarna tar utredningarna längre tid än före.",
            BenefitSection.Message(Slower(-7.5m, -4.5m))
        );
        Assert.Equal(
            "Enligt mätningarna tar utredningarna längre tid än före, men mätningen är osäker.",
            BenefitSection.Message(Slower(-13.25m, 1.25m))
        );
    }

    [Fact]
    public void A_portfolio_that_has_lost_hours_says_that_more_time_has_gone()
    {
        var line = ComputePortfolio.LineOf(FollowUpFixture.Example with { TimeSavings = Slower(-7.5m, -4.5m) })!;
        var figures = new PortfolioFigures(
            FollowUpFixture.Example.AsOf,
            FollowUpFixture.Example.KnownAt,
            17,
            Example: true,
            [line],
            FollowUpFixture.Decision.Unowned
        );

        Assert.Contains(
            "Enligt mätningarna har hittills 1\u00A0164 timmar mer gått åt än före; utlovat är 1\u00A0620–3\u00A0241 sparade timmar om året.",
            PortfolioSentences.For(figures)
        );
    }

    private static string Sentence(TimeSavingFigures savings) =>
        SummarySentences
            .For(FollowUpFixture.Example with { TimeSavings = savings })
            .Single(sentence => sentence.Contains("utredning", StringComparison.Ordinal));

    // 194 investigations, six hours longer each.
    private static TimeSavingFigures Slower(decimal low, decimal high)
    {
        var savings = FollowUpFixture.Example.TimeSavings!;
        return savings with
        {
            Measured = savings.Measured with
            {
                HoursPerInvestigation = new Hours(-6),
                Hours = new Hours(-1_164),
                Interval = new HoursInterval(new Hours(low), new Hours(high)),
            },
            Months = [.. savings.Months.Select(m => m with { Saved = m.Saved is null ? null : new Hours(-6 * 66) })],
        };
    }
}
