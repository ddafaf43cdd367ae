using System.Net;
using System.Net.Http.Headers;
using Portal.Data.Accounts;
using Portal.Domain.Accounts;
using Portal.Features.Accounts;

namespace Portal.Tests.Features.Accounts;

/// <summary>Konton and Nycklar, as an administrator walks through them.</summary>
public sealed class AccountPagesTests(SignInSite site) : IClassFixture<SignInSite>
{
    [Fact]
    public async Task An_account_is_opened_given_a_link_and_another_role_and_disabled()
    {
        using var admin = await site.SignInAsync(TestAccounts.Administrator);
        await admin.GoAsync("/konton/nytt");
        await admin.SendAsync(
            "Öppna kontot",
            ("adress", "anna@k.se"),
            ("namn", "Anna <b>Lind"),
            ("roll", "ProjectLead"),
            ("galler", "1")
        );
        Assert.Contains("Välj vilket delprojekt", admin.Text, StringComparison.Ordinal);
        Assert.Equal("anna@k.se", admin.Page.QuerySelector("#adress")!.GetAttribute("value"));
        await admin.SendAsync("Öppna kontot", ("galler", "1-2"), ("roll", "ProjectLead"));
        var link = new Uri(admin.Page.QuerySelector(".secret code")!.TextContent).PathAndQuery;

        using var anna = await site.Nobody().GoAsync(link);
        await anna.SendAsync("Spara lösenordet", ("nytt", "sommar20262026"), ("igen", "sommar20262026"));
        Assert.Contains("prövas först", anna.Text, StringComparison.Ordinal);
        await anna.SendAsync("Spara lösenordet", ("nytt", SignInSite.Password), ("igen", SignInSite.Password));
        Assert.Equal("/logga-in?klart=losenord", anna.Address);
        await anna.SendAsync("Logga in", ("adress", "anna@k.se"), ("losenord", SignInSite.Password));
        Assert.StartsWith("Att göra", anna.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await anna.GoAsync("/konton")).Status);

