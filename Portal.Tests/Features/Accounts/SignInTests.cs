using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Accounts;
using Portal.Domain.Accounts;

namespace Portal.Tests.Features.Accounts;

/// <summary>Logga in and logga ut, as people and as those who are not who they say.</summary>
public sealed class SignInTests(SignInSite site) : IClassFixture<SignInSite>
{
    [Fact]
    public async Task A_known_and_an_unknown_address_are_blocked_alike_after_five_attempts()
    {
        await site.OpenAsync("spärrad@k.se", new AskedRole(Role.Controller));
        var (known, unknown) = ("", "");
        for (var attempt = 0; attempt < SignInAttempts.Most; attempt++)
        {
            known = (await site.SignInAsync("spärrad@k.se", "fel lösenord här")).Text;
            unknown = (await site.SignInAsync("finns-inte@k.se", "fel lösenord här")).Text;
            Assert.Equal(known, unknown);
        }

        Assert.Contains("hör inte ihop", known, StringComparison.Ordinal);
        Assert.Equal(known, (await site.SignInAsync("spärrad@k.se", SignInSite.Password)).Text);

        site.Ahead += SignInAttempts.Block + TimeSpan.FromSeconds(1);
        Assert.DoesNotContain(
            "/logga-in",
            (await site.SignInAsync("spärrad@k.se", SignInSite.Password)).Address,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_session_that_was_left_is_dead_also_where_its_cookie_was_copied()
    {
        var cookie = await TestAccounts.SignInAsync(site, TestAccounts.Politician);
        using var copied = WithCookie(cookie);
        Assert.Equal(HttpStatusCode.OK, (await copied.GetAsync("/konto")).StatusCode);

        using var visitor = new Visitor(site.With(cookie));
        await visitor.GoAsync("/konto");
        await visitor.SendAsync("Logga ut");

        Assert.Equal(HttpStatusCode.Redirect, (await copied.GetAsync("/konto")).StatusCode);
    }

    [Fact]
    public async Task A_session_that_somebody_planted_is_never_carried_on()
    {
        var before = await TestAccounts.SignInAsync(site, TestAccounts.Politician);
        using var signedOut = site.SignedOut();

        // The form is of somebody signed out, as whoever is lured would send it.
        using var page = await signedOut.GetAsync("/logga-in");
        using var again = new HttpRequestMessage(HttpMethod.Post, "/logga-in");
        var forgery = page.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        again.Headers.Add("Cookie", $"{forgery}; portal={before.Value}");
        again.Content = new FormUrlEncodedContent([
            new("__RequestVerificationToken", Token(await page.Content.ReadAsStringAsync())),
            new("adress", TestAccounts.Politician),
            new("losenord", ExampleAccounts.Password),
        ]);
        using var bare = site.WithoutCookies();
        using var answer = await bare.SendAsync(again);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEqual(before.Value, (await TestAccounts.SignInAsync(site, TestAccounts.Politician)).Value);
    }

    [Fact]
    public async Task A_session_ends_after_an_hour_unused_and_after_ten_hours_however_it_is_used()
    {
        using var idle = WithCookie(await TestAccounts.SignInAsync(site, TestAccounts.Politician));
        using var used = WithCookie(await TestAccounts.SignInAsync(site, TestAccounts.Politician));
        for (var quarter = 0; quarter < 39; quarter++)
        {
            site.Ahead += TimeSpan.FromMinutes(15);
            Assert.Equal(HttpStatusCode.OK, (await used.GetAsync("/konto")).StatusCode);
            if (quarter == 4)
            {
                Assert.Equal(HttpStatusCode.Redirect, (await idle.GetAsync("/konto")).StatusCode);
            }
        }

        site.Ahead += TimeSpan.FromMinutes(16);
        Assert.Equal(HttpStatusCode.Redirect, (await used.GetAsync("/konto")).StatusCode);
    }

    [Fact]
    public async Task Another_security_stamp_ends_every_session()
    {
        using var browser = WithCookie(await TestAccounts.SignInAsync(site, TestAccounts.ProjectLead));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/konto")).StatusCode);

        await using (var scope = site.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            await accounts.UpdateSecurityStampAsync((await accounts.FindByEmailAsync(TestAccounts.ProjectLead))!);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/konto")).StatusCode);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/ö")]
    public async Task Nobody_is_led_away_from_the_portal(string to)
    {
        using var visitor = site.Nobody();
        await visitor.GoAsync($"/logga-in?vidare={Uri.EscapeDataString(to)}");
        await visitor.SendAsync(
            "Logga in",
            ("adress", TestAccounts.Administrator),
            ("losenord", ExampleAccounts.Password)
        );

        Assert.Equal("/investeringar/1", visitor.Address);
        await visitor.GoAsync($"/logga-in?vidare={Uri.EscapeDataString(to)}");
        Assert.Equal("/investeringar/1", visitor.Address);
    }

    [Fact]
    public async Task One_is_led_to_where_one_was_going()
    {
        using var visitor = site.Nobody();
        await visitor.GoAsync("/konton?sok=exempel");
        Assert.StartsWith("/logga-in?vidare=", visitor.Address, StringComparison.Ordinal);
        await visitor.SendAsync(
            "Logga in",
            ("adress", TestAccounts.Administrator),
            ("losenord", ExampleAccounts.Password)
        );
        Assert.Equal("/konton?sok=exempel", visitor.Address);
    }

    [Fact]
    public async Task What_was_typed_is_neither_logged_nor_sent_back_but_for_the_address_in_its_field()
    {
        const string Secret = "hemligheten\r\nfalsk rad";
        const string Address = "skriven-adress@k.se";
        using var visitor = await site.SignInAsync(Address, Secret);

        Assert.Equal(Address, visitor.Page.QuerySelector("#adress")!.GetAttribute("value"));
        Assert.DoesNotContain("hemligheten", visitor.Source, StringComparison.Ordinal);
        Assert.Contains(site.Log, line => line.Contains("Inloggning avvisad", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log, line => line.Contains("hemligheten", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log, line => line.Contains(Address, StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log, line => line.Contains(ExampleAccounts.Password, StringComparison.Ordinal));
    }

    private HttpClient WithCookie(Cookie cookie)
    {
        var client = site.WithoutCookies();
        client.DefaultRequestHeaders.Add("Cookie", $"portal={cookie.Value}");
        return client;
    }

    private static string Token(string page) =>
        page.Split("name=\"__RequestVerificationToken\"")[1].Split("value=\"")[1].Split('"')[0];
}
