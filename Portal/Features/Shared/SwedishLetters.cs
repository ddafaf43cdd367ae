using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace Portal.Features.Shared;

/// <summary>Pages are UTF-8, so å, ä and ö stand as themselves in their source; only what HTML needs is encoded.</summary>
internal static class SwedishLetters
{
    /// <summary>Sets the encoder of every view.</summary>
    public static void Keep(WebEncoderOptions options) =>
        options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All);
}
