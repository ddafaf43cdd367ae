using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Tests.Features;

/// <summary>Reads pages as a person does: by headings, captions and rows.</summary>
internal static class PageReader
{
    /// <summary>A page that answers with 200.</summary>
    public static async Task<IDocument> ReadAsync(
        this TestSite site,
        string address,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        using var answer = await site.CreateClient().GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What the page must agree with.</summary>
    public static async Task<FollowUpFigures> FiguresAsync(this TestSite site, Month? asOf = null) =>
        (await site.Services.GetRequiredService<ReadFigures>().ForAsync(1, asOf)).Value;

    /// <summary>The table whose caption begins so.</summary>
    public static IElement Table(this IDocument page, string caption) =>
        page.QuerySelectorAll("table")
            .Single(table =>
                table.QuerySelector("caption")!.TextContent.Trim().StartsWith(caption, StringComparison.Ordinal)
            );

    /// <summary>The row whose heading begins so.</summary>
    public static IElement Row(this IElement table, string heading) =>
        table
            .QuerySelectorAll("tr:has(> th[scope=row])")
            .Single(row => row.QuerySelector("th")!.TextContent.Trim().StartsWith(heading, StringComparison.Ordinal));

    /// <summary>The first row whose heading begins so, where parts of the table have rows of the same name.</summary>
    public static IElement FirstRow(this IElement table, string heading) =>
        table
            .QuerySelectorAll("tr:has(> th[scope=row])")
            .First(row => row.QuerySelector("th")!.TextContent.Trim().StartsWith(heading, StringComparison.Ordinal));

    /// <summary>The exact amount in the cell of a column, in kronor.</summary>
    public static decimal Amount(this IElement row, string column) =>
        decimal.Parse(
            Cell(row, column).QuerySelector("data")!.GetAttribute("value")!,
            System.Globalization.CultureInfo.InvariantCulture
        );

    /// <summary>What the cell of a column says.</summary>
    public static string Text(this IElement row, string column) => Cell(row, column).TextContent.Trim();

    /// <summary>The voucher rows that a page lists.</summary>
    public static List<(DateOnly Date, string Account, decimal Amount)> ListedRows(this IDocument page) =>
        [
            .. page.QuerySelectorAll("section[aria-labelledby=rader] tbody tr")
                .Select(row =>
                    (
                        DateOnly.ParseExact(
                            row.Text("Datum"),
                            "yyyy-MM-dd",
                            System.Globalization.CultureInfo.InvariantCulture
                        ),
                        row.Text("Konto").Split(['\n', ' '])[0],
                        row.Amount("Belopp, kr")
                    )
                ),
        ];

    /// <summary>What the page's main part says.</summary>
    public static string MainText(this IDocument page) => page.QuerySelector("main")!.TextContent;

    private static IElement Cell(IElement row, string column) =>
        row.Children.Single(cell => string.Equals(cell.GetAttribute("data-label"), column, StringComparison.Ordinal));
}
