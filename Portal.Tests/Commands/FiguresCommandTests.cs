namespace Portal.Tests.Commands;

public sealed class FiguresCommandTests : IAsyncLifetime
{
    private TestCommandLine _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await TestCommandLine.CreateAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_decision_alone_gives_its_own_figures()
    {
        var figures = await _portal.JsonAsync("figures", "--as-of", "2021-04");

        Assert.Equal("2021-04", figures.GetProperty("asOf").GetString());
        Assert.False(figures.GetProperty("example").GetBoolean());
        var totals = figures.GetProperty("totals");
        Assert.Equal(2_731_580m, totals.GetProperty("decided").GetDecimal());
        Assert.Equal(-580m, totals.GetProperty("varianceToAppropriation").GetDecimal());
        var promised = figures.GetProperty("timeSavings").GetProperty("promised").GetProperty("high");
        Assert.Equal(
            "3240.96 1.6181 869865.25",
            $"{promised.GetProperty("hours")} {promised.GetProperty("share")} {promised.GetProperty("value")}"
        );
    }

    [Fact]
    public async Task The_same_facts_give_the_same_bytes()
    {
        var first = await _portal.RunAsync("figures", "--json");
        _portal.Database.Clock.Now += TimeSpan.FromDays(400);

        Assert.Equal(first, await _portal.RunAsync("figures", "--json"));
    }

    [Theory]
    [InlineData("--investment 7", "Det finns ingen investering med nummer 7.")]
    [InlineData("--known-at 2020-01-01", "Vid den tidpunkten fanns ingen investering med nummer 1 i portalen.")]
    public async Task What_is_not_there_is_refused_with_exit_1(string words, string sentence)
    {
        var (exit, output, error) = await _portal.RunAsync(["figures", .. words.Split(' ')]);

        Assert.Equal((1, "", sentence), (exit, output, error.Trim()));
    }

    [Theory]
    [InlineData("--as-of 2021", "--as-of: ”2021” är ingen månad; skriv som 2021-04.")]
    [InlineData("--as-of 1899-12", "--as-of: ”1899-12” ligger utanför åren 1900–2200.")]
    [InlineData("--known-at 9999-12-31", "--known-at: ”9999-12-31” är ingen tidpunkt; skriv som 2021-05-10T12:00:00Z.")]
    [InlineData("--known-at igår", "--known-at: ”igår” är ingen tidpunkt; skriv som 2021-05-10T12:00:00Z.")]
    [InlineData("--investment -1", "--investment: ”-1” är inget nummer på en investering.")]
    public async Task Wrong_usage_is_told_with_exit_2(string words, string sentence)
    {
        var (exit, output, error) = await _portal.RunAsync(["figures", .. words.Split(' ')]);

        Assert.Equal((2, "", sentence), (exit, output, error.Trim()));
    }
}