        await admin.GoAsync("/konton?sok=LIND");
        await admin.FollowAsync("Anna <b>Lind");
        await admin.SendAsync("Ge rollen", ("roll", "Controller"), ("galler", "alla"));
        Assert.Contains("Controller för alla investeringar", admin.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await anna.GoAsync("/import")).Status);
        await admin.FollowAsync("Ta tillbaka Projektledare");
        await admin.SendAsync("Ta tillbaka rollen");
        await admin.FollowAsync("Stäng av kontot");
        await admin.SendAsync("Stäng av kontot", ("skal", "Har slutat"));
        Assert.Contains("Kontot är avstängt", admin.Text, StringComparison.Ordinal);
        Assert.Contains("/logga-in", (await anna.GoAsync("/import")).Address, StringComparison.Ordinal);
        await admin.SendAsync("Öppna kontot igen");
        Assert.Contains("öppet igen", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_erased_with_a_reason_and_the_history_keeps_the_number()
    {
        using var admin = await site.SignInAsync(TestAccounts.Administrator);
        await admin.GoAsync("/konton/nytt");
        await admin.SendAsync(
            "Öppna kontot",
            ("adress", "glom@k.se"),
            ("namn", "Glenn Glömd"),
            ("roll", "Politician"),
            ("galler", "alla")
        );
        var link = new Uri(admin.Page.QuerySelector(".secret code")!.TextContent).PathAndQuery;
        using var glenn = await site.Nobody().GoAsync(link);
        await glenn.SendAsync("Spara lösenordet", ("nytt", SignInSite.Password), ("igen", SignInSite.Password));
        await glenn.SendAsync("Logga in", ("adress", "glom@k.se"), ("losenord", SignInSite.Password));

        await admin.GoAsync("/konton?sok=glom");
        await admin.FollowAsync("Glenn Glömd");
        await admin.FollowAsync("Radera personen");
        await admin.SendAsync("Radera för gott", ("skal", "Bad om det, 850709-9805"));
        Assert.Contains("personnummer", admin.Text, StringComparison.Ordinal);
        await admin.SendAsync("Radera för gott", ("skal", "Har slutat och begärt det"));

        Assert.Contains("Personen är raderad", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Glömd", admin.Text, StringComparison.Ordinal);
        Assert.Contains("/logga-in", (await glenn.GoAsync("/konto")).Address, StringComparison.Ordinal);
        await glenn.SendAsync("Logga in", ("adress", "glom@k.se"), ("losenord", SignInSite.Password));
        Assert.Contains("/logga-in", glenn.Address, StringComparison.Ordinal);
        await admin.GoAsync("/historik");
        Assert.Contains("Raderade personen bakom konto", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Glömd", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_is_told_why_not()
    {
        using var admin = await site.SignInAsync(TestAccounts.Administrator);
        await admin.GoAsync("/konton?sok=administrator@");
        await admin.FollowAsync("Exempel Administratör");
        await admin.FollowAsync("Stäng av kontot");
        await admin.SendAsync("Stäng av kontot", ("skal", "Prov"));
        Assert.Contains("sista administratören kan inte stängas av", admin.Text, StringComparison.Ordinal);
        await admin.GoAsync("/konton?sok=administrator@");
        await admin.FollowAsync("Exempel Administratör");
        await admin.FollowAsync("Radera personen");
        await admin.SendAsync("Radera för gott", ("skal", "Har slutat hos oss"));
        Assert.Contains("sista administratören kan inte raderas", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_reads_the_figures_of_its_investment_until_it_is_revoked_and_opens_no_page()
    {
        using var admin = await site.SignInAsync(TestAccounts.Administrator);
        await admin.GoAsync("/nycklar");
        await admin.SendAsync("Gör nyckeln", ("namn", "Beslutsstödet"), ("investering", "1"), ("dagar", "0"));
        Assert.Contains("1–365", admin.Text, StringComparison.Ordinal);
        await admin.SendAsync("Gör nyckeln", ("investering", "1"), ("dagar", "30"));
        var token = admin.Page.QuerySelector(".secret code")!.TextContent;
        Assert.DoesNotContain(token, (await admin.GoAsync("/nycklar")).Source, StringComparison.Ordinal);

        const string Figures = "/api/v1/investments/1/figures";
        Assert.Equal(HttpStatusCode.OK, await AskAsync(Figures, token));
        Assert.Equal(HttpStatusCode.OK, await AskAsync("/openapi/v1.json", token));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync("/api/v1/investments/2/figures", token));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await AskAsync(Figures, token[..^1] + (token[^1] == 'A' ? 'Q' : 'A'))
        );
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(Figures, ""));
        foreach (var page in new[] { "/", "/investeringar/1", "/konto", "/konton", "/investeringar/1/rapporter" })
        {
            Assert.Equal(HttpStatusCode.Redirect, await AskAsync(page, token));
        }

        await admin.FollowAsync("Återkalla Beslutsstödet");
        await admin.SendAsync("Återkalla nyckeln");
        Assert.Contains("återkallad", admin.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(Figures, token));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("99999999999999")]
    public async Task A_scope_that_cannot_be_read_never_means_all(string scope)
    {
        using var admin = await site.SignInAsync(TestAccounts.Administrator);
        await admin.GoAsync("/nycklar");
        await admin.SendAsync("Gör nyckeln", ("namn", "Otydlig"), ("investering", scope), ("dagar", "30"));

        Assert.Contains("Välj vilken investering nyckeln gäller", admin.Text, StringComparison.Ordinal);
        Assert.Null(RoleScopes.Read(nameof(Role.Controller), scope));
        Assert.Null(RoleScopes.Read(nameof(Role.ProjectLead), $"1-{scope}"));
    }

    [Fact]
    public async Task A_token_that_has_expired_opens_nothing()
    {
        using var admin = await site.SignInAsync(TestAccounts.Administrator);
        await admin.GoAsync("/nycklar");
        await admin.SendAsync("Gör nyckeln", ("namn", "Gammal"), ("investering", "alla"), ("dagar", "1"));
        var token = admin.Page.QuerySelector(".secret code")!.TextContent;

        Assert.Equal(HttpStatusCode.OK, await AskAsync("/api/v1/investments/1/figures", token));
        site.Ahead += TimeSpan.FromDays(1);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync("/api/v1/investments/1/figures", token));
    }

    private async Task<HttpStatusCode> AskAsync(string address, string token)
    {
        using var client = site.WithoutCookies();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await client.GetAsync(address)).StatusCode;
    }
}

/// <summary>Välj lösenord, by links that do not hold.</summary>
public sealed class ChoosePasswordTests(SignInSite site) : IClassFixture<SignInSite>
{
    [Theory]
    [InlineData("nonsens")]
    [InlineData("1.nonsens")]
    [InlineData("999999.CfDJ8A__Khwi8mZDl9b7Dp4njB7")]
    [InlineData("1.")]
    public async Task Every_link_that_does_not_hold_gets_the_same_answer(string key)
    {
        using var visitor = await site.Nobody().GoAsync($"/losenord/{key}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.StartsWith("Länken gäller inte Länken gäller inte längre.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_kept_nowhere_and_its_address_told_to_nobody()
    {
        var id = await site.OpenAsync("länk@k.se", new AskedRole(Role.Controller));
        using var admin = await site.SignInAsync(TestAccounts.Administrator);
        await admin.GoAsync($"/konton/{id}/lank");
        await admin.SendAsync("Visa en länk");
        var link = new Uri(admin.Page.QuerySelector(".secret code")!.TextContent).PathAndQuery;

        using var client = site.SignedOut();
        using var answer = await client.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotContain(site.Log, line => line.Contains(link, StringComparison.Ordinal));
    }
}
