using Portal.Data.Accounts;
using Portal.Domain.Accounts;

namespace Portal.Tests.Features.Accounts;

/// <summary>Mitt konto: password, second factor and sessions, and signing in with a code.</summary>
public sealed class TwoFactorTests(SignInSite site) : IClassFixture<SignInSite>
{
    [Fact]
    public async Task A_second_factor_is_set_up_and_each_of_its_codes_lets_in_once()
    {
        const string Address = "två.steg@k.se";
        await site.OpenAsync(Address, new AskedRole(Role.Controller));
        using var visitor = await site.SignInAsync(Address, SignInSite.Password);
        using var elsewhere = await site.SignInAsync(Address, SignInSite.Password);

        await visitor.GoAsync("/konto/tvasteg");
        var key = visitor.Page.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.StartsWith(
            "M4 4h7",
            visitor.Page.QuerySelector("svg.qr path")!.GetAttribute("d"),
            StringComparison.Ordinal
        );
        await visitor.SendAsync("Slå på", ("nuvarande", SignInSite.Password), ("kod", "12"));
        Assert.Contains("Koden stämmer inte", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(key[..4], visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync("Slå på", ("nuvarande", "fel"), ("kod", Code(key)));
        Assert.Contains("stämmer inte", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync("Slå på", ("nuvarande", SignInSite.Password), ("kod", Code(key)));
        var recovery = visitor.Page.QuerySelectorAll(".secrets code").Select(c => c.TextContent).ToList();
        Assert.Equal(RecoveryCodes.Count, recovery.Count);
        Assert.Equal("/konto", (await visitor.GoAsync("/konto")).Address);
        Assert.Contains("/logga-in", (await elsewhere.GoAsync("/konto")).Address, StringComparison.Ordinal);

        using var used = await WithCodeAsync(Address, Code(key));
        Assert.Contains("Koden stämmer inte", used.Text, StringComparison.Ordinal);
        site.Ahead += TimeSpan.FromSeconds(30);
        var code = Code(key);
        using var inside = await WithCodeAsync(Address, code);
        Assert.Equal("/konto", (await inside.GoAsync("/konto")).Address);

        // The app shows it no longer, but a clock may be a step behind: it has been used all the same.
        site.Ahead += TimeSpan.FromSeconds(30);
        using var replayed = await WithCodeAsync(Address, code);
        Assert.Contains("Koden stämmer inte", replayed.Text, StringComparison.Ordinal);

        using var recovered = await WithCodeAsync(Address, recovery[3].ToUpperInvariant());
        Assert.Equal("/konto", (await recovered.GoAsync("/konto")).Address);
        Assert.Contains("9 återställningskoder kvar", recovered.Text, StringComparison.Ordinal);
        using var spent = await WithCodeAsync(Address, recovery[3]);
        Assert.Contains("Koden stämmer inte", spent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Log, line => line.Contains(recovery[3], StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_changes_password_stays_signed_in_and_is_out_everywhere_else()
    {
        const string Address = "byter@k.se";
        const string Next = "tomater växer sällan";
        await site.OpenAsync(Address, new AskedRole(Role.Politician));
        using var visitor = await site.SignInAsync(Address, SignInSite.Password);
        using var elsewhere = await site.SignInAsync(Address, SignInSite.Password);

        await visitor.GoAsync("/konto/losenord");
        await visitor.SendAsync(
            "Byt lösenord",
            ("nuvarande", SignInSite.Password),
            ("nytt", Next),
            ("igen", Next + "!")
        );
        Assert.Contains("olika", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Next, visitor.Source, StringComparison.Ordinal);
        await visitor.SendAsync("Byt lösenord", ("nuvarande", SignInSite.Password), ("nytt", Next), ("igen", Next));

        Assert.Equal("/konto?klart=losenord", visitor.Address);
        Assert.Contains("/logga-in", (await elsewhere.GoAsync("/konto")).Address, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Log, line => line.Contains(Next, StringComparison.Ordinal));

        using var again = await site.SignInAsync(Address, Next);
        await visitor.GoAsync("/konto");
        Assert.Equal(2, visitor.Page.QuerySelectorAll("main tbody tr").Length);
        await visitor.SendAsync("Logga ut överallt");
        Assert.Equal("/logga-in?klart=utloggad", visitor.Address);
        Assert.Contains("/logga-in", (await again.GoAsync("/konto")).Address, StringComparison.Ordinal);
    }

    private string Code(string key) => AuthenticatorCode.At(key, site.Now);

    private async Task<Visitor> WithCodeAsync(string address, string code)
    {
        var visitor = await site.SignInAsync(address, SignInSite.Password);
        return await visitor.SendAsync("Logga in", ("kod", code));
    }
}
