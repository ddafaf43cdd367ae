using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Accounts;
using Portal.Domain.Accounts;
using Portal.Tests.Features.Shared;

namespace Portal.Tests.Features.Accounts;

/// <summary>Signing in outside Development.</summary>
public sealed class ProductionSignInTests(ProductionSite site) : IClassFixture<ProductionSite>
{
    [Fact]
    public async Task One_of_the_examples_accounts_that_came_with_a_database_lets_nobody_in()
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var example = new Account
            {
                UserName = TestAccounts.Administrator,
                Email = TestAccounts.Administrator,
                Name = "Exempel",
                IsExample = true,
            };
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            Assert.True((await accounts.CreateAsync(example, ExampleAccounts.Password)).Succeeded);
        }

        using var client = site.SignedOut();
        using var answer = await TestAccounts.SignInAsync(client, TestAccounts.Administrator, ExampleAccounts.Password);

        Assert.Contains("hör inte ihop", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_sessions_cookie_goes_to_this_host_alone_over_https_and_says_nothing()
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<OpenAccount>()
                .RunAsync(
                    new NewAccount(
                        "controller@k.se",
                        "Någon",
                        new AskedRole(Role.Controller),
                        "batteri hästen korrekt"
                    ),
                    "kommandorad"
                );
        }

        using var client = site.SignedOut();
        using var answer = await TestAccounts.SignInAsync(client, "controller@k.se", "batteri hästen korrekt");

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-portal=", cookie, StringComparison.Ordinal);
        Assert.All(
            ["path=/", "secure", "httponly", "samesite=lax"],
            part => Assert.Contains(part, cookie, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
    }
}
