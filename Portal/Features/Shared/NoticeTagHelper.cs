using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Features.Shared;

/// <summary>How much a notice wants of its reader.</summary>
public enum NoticeKind
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>Something was done; read aloud when it appears.</summary>
    Done,

    /// <summary>Needs attention.</summary>
    Attention,

    /// <summary>Was refused; read aloud when it appears.</summary>
    Refused,
}

/// <summary>
/// A notice: what must be known before the rest is read.
/// <code>
/// &lt;notice kind="Attention" heading="3 objekt saknar ägare"&gt;&lt;p&gt;…&lt;/p&gt;&lt;/notice&gt;
/// </code>
/// </summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>How much it wants.</summary>
    public NoticeKind Kind { get; set; }

    /// <summary>What it says, in short; null for none.</summary>
    public string? Heading { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute(
            "class",
            Kind switch
            {
                NoticeKind.Attention => "notice attention",
                NoticeKind.Refused => "notice refused",
                _ => "notice",
            }
        );
        if (Kind is NoticeKind.Done or NoticeKind.Refused)
        {
            output.Attributes.SetAttribute("role", Kind is NoticeKind.Done ? "status" : "alert");
        }

        if (Heading is not null)
        {
            output.PreContent.SetHtmlContent($"<h2>{encoder.Encode(Heading)}</h2>");
        }
    }
}
