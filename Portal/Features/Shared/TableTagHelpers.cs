using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Domain.Values;

namespace Portal.Features.Shared;

/// <summary>
/// Every table. Views write plain HTML (caption, <c>th scope</c>, <c>td</c>); here it gets its frame, and each cell its
/// column's heading, so that a narrow screen can show a row as a labelled block. In between it scrolls within the frame.
/// <code>
/// &lt;table&gt;&lt;caption&gt;Utfall per delprojekt&lt;/caption&gt;
///   &lt;thead&gt;&lt;tr&gt;&lt;th scope="col"&gt;Delprojekt&lt;/th&gt;&lt;th scope="col" class="number"&gt;Utfall, kr&lt;/th&gt;&lt;/tr&gt;&lt;/thead&gt;
///   &lt;tbody&gt;&lt;tr&gt;&lt;th scope="row"&gt;@name&lt;/th&gt;&lt;td kr="@outcome"&gt;&lt;/td&gt;&lt;/tr&gt;&lt;/tbody&gt;&lt;/table&gt;
/// </code>
/// </summary>
[HtmlTargetElement("table")]
public sealed class TableTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(TableColumns)] = new TableColumns();

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Content.SetHtmlContent(await output.GetChildContentAsync());

        // Blocks instead of rows take a table's meaning from some readers, unless the roles are written out.
        output.Attributes.SetAttribute("role", "table");
        output.PreElement.SetHtmlContent("<div class=\"table-frame\">");
        output.PostElement.SetHtmlContent("</div>");
    }
}

/// <summary>A part of a table, with its role written out.</summary>
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tfoot")]
public sealed class TablePartTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("role", "rowgroup");
}

/// <summary>A row, from whose start the columns are counted.</summary>
[HtmlTargetElement("tr")]
public sealed class TableRowTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Init(TagHelperContext context) => TableColumns.Of(context).Next = 0;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("role", "row");
}

/// <summary>
/// A cell. With <c>kr</c> an amount in whole kronor, with <c>ore</c> to the öre, with <c>share</c> a share in per cent:
/// right-aligned, the exact amount beside for machines, and "–" where there is none.
/// </summary>
[HtmlTargetElement("td")]
[HtmlTargetElement("th")]
public sealed class TableCellTagHelper : TagHelper
{
    private const string KrName = "kr";
    private const string OreName = "ore";
    private const string ShareName = "share";

    /// <summary>An amount, shown in whole kronor.</summary>
    [HtmlAttributeName(KrName)]
    public Money? Kr { get; set; }

    /// <summary>An amount, shown to the öre.</summary>
    [HtmlAttributeName(OreName)]
    public Money? Ore { get; set; }

    /// <summary>A share, shown in per cent.</summary>
    [HtmlAttributeName(ShareName)]
    public Share? Share { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var columns = TableColumns.Of(context);
        SetFigure(context, output);
        if (string.Equals(context.TagName, "th", StringComparison.OrdinalIgnoreCase))
        {
            var scope = output.Attributes["scope"]?.Value?.ToString();
            if (scope is "col" or "colgroup")
            {
                output.Attributes.SetAttribute("role", "columnheader");
                var heading = TableColumns.PlainText(await output.GetChildContentAsync());
                if (string.Equals(scope, "colgroup", StringComparison.Ordinal))
                {
                    columns.Group = heading;
                }
                else
                {
                    columns.Headings.Add($"{columns.Group} {heading}".TrimStart());
                }

                return;
            }

            output.Attributes.SetAttribute("role", "rowheader");
        }
        else
        {
            output.Attributes.SetAttribute("role", "cell");
            if (columns.Headings.ElementAtOrDefault(columns.Next) is { Length: > 0 } heading)
            {
                output.Attributes.SetAttribute("data-label", heading);
            }
        }

        columns.Next += int.TryParse(
            output.Attributes["colspan"]?.Value?.ToString(),
            CultureInfo.InvariantCulture,
            out var span
        )
            ? span
            : 1;
    }

    private void SetFigure(TagHelperContext context, TagHelperOutput output)
    {
        string? html =
            context.AllAttributes.ContainsName(KrName) ? Amount(Kr, 0)
            : context.AllAttributes.ContainsName(OreName) ? Amount(Ore, 2)
            : context.AllAttributes.ContainsName(ShareName) ? Share?.ToString() ?? SwedishText.None
            : null;
        if (html is null)
        {
            return;
        }

        output.Content.SetHtmlContent(html);
        output.Attributes.SetAttribute("class", $"number {output.Attributes["class"]?.Value}".TrimEnd());
    }

    private static string Amount(Money? amount, int decimals) =>
        amount is { } money
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"<data value=\"{money.Kronor:0.00}\">{SwedishText.Number(money.Kronor, decimals, decimals)}</data>"
            )
            : SwedishText.None;
}

/// <summary>What a table's cells need to know of the table.</summary>
internal sealed partial class TableColumns
{
    /// <summary>The columns' headings, in order.</summary>
    public List<string> Headings { get; } = [];

    /// <summary>The heading that spans the columns whose headings come after it; empty for none.</summary>
    public string Group { get; set; } = "";

    /// <summary>The column of the row's next cell, from 0.</summary>
    public int Next { get; set; }

    /// <summary>The table that a part of it stands in.</summary>
    public static TableColumns Of(TagHelperContext context) => (TableColumns)context.Items[typeof(TableColumns)];

    /// <summary>Content as text, without elements.</summary>
    public static string PlainText(TagHelperContent content) =>
        WebUtility.HtmlDecode(Spaces().Replace(Tags().Replace(content.GetContent(), " "), " ")).Trim();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
