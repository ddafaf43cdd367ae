using Portal.Domain.Values;

namespace Portal.Tests.Features.Shared;

/// <summary>The moment asked for: what can be shown is shown, what cannot gives a sentence and the last month.</summary>
public sealed class ShowInvestmentTests(SharedSite site)
{
    [Theory]
    [InlineData("manad=2021-4", "”2021-4” är ingen månad")]
    [InlineData("manad=april", "”april” är ingen månad")]
    [InlineData("manad=2019-12", "december 2019 är före investeringens första månad, maj 2020")]
    [InlineData("manad=2150-01", "För januari 2150 finns inga uppgifter än")]
    [InlineData("kand=i+g%C3%A5r", "”i går” är ingen tidpunkt")]
    [InlineData("kand=2001-01-01", "Vid den tidpunkten fanns ingen investering med nummer 1")]
    public async Task What_cannot_be_shown_gives_a_sentence_and_the_last_month(string query, string sentence)
    {
        var last = (await site.FiguresAsync()).AsOf;
        var page = await site.ReadAsync($"/investeringar/1?{query}");

        Assert.Contains(sentence, page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(last.ToString(), page.QuerySelector("#manad option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_month_with_facts_is_shown_without_a_word()
    {
        var page = await site.ReadAsync("/investeringar/1?manad=2020-05");

        Assert.Null(page.QuerySelector(".notice"));
        Assert.Equal("2020-05", page.QuerySelector("#manad option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Every_month_from_the_first_to_the_last_can_be_chosen()
    {
        var last = (await site.FiguresAsync()).AsOf;
        var months = (await site.ReadAsync("/investeringar/1"))
            .QuerySelectorAll("#manad option")
            .Select(option => Month.TryParse(option.GetAttribute("value"))!.Value)
            .ToList();

        Assert.Equal((last, new Month(2020, 5)), (months[0], months[^1]));
        Assert.All(months.Zip(months.Skip(1)), pair => Assert.Equal(1, pair.Second.MonthsUntil(pair.First)));
    }

    [Fact]
    public async Task The_chooser_keeps_what_else_was_asked_for()
    {
        var page = await site.ReadAsync("/investeringar/1/avstamning?slag=motsagelse&manad=2020-05");

        Assert.Equal("motsagelse", page.QuerySelector("form.moment input[name=slag]")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("form.moment input[type=hidden][name=manad]"));
    }
}
