using Portal.Reporting.Model;

namespace Portal.Reporting.Writers;

/// <summary>
/// The colours of charts and sheets, as six hex digits. Tones differ in lightness, not in hue alone, so that they are told
/// apart in print and by those who see colours differently; each stands at least 3:1 against white, words 4,5:1.
/// </summary>
internal static class Palette
{
    public const string Ink = "1C1B19";
    public const string Muted = "5F5B54";
    public const string Hairline = "D9D5CC";
    public const string InputFill = "EEF4F3";
    public const string Primary = "0F5C5C";

    /// <summary>Only for what needs attention.</summary>
    public const string Attention = "8A5A00";

    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["ink"] = Ink,
        ["quiet"] = Muted,
        ["grid"] = Hairline,
        ["band"] = "DCE9E7",
        ["paper"] = "FFFFFF",
        ["attention"] = Attention,
        [Name(Tone.Primary)] = Primary,
        [Name(Tone.Secondary)] = "5B8DB8",
        [Name(Tone.Reference)] = "8A8479",
        [Name(Tone.Expected)] = "4D9A93",
    };

    /// <summary>A series' tone as six hex digits.</summary>
    public static string Of(Tone tone) => Named[Name(tone)];

    /// <summary>A named colour as it stands in SVG.</summary>
    public static string Hex(string name) => "#" + Named[name];

    /// <summary>A tone's name, as it stands in the classes of a drawing.</summary>
    public static string Name(Tone tone) => tone.ToString().ToLowerInvariant();
}
