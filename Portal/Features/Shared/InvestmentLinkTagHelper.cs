using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Features.Shared;

/// <summary>
/// A link within the investment that the page is about. It keeps the moment chosen, so that a reader who asked for April
/// stays in April.
/// <code>
/// &lt;a page="delprojekt/2"&gt;Delprojekt 2&lt;/a&gt;  &lt;a page="utfall" query='@($"delprojekt=2&amp;post=1")'&gt;…&lt;/a&gt;
/// </code>
/// </summary>
[HtmlTargetElement("a", Attributes = PageName)]
public sealed class InvestmentLinkTagHelper : TagHelper
{
    private const string PageName = "page";

    /// <summary>The page's address within the investment; empty for Översikt.</summary>
    [HtmlAttributeName(PageName)]
    public required string To { get; set; }

    /// <summary>More of the address, after the question mark, not encoded for HTML; null for nothing.</summary>
    public string? Query { get; set; }

    /// <summary>The investment; by default the one in the page's own address.</summary>
    public long? Investment { get; set; }

    /// <summary>The view, whose address holds investment and moment.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <summary>The address of a page within an investment, at the moment that a view shows.</summary>
    /// <param name="view">The view, whose address holds investment and moment.</param>
    /// <param name="to">The page's address within the investment; empty for Översikt.</param>
    /// <param name="query">More of the address, after the question mark; null for nothing.</param>
    /// <param name="investment">The investment; null for the one in the view's own address.</param>
    public static string Href(ViewContext view, string to, string? query = null, long? investment = null)
    {
        var asked = view.HttpContext.Request.Query;
        var moment = new[] { MomentChoice.MonthKey, MomentChoice.KnownAtKey }
            .Where(key => asked[key] is [{ Length: > 0 }])
            .Select(key => $"{key}={Uri.EscapeDataString(asked[key]!)}");
        var all = string.Join('&', query is { Length: > 0 } ? moment.Append(query) : moment);
        var id = investment?.ToString(CultureInfo.InvariantCulture) ?? view.RouteData.Values["id"];
        return $"/investeringar/{id}" + (to.Length == 0 ? "" : "/" + to) + (all.Length == 0 ? "" : "?" + all);
    }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("href", Href(ViewContext, To, Query, Investment));
}
