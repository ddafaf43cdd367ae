using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Tests.Features.Shared;

/// <summary>What every answer says to the browser (OWASP ASVS 3.4 and 13.4.4), errors and files included.</summary>
public sealed class SecurityHeadersTests(FaultySite site) : IClassFixture<FaultySite>
{
    public static TheoryData<string, HttpStatusCode> Answers =>
        new()
        {
            { "/tillganglighet", HttpStatusCode.OK },
            { "/css/tokens.css", HttpStatusCode.OK },
            { "/halsa/lever", HttpStatusCode.OK },
            { "/api/v1/investments/1/figures", HttpStatusCode.OK },
            { "/finns-inte", HttpStatusCode.NotFound },
            { "/prov/fel", HttpStatusCode.InternalServerError },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_holds_the_browser_to_the_policy(string address, HttpStatusCode status)
    {
        using var answer = await site.CreateClient().GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        var policy = Header(answer, "Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/tillganglighet")]
    [InlineData("/css/tokens.css")]
    [InlineData("/finns-inte")]
    public async Task Trace_is_refused(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Trace, address);
        using var answer = await site.CreateClient().SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task A_host_that_is_not_ours_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tillganglighet");
        request.Headers.Host = "portal.example";
        using var answer = await site.CreateClient().SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_error_page_tells_nothing_of_the_inside()
    {
        var text = await (await site.CreateClient().GetAsync("/prov/fel")).Content.ReadAsStringAsync();

        Assert.Contains("Något gick fel i portalen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hemlig", text, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(InvalidOperationException), text, StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        Assert.Single(answer.Headers.TryGetValues(name, out var values) ? values : []);
}

/// <summary>The portal with one page more, that has a bug.</summary>
public sealed class FaultySite : TestSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
            services.AddControllers().AddApplicationPart(typeof(FaultyController).Assembly)
        );
    }
}

/// <summary>A page with a bug.</summary>
public sealed class FaultyController : Controller
{
    [HttpGet("/prov/fel")]
    [AllowAnonymous]
    public IActionResult Fail() => throw new InvalidOperationException($"hemlig {HttpContext.TraceIdentifier}");
}
