using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Tests.Features.Accounts;

/// <summary>Every address of the running portal, for everybody, against the rights table.</summary>
public sealed class RightsOfEndpointsTests(People site) : IClassFixture<People>
{
    private sealed record Asked(string Method, string Address, Right? Right)
    {
        public bool IsOfInvestment => Address.Contains("/investeringar/1", StringComparison.Ordinal) || IsApi;

        public bool IsApi => Address.StartsWith("/api", StringComparison.Ordinal);
    }

    [Fact]
    public void Every_address_is_known_to_the_rights_table_or_open_to_all()
    {
        var unknown = Endpoints()
            .Where(e => e.Metadata.GetMetadata<NeedsAttribute>() is null)
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(e => e.DisplayName);
        Assert.Empty(unknown);
    }

    [Fact]
    public void What_is_open_to_all_is_little()
    {
        var open = Endpoints()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "/fel/{status:int}",
                "/halsa/lever",
                "/halsa/redo",
                "/logga-in",
                "/logga-in/kod",
                "/logga-ut",
                "/losenord/{key}",
                "/tema.css",
                "/tillganglighet",
            ],
            open
        );
    }

    [Theory]
    [InlineData(TestAccounts.Administrator, Role.Administrator)]
    [InlineData(TestAccounts.Controller, Role.Controller)]
    [InlineData(TestAccounts.ProjectLead, Role.ProjectLead)]
    [InlineData(TestAccounts.Politician, Role.Politician)]
    public async Task Each_role_is_let_in_where_the_table_says(string address, Role role)
    {
        using var client = site.SignedIn(address, follows: false);
        foreach (var asked in Addresses())
        {
            var expected = asked.Right is not { } right || Rights.Of(role, right) != Reach.None;
            Assert.True(expected == await IsLetInAsync(client, asked), $"{role} {asked.Method} {asked.Address}");
        }
    }

    [Fact]
    public async Task Who_keeps_another_investment_sees_nothing_of_this_one_and_nothing_of_the_ledger()
    {
        using var client = site.SignedIn(People.OtherController, follows: false);
        foreach (var asked in Addresses())
        {
            // The archive shows them the reports of their own investment alone: ArchivePageTests.
            var isArchive = asked.Address.StartsWith("/arkiv", StringComparison.Ordinal);
            // So does the calendar: CalendarPageTests.
            var isCalendar = asked.Address == "/rapporter/kalender";
            var expected = isArchive || isCalendar || asked.Right is null or Right.UsePortal;
            Assert.True(expected == await IsLetInAsync(client, asked), $"{asked.Method} {asked.Address}");
        }

        using var own = await client.GetAsync($"/investeringar/{site.OtherInvestment}/rapporter");
        Assert.NotEqual(HttpStatusCode.Forbidden, own.StatusCode);
    }

    [Fact]
    public async Task A_project_lead_sees_no_subproject_but_their_own()
    {
        using var client = site.SignedIn(TestAccounts.ProjectLead, follows: false);
        foreach (
            var address in new[]
            {
                "/investeringar/1/delprojekt/2",
                "/investeringar/1/utfall?delprojekt=2",
                "/investeringar/1/utfall?visa=ingens",
                "/investeringar/1/utfall/verifikation/1?delprojekt=2",
                "/investeringar/1/utfall/rader?del=2",
                "/investeringar/1/utfall/rader?del=ingens",
                "/investeringar/1/utfall/rader?del=finns-inte",
            }
        )
        {
            using var answer = await client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, address);
            Assert.Contains("Ingen behörighet", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var list = await client.GetStringAsync("/investeringar/1/delprojekt");
        Assert.Equal(3, list.Split("ingen behörighet").Length - 1);
        Assert.DoesNotContain("Tillsammans", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(People.Nothing)]
    public async Task Who_has_no_role_sees_their_account_and_nothing_else(string address)
    {
        using var client = site.SignedIn(address, follows: false);
        foreach (var asked in Addresses())
        {
            var expected = asked.Right is null or Right.UsePortal;
            Assert.True(expected == await IsLetInAsync(client, asked), $"{asked.Method} {asked.Address}");
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_form_and_a_program_is_told()
    {
        using var client = site.SignedOut();
        foreach (var asked in Addresses().Where(asked => asked.Right is not null))
        {
            using var answer = await client.SendAsync(
                new HttpRequestMessage(new HttpMethod(asked.Method), asked.Address)
            );
            if (asked.IsApi)
            {
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            }
            else
            {
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                Assert.Contains("/logga-in?vidare=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Who_is_disabled_is_out_at_once_and_cannot_come_back()
    {
        using var client = site.SignedIn(People.ToBeDisabled, follows: false);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/investeringar/1")).StatusCode);

        await site.RecordAsync(
            new AccountEvent { AccountId = await site.IdOfAsync(People.ToBeDisabled), Kind = AccountEventKind.Disabled }
        );

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/investeringar/1")).StatusCode);
        using var again = await TestAccounts.SignInAsync(
            site.SignedOut(),
            People.ToBeDisabled,
            Portal.Data.Accounts.ExampleAccounts.Password
        );
        Assert.Contains("hör inte ihop", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_taken_back_is_gone_at_the_next_request()
    {
        using var client = site.SignedIn(People.Nothing, follows: false);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/import")).StatusCode);

        var grant = new RoleGrant { AccountId = await site.IdOfAsync(People.Nothing), Role = Role.Controller };
        await site.RecordAsync(grant);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/import")).StatusCode);

        await site.RecordAsync(new RoleRemoval { RoleGrantId = grant.Id });
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/import")).StatusCode);
    }

    // Without a token against forgery nothing is written: who is let in gets 400 for that.
    private static async Task<bool> IsLetInAsync(HttpClient client, Asked asked)
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(asked.Method), asked.Address));
        Assert.True(answer.StatusCode != HttpStatusCode.InternalServerError, $"{asked.Method} {asked.Address}");
        return answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
            && answer.Headers.Location?.OriginalString.Contains("/logga-in?", StringComparison.Ordinal) != true;
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<Asked> Addresses() =>
        from endpoint in Endpoints()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where method is "GET" or "POST"
        select new Asked(
            method,
            Address(endpoint.RoutePattern),
            endpoint.Metadata.GetMetadata<NeedsAttribute>()?.Right
        );

    // Numbers are 1: the first investment and subproject; other names are of nothing that exists.
    private static string Address(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) =>
        "/"
        + string.Join(
            '/',
            pattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part switch
                        {
                            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "status" } => "404",
                            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "documentName" } =>
                                "v1",
                            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => parameter.Name
                                is "id"
                                    or "number"
                            || parameter.ParameterPolicies.Count > 0
                                ? "1"
                                : "finns-inte",
                            var other => other.ToString()!,
                        }
                    )
                )
            )
        );
}
