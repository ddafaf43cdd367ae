using System.Net;

namespace Portal.Tests.Features.CapitalCosts;

/// <summary>The municipality's rates and accounts, and the vouchers fetched by them.</summary>
public sealed class SettingsTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private Visitor _visitor = null!;

    public ValueTask InitializeAsync()
    {
        _visitor = new Visitor(_site);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_rate_is_set_for_a_year_and_what_skr_recommends_is_accepted_for_the_rest()
    {
        var before = (await _site.FiguresAsync()).CapitalCost.Expected[1].Interest;
        await _visitor.GoAsync("/internranta/ny?ar=2022");
        await _visitor.SendAsync("Granska", ("ranta", "två"), ("kalla", "KF § 1"));
        Assert.Contains("Ange räntan som 0–100 procent", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Granska", ("ranta", "2,0 %"));
        var review = _visitor.Page;
        await _visitor.SendAsync("Spara");
        await _visitor.ReturnTo(review).SendAsync("Spara");

        var row = _visitor.Page.Table("Ränta för varje år").Row("2022");
        Assert.Equal(("2\u00a0%", "1\u00a0%", "KF § 1"), (row.Text("Kommunens"), row.Text("SKR:s"), row.Text("Källa")));
        var after = (await _site.FiguresAsync()).CapitalCost.Expected[1].Interest;
        Assert.InRange(after.Ore - (before.Ore * 2), -4, 4); // twice 1 %, but for the rounding of each subproject

        await _visitor.FollowAsync("Anta SKR:s");
        await _visitor.SendAsync("Spara");
        Assert.Contains("SKR:s rekommendationer är nu kommunens räntor.", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal("2\u00a0%", _visitor.Page.Table("Ränta för varje år").Row("2022").Text("Används"));
        Assert.Equal(after, (await _site.FiguresAsync()).CapitalCost.Expected[1].Interest);
    }

    [Fact]
    public async Task Accounts_that_count_as_outcome_are_refused_and_others_are_used_in_the_file()
    {
        await _visitor.GoAsync("/kontering");
        Assert.Contains("ett förslag", _visitor.Text, StringComparison.Ordinal);
        await _visitor.GoAsync("/kontering/ny");
        await _visitor.SendAsync("Granska", ("avskrivning", "6840"), ("intakt", "84"));
        Assert.Contains("Konto 6840 räknas som utfall", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Ange kontot med 4–10 siffror.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Granska", ("avskrivning", "7911"), ("intakt", "8451"));
        await _visitor.SendAsync("Spara");
        Assert.DoesNotContain("ett förslag", _visitor.Text, StringComparison.Ordinal);

        await _visitor.GoAsync("/investeringar/1/kapitalkostnad/verifikationer");
        await _visitor.SendAsync("Visa", ("fran", "2021-04"), ("till", "2021-05"));
        Assert.Contains("2 verifikationer om", _visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("portalens förslag", _visitor.Text, StringComparison.Ordinal);

        using var client = _site.CreateClient();
        using var file = await client.GetAsync(_visitor.Page.QuerySelector("a[href*='/fil?']")!.GetAttribute("href"));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("kapitalkostnad-1-2021-04--2021-05-exempel.si", file.Content.Headers.ContentDisposition.FileName);
        Assert.Contains("#TRANS 7911 ", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_a_controller_records_or_fetches()
    {
        foreach (var who in new[] { TestAccounts.Administrator, TestAccounts.ProjectLead, TestAccounts.Politician })
        {
            using var other = new Visitor(_site, who);
            foreach (var address in new[] { "i-bruk", "verifikationer/fil?fran=2021-01&till=2021-12" })
            {
                await other.GoAsync($"/investeringar/1/kapitalkostnad/{address}");
                Assert.Equal(HttpStatusCode.Forbidden, other.Status);
            }

            await other.GoAsync("/internranta/ny");
            Assert.Equal(HttpStatusCode.Forbidden, other.Status);
        }
    }
}
