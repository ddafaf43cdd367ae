using Portal.Domain.Progress;

namespace Portal.Reporting.Reports;

/// <summary>A light as files show it: a shape and a word, so that neither depends on colour.</summary>
internal static class LightWord
{
    /// <summary>The shape and the word; what is not reported is said so.</summary>
    public static string Of(Light? light) =>
        light switch
        {
            null => "○ ",
            Light.Green => "● ",
            Light.Yellow => "▲ ",
            _ => "■ ",
        } + LightWords.Of(light);
}
