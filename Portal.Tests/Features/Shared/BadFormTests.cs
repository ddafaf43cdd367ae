using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;

namespace Portal.Tests.Features.Shared;

/// <summary>Forms that nobody's browser sends, to the portal on a real server: told as what they are, and never as a fault.</summary>
public sealed class BadFormTests : IAsyncLifetime
{
    private readonly LedgerSite _site = new();

    public ValueTask InitializeAsync()
    {
        _site.UseKestrel(0);
        _site.StartServer();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(5_000, HttpStatusCode.BadRequest, "Det som skickades gick inte att förstå")]
    [InlineData(31_000_000, HttpStatusCode.RequestEntityTooLarge, "Filen är för stor")]
    public async Task A_form_that_cannot_be_read_is_answered_in_Swedish(int length, HttpStatusCode status, string title)
    {
        using var client = _site.SignedOut();
        using var form = new StringContent(new string('a', length));
        form.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");

        using var answer = await client.PostAsync("/logga-in", form);

        Assert.Equal(status, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
    }
}
