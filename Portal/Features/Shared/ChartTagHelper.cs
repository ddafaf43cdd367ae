using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Features.Shared;

/// <summary>
/// A chart: its message as the title, the drawing, and beneath it the table with the same figures.
/// <code>
/// &lt;chart title="Utfallet ligger under budget" note="Tusental kronor, ackumulerat." svg="@Model.Chart"&gt;
///   &lt;table&gt;…&lt;/table&gt;
/// &lt;/chart&gt;
/// </code>
/// </summary>
[HtmlTargetElement("chart")]
public sealed class ChartTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>What the chart says, as a sentence.</summary>
    public required string Title { get; set; }

    /// <summary>What is drawn and in which unit; null where the title says it.</summary>
    public string? Note { get; set; }

    /// <summary>The drawing, as the portal's own writer made it: without style or script.</summary>
    public required string Svg { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.Attributes.SetAttribute("class", "chart");
        var title = encoder.Encode(Title);
        var note = Note is null ? "" : $"<p>{encoder.Encode(Note)}</p>";
        output.PreContent.SetHtmlContent(
            new HtmlString(
                $"<figcaption><h2>{title}</h2>{note}</figcaption>"
                    + $"<div class=\"chart-canvas\" tabindex=\"0\" role=\"region\" aria-label=\"Diagram: {title}\">{Svg}</div>"
            )
        );
    }
}
