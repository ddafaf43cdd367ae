using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Reporting.Model;
using Portal.Reporting.Writers.Svg;

namespace Portal.Features.Shared;

/// <summary>
/// A chart of the report: its message as the title, the drawing, and beneath it the table with the same figures.
/// <code>
/// &lt;chart of='Model.Chart("tidsbesparing")'&gt;&lt;table&gt;…&lt;/table&gt;&lt;/chart&gt;
/// </code>
/// </summary>
[HtmlTargetElement("chart")]
public sealed class ChartTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The chart.</summary>
    public required Chart Of { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.Attributes.SetAttribute("class", "chart");
        var title = encoder.Encode(Of.Title);
        var drawing = Of.IsEmpty
            ? $"<p class=\"quiet\">{encoder.Encode(Of.Empty)}</p>"
            : $"<div class=\"chart-canvas\" tabindex=\"0\" role=\"region\" aria-label=\"Diagram: {title}\">{SvgWriter.Drawing(Of)}</div>";
        output.PreContent.SetHtmlContent(
            $"<figcaption><h2>{title}</h2><p>{encoder.Encode(Of.Description)}</p></figcaption>{drawing}"
        );
    }
}
