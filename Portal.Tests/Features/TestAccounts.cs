using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Portal.Data.Accounts;

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
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        using var answer = await SignInAsync(client, address, ExampleAccounts.Password);
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(c =>
                c.StartsWith("portal=", StringComparison.Ordinal) && !c.StartsWith("portal=;", StringComparison.Ordinal)
            );
        return new Cookie("portal", cookie.Split(';')[0]["portal=".Length..], "/", client.BaseAddress!.Host);
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
        var client = site.CreateClient();
        using var answer = await SignInAsync(client, Controller, ExampleAccounts.Password);
        return client;
    }
}
