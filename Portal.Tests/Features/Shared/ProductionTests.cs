using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Data.Backups;

namespace Portal.Tests.Features.Shared;

/// <summary>What holds on a municipality's network, and not in Development on one's own computer.</summary>
public sealed class ProductionTests(ProductionSite site) : IClassFixture<ProductionSite>
{
    [Fact]
    public async Task Browsers_are_told_to_come_by_https_for_a_year()
    {
        using var client = site.SignedOut();
        using var answer = await client.GetAsync("/logga-in");

        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task The_forms_cookie_goes_to_this_host_alone_over_https_and_out_of_reach_of_scripts()
    {
        using var client = site.SignedOut();
        using var answer = await client.GetAsync("/logga-in");

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-portal-formular=", cookie, StringComparison.Ordinal);
        Assert.All(
            ["path=/", "secure", "httponly", "samesite=lax"],
            part => Assert.Contains(part, cookie, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("domain", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_examples_accounts_are_neither_there_nor_shown()
    {
        using var client = site.SignedOut();
        var page = await client.GetStringAsync("/logga-in");

        Assert.DoesNotContain("exempel.se", page, StringComparison.Ordinal);
        await using var db = await site.AccountsAsync();
        Assert.False(await db.Users.AnyAsync());
    }

    [Fact]
    public async Task The_keys_of_cookies_and_forms_are_in_the_database_and_in_its_backup()
    {
        using var client = site.SignedOut();
        await client.GetStringAsync("/logga-in");
        var copy = Path.Combine(site.Folder, "kopia.db");

        Assert.Null(BackUpDatabase.Run(site.Services.GetRequiredService<Folders>(), copy));

        await using var db = new AccountsDb(AccountServices.Options($"Data Source={copy}"));
        Assert.Contains("<key ", (await db.ProtectionKeys.AsNoTracking().FirstAsync()).Xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_may_hold_figures_is_kept_by_browsers_or_on_the_way()
    {
        using var client = site.SignedOut();
        foreach (
            var address in new[] { "/logga-in", "/investeringar/1", "/api/v1/investments/1/figures", "/finns-inte" }
        )
        {
            using var answer = await client.GetAsync(address);
            Assert.True(answer.Headers.CacheControl?.NoStore, address);
        }
    }
}

/// <summary>Who tries to sign in too often waits.</summary>
public sealed class RateLimitTests
{
    [Fact]
    public async Task The_twenty_first_attempt_in_a_minute_is_answered_with_429()
    {
        await using var site = new ProductionSite();
        using var client = site.SignedOut();
        for (var attempt = 0; attempt < 20; attempt++)
        {
            using var early = await client.PostAsync("/logga-in", null);
            Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        }

        using var late = await client.PostAsync("/logga-in", null);

        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        Assert.Contains("Vänta en minut", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

/// <summary>The portal in Production, over HTTPS, with the decision alone.</summary>
public sealed class ProductionSite : TestSite
{
    public ProductionSite()
        : base(null) => ClientOptions.BaseAddress = new Uri("https://portal.kommunen.example");

    /// <summary>The accounts.</summary>
    public Task<AccountsDb> AccountsAsync() =>
        Services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Production");
        builder.UseSetting("AllowedHosts", "portal.kommunen.example");
    }
}
