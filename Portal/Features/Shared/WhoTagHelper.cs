using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Features.Shared;

/// <summary>Who wrote something, by name: <c>&lt;who is="@import.Who" /&gt;</c>.</summary>
[HtmlTargetElement("who", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhoTagHelper(WhoNames names) : TagHelper
{
    /// <summary>Who, as the batch keeps it.</summary>
    public required string Is { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetContent(WhoNames.Name(await names.ReadAsync(CancellationToken.None), Is));
    }
}
