using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.CapitalCosts;

public sealed class RatePerYearTests
{
    [Theory]
    [InlineData("1.5", 15_000)]
    [InlineData("1,5", 15_000)]
    [InlineData(" 2 ", 20_000)]
    [InlineData("0", 0)]
    [InlineData("100", 1_000_000)]
    [InlineData("0.0001", 1)]
    public void One_rate_stands_for_all_years(string text, long partsPerMillion)
    {
        var rates = RatePerYear.Parse(text).Value;

        Assert.Equal(new Rate(partsPerMillion), rates.In(1950).Value);
        Assert.Equal(new Rate(partsPerMillion), rates.In(2199).Value);
        Assert.Null(rates.FirstYear);
        Assert.False(rates.IsAfterTable(2199));
    }

    [Fact]
    public void A_table_gives_each_year_its_own_and_its_last_to_later_years()
    {
        var rates = RatePerYear.Parse("2022=1.0, 2021=1.25,2023 = 2.5").Value;

        Assert.Equal([1.25m, 1.0m, 2.5m, 2.5m], Enumerable.Range(2021, 4).Select(year => rates.In(year).Value.Percent));
        Assert.Equal((2021, 2023), (rates.FirstYear, rates.LastYear));
        Assert.False(rates.IsAfterTable(2023));
        Assert.True(rates.IsAfterTable(2024));
        Assert.Equal("Räntetabellen börjar 2021; för 2020 finns ingen ränta.", rates.In(2020).Refusal?.Sentence);
    }

    [Theory]
    [InlineData("", "”” är ingen ränta; den ska vara 0–100 procent med högst fyra decimaler, som 1.5.")]
    [InlineData("-1", "”-1” är ingen ränta; den ska vara 0–100 procent med högst fyra decimaler, som 1.5.")]
    [InlineData("1,5 %", "”1,5 %” är ingen ränta; den ska vara 0–100 procent med högst fyra decimaler, som 1.5.")]
    [InlineData("100.5", "”100.5” är ingen ränta; den ska vara 0–100 procent med högst fyra decimaler, som 1.5.")]
    [InlineData("1.23456", "”1.23456” är ingen ränta; den ska vara 0–100 procent med högst fyra decimaler, som 1.5.")]
    [InlineData("2021=x", "”x” är ingen ränta; den ska vara 0–100 procent med högst fyra decimaler, som 1.5.")]
    [InlineData("2021=1,25", "”25” är inte ett år med sin ränta; skriv tabellen som 2021=1.25,2022=1.0.")]
    [InlineData("2021=1,", "”” är inte ett år med sin ränta; skriv tabellen som 2021=1.25,2022=1.0.")]
    [InlineData("21=1", "”21=1” är inte ett år med sin ränta; skriv tabellen som 2021=1.25,2022=1.0.")]
    [InlineData("2021=1=2", "”2021=1=2” är inte ett år med sin ränta; skriv tabellen som 2021=1.25,2022=1.0.")]
    [InlineData("2021=1,2021=2", "Räntetabellen har två räntor för 2021.")]
    [InlineData("2021=1,2023=2", "Räntetabellen saknar ränta för 2022.")]
    public void Anything_else_is_refused_with_a_sentence(string text, string sentence) =>
        Assert.Equal(sentence, RatePerYear.Parse(text).Refusal?.Sentence);

    [Fact]
    public void An_empty_table_is_refused() =>
        Assert.Equal("Räntetabellen är tom.", RatePerYear.Of([]).Refusal?.Sentence);

    [Fact]
    public void The_recommended_rates_are_those_of_2016_to_2025() =>
        Assert.Equal(
            [2.4m, 1.75m, 1.75m, 1.5m, 1.5m, 1.25m, 1.0m, 1.25m, 2.5m, 2.5m],
            Enumerable.Range(2016, 10).Select(year => RecommendedRates.Skr.In(year).Value.Percent)
        );
}
