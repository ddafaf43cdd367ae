using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Tests.Features.Shared;

/// <summary>Every page with money, asked for a month as known at a moment: it answers as the figures do, and leads on at the same moment.</summary>
public sealed partial class KnownAtPagesTests(SharedSite site)
{
    private const string Moment = "manad=2021-03&kand=2021-05-01T00:00";
    private static readonly Month March = new(2021, 3);
    private static readonly DateTime Known = new(2021, 4, 30, 22, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Addresses =>
        [
            "/investeringar",
            "/investeringar/1",
            "/investeringar/1/delprojekt",
            "/investeringar/1/delprojekt/4",
            "/investeringar/1/tidplan",
            "/investeringar/1/risker",
            "/investeringar/1/risker/1",
            "/investeringar/1/utfall",
            "/investeringar/1/utfall?delprojekt=1",
            "/investeringar/1/utfall?delprojekt=1&post=2",
            "/investeringar/1/kapitalkostnad",
            "/investeringar/1/tidsbesparing",
            "/investeringar/1/nyttor",
            "/investeringar/1/avstamning",
            "/investeringar/1/beslut",
            "/investeringar/1/andrat",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_link_within_the_investment_keeps_the_moment(string address)
    {
        var page = await site.ReadAsync(Asked(address));

        var links = page.QuerySelectorAll("main a, nav.menu a, .masthead a")
            .Select(link => link.GetAttribute("href")!)
            .Where(href => OfFigures().IsMatch(href))
            .ToList();
        Assert.NotEmpty(links);
        Assert.All(links, href => Assert.Contains("manad=2021-0", href, StringComparison.Ordinal));
        Assert.All(links, href => Assert.Contains("kand=2021-05-01", href, StringComparison.Ordinal));
        foreach (var form in page.QuerySelectorAll("main form[method=get]"))
        {
            Assert.Contains(
                form.QuerySelectorAll("input, select").Select(Answer),
                field => field.Value.StartsWith("2021-05-01", StringComparison.Ordinal)
            );
        }

        static (string? Name, string Value) Answer(IElement field) =>
            (field.GetAttribute("name"), field.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task The_pages_say_what_the_figures_are_as_known_then()
    {
        var figures = await FiguresAsync(Known);
        var money = figures.Totals.Money;
        Assert.NotEqual(money, (await FiguresAsync(null)).Totals.Money);

        var overview = (await ReadAsync("/investeringar/1")).Table("Pengar per delprojekt").Row("Delprojekten");
        Assert.Equal(
            (money.Budget.Kronor, money.Outcome.Kronor, money.Committed.Kronor, money.Forecast.Kronor),
            (
                overview.Amount("Budget, kr"),
                overview.Amount("Utfall, kr"),
                overview.Amount("Bundet, kr"),
                overview.Amount("Prognos, kr")
            )
        );
        var portfolio = (await ReadAsync("/investeringar")).Table("Investeringarna").Row("Tillsammans");
        Assert.Equal(
            (money.Outcome.Kronor, money.Forecast.Kronor, money.Variance.Kronor),
            (portfolio.Amount("Utfall, kr"), portfolio.Amount("Prognos, kr"), portfolio.Amount("Avvikelse, kr"))
        );
        foreach (
            var address in Addresses
                .Select(row => row.Data)
                .Where(address => address.Contains("/1", StringComparison.Ordinal))
        )
        {
            var page = await ReadAsync(address);
            if (page.QuerySelector(".how") is { } how && !address.EndsWith("andrat", StringComparison.Ordinal))
            {
                Assert.Contains($"registrering {figures.Batch}.", how.TextContent, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_rows_behind_the_outcome_come_to_it_as_known_then()
    {
        var figures = await FiguresAsync(Known);

        var outcome = (await ReadAsync("/investeringar/1/utfall?delprojekt=1")).QuerySelector("main table tfoot tr")!;

        Assert.Contains(
            SwedishText.Number(figures.Subprojects[0].Money.Outcome.Kronor, 0, 0),
            outcome.TextContent,
            StringComparison.Ordinal
        );
    }

    // What leads to a form records now, whatever moment is shown.
    [GeneratedRegex(
        @"^/investeringar/1(/(delprojekt(/[0-9]+)?|tidplan|risker(/[0-9]+)?|utfall(/verifikation/[0-9]+)?|kapitalkostnad|tidsbesparing|nyttor(/[0-9]+)?|avstamning|beslut|andrat|rapporter))?([?#]|$)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OfFigures();

    private static string Asked(string address) =>
        address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + Moment;

    private Task<AngleSharp.Dom.IDocument> ReadAsync(string address) => site.ReadAsync(Asked(address));

    private async Task<FollowUpFigures> FiguresAsync(DateTime? knownAt) =>
        (await site.Services.GetRequiredService<ReadFigures>().ForAsync(1, March, knownAt)).Value;
}
