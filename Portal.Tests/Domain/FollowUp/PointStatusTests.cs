using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Tests.Reporting;

namespace Portal.Tests.Domain.FollowUp;

/// <summary>How it stands with what was granted: 2 731 000 kronor.</summary>
public sealed class PointStatusTests
{
    [Theory]
    [InlineData(
        false,
        "Väntas inte hålla",
        "Slutkostnaden väntas bli 2 740 000 kr mot beviljade 2 731 000 kr, 9 000 kr mer."
    )]
    [InlineData(true, "Hölls", "Kostnaden blev 2 724 500 kr mot beviljade 2 731 000 kr, 6 500 kr mindre.")]
    public void What_was_granted_is_held_against_the_forecast_until_the_investment_has_ended(
        bool isEnded,
        string word,
        string sentence
    )
    {
        var decision = FollowUpFixture.Decision;
        var money = decision.Totals.Money with
        {
            Outcome = Money.FromKronor(2_724_500),
            Forecast = Money.FromKronor(2_740_000),
        };
        var source = decision.Reconciliation.Single(row => row.Id == "items-vs-appropriation").Source;
        var figures = decision with
        {
            Totals = decision.Totals with { Money = money },
            Decision = new DecisionText([new PointOfDecision(1, "Kontoret får 2 731 tkr.", source)], []),
        };

        var point = Assert.Single(PointStatus.Of(figures, isEnded));

        Assert.Equal(word, point.Word);
        Assert.Equal(sentence, point.Sentences[0].Replace('\u00a0', ' '));
    }
}
