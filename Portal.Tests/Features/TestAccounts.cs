using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Domain.Accounts;

namespace Portal.Tests.Features;

/// <summary>The example's accounts, and how a test signs in to them: by the form, as a person does.</summary>
internal static class TestAccounts
{
    public const string Administrator = "administrator@exempel.se";
    public const string Controller = "controller@exempel.se";
    public const string ProjectLead = "projektledare@exempel.se";
    public const string Politician = "fortroendevald@exempel.se";

    /// <summary>Signs in, and gives the cookie of the session.</summary>
    public static async Task<Cookie> SignInAsync(WebApplicationFactory<Program> site, string address)
    {
        await OpenWithoutExampleAsync(site);
        using var client = Unredirected(site);
        using var answer = await SignInAsync(client, address, ExampleAccounts.Password);
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(c =>
                c.StartsWith("portal=", StringComparison.Ordinal) && !c.StartsWith("portal=;", StringComparison.Ordinal)
            );
        return new Cookie("portal", cookie.Split(';')[0]["portal=".Length..], "/", client.BaseAddress!.Host);
    }

    // The factory's own client follows redirects where the portal listens on a port.
    private static HttpClient Unredirected(WebApplicationFactory<Program> site) =>
        site.ClientOptions.BaseAddress is { IsDefaultPort: false } port
            ? new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = port }
            : site.CreateClient(new() { AllowAutoRedirect = false });

    // Where the example is not loaded there are no accounts: the controller's is opened.
    private static async Task OpenWithoutExampleAsync(WebApplicationFactory<Program> site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByEmailAsync(Controller) is not null)
        {
            return;
        }

        var account = new Account
        {
            UserName = Controller,
            Email = Controller,
            Name = "Controller",
        };
        Assert.True((await accounts.CreateAsync(account, ExampleAccounts.Password)).Succeeded);
        await scope
            .ServiceProvider.GetRequiredService<PortalDb>()
            .RecordAsync(
                new BatchOrigin("system", "Konto"),
                [
                    new AccountEvent { AccountId = account.Id, Kind = AccountEventKind.Opened },
                    new RoleGrant { AccountId = account.Id, Role = Role.Controller },
                ]
            );
    }

    /// <summary>Fills in the form and sends it.</summary>
    public static async Task<HttpResponseMessage> SignInAsync(HttpClient client, string address, string password)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStreamAsync("/logga-in"));
        var fields = page.QuerySelectorAll("main form input[type=hidden]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "", StringComparer.Ordinal);
        fields["adress"] = address;
        fields["losenord"] = password;
        return await client.PostAsync("/logga-in", new FormUrlEncodedContent(fields));
    }

    /// <summary>A browser in which the example's controller is signed in, at a portal other than <see cref="TestSite" />.</summary>
    public static async Task<HttpClient> ClientAsync(WebApplicationFactory<Program> site)
    {
        await OpenWithoutExampleAsync(site);
        var client = site.CreateClient();
        using var answer = await SignInAsync(client, Controller, ExampleAccounts.Password);
        return client;
    }
}
