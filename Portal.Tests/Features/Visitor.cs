using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Portal.Tests.Features;

/// <summary>Somebody at the portal: reads pages, fills in forms and sends them, and follows where they lead.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    private readonly HttpClient _client = client;

    /// <summary>One of the example's accounts, signed in.</summary>
    public Visitor(TestSite site, string address = TestAccounts.Controller)
        : this(site.SignedIn(address)) { }

    /// <summary>The page read last.</summary>
    public IDocument Page { get; private set; } = null!;

    /// <summary>What answered.</summary>
    public string Source => Page.DocumentElement.OuterHtml;

    /// <summary>Its address.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Its status.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>What its main part says, with single spaces.</summary>
    public string Text =>
        string.Join(
            ' ',
            Page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    public async Task<Visitor> GoAsync(string address) => await ReadAsync(await _client.GetAsync(address));

    /// <summary>Goes back to a page as it was, as a browser's back button does.</summary>
    public Visitor ReturnTo(IDocument page)
    {
        Page = page;
        return this;
    }

    /// <summary>Follows the link that says so.</summary>
    public Task<Visitor> FollowAsync(string text) =>
        GoAsync(
            Page.QuerySelectorAll("main a")
                .First(a => a.TextContent.Trim().StartsWith(text, StringComparison.Ordinal))
                .GetAttribute("href")!
        );

    /// <summary>Fills in the form with the button that says so, and sends it.</summary>
    public async Task<Visitor> SendAsync(string button, params (string Field, string Value)[] filled)
    {
        var pressed = Button(button);
        var form = pressed.Closest("form")!;
        var fields = form.QuerySelectorAll("input, select, textarea")
            .Where(f => f.GetAttribute("name") is not null && f.GetAttribute("type") is not "file")
            .Where(f => f.GetAttribute("type") != "checkbox" || f.HasAttribute("checked"))
            .ToDictionary(f => f.GetAttribute("name")!, Value, StringComparer.Ordinal);
        foreach (var (field, value) in filled)
        {
            fields[field] = value;
        }

        if (pressed.GetAttribute("name") is { } name)
        {
            fields[name] = pressed.GetAttribute("value")!;
        }

        using var body = new FormUrlEncodedContent(fields);
        var action = form.GetAttribute("action")!;
        return string.Equals(form.GetAttribute("method"), "get", StringComparison.Ordinal)
            ? await GoAsync($"{action}?{await body.ReadAsStringAsync()}")
            : await ReadAsync(await _client.PostAsync(action, body));
    }

    /// <summary>Sends a file by the form with the button that says so; in chunks where it is not to tell its length.</summary>
    public async Task<Visitor> UploadAsync(string button, byte[]? file, string name = "prov.se", bool inChunks = false)
    {
        var form = Button(button).Closest("form")!;
        using var body = new MultipartFormDataContent
        {
            { new StringContent(Value(form.QuerySelector("input[type=hidden]")!)), "__RequestVerificationToken" },
        };
        if (file is not null)
        {
            body.Add(new ByteArrayContent(file), "fil", name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action"));
        request.Content = body;
        request.Headers.TransferEncodingChunked = inChunks;
        return await ReadAsync(await _client.SendAsync(request));
    }

    public void Dispose() => _client.Dispose();

    private static string Value(IElement field) =>
        field.LocalName switch
        {
            "select" => field.QuerySelector("option[selected]")?.GetAttribute("value") ?? "",
            "textarea" => field.TextContent,
            _ => field.GetAttribute("value") ?? "",
        };

    private IElement Button(string text) =>
        Page.QuerySelectorAll("form button").Single(button => button.TextContent.Trim() == text);

    private async Task<Visitor> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Status = answer.StatusCode;
            Address = answer.RequestMessage!.RequestUri!.PathAndQuery;
            Page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            return this;
        }
    }
}
