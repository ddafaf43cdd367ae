using Portal.Reporting.Model;

namespace Portal.Reporting.Writers;

/// <summary>
/// The colours of charts and sheets, as six hex digits. Tones differ in lightness, not in hue alone, so that they are told
/// apart in print and by those who see colours differently; each stands at least 3:1 against white.
/// </summary>
internal static class Palette
{
    public const string Ink = "1C1B19";
    public const string Muted = "5F5B54";
    public const string Hairline = "D9D5CC";
    public const string Band = "E3EDEC";
    public const string InputFill = "EEF4F3";
    public const string Primary = "0F5C5C";

    /// <summary>Only for what needs attention.</summary>
    public const string Attention = "8A5A00";

    public static string Of(Tone tone) =>
        tone switch
        {
            Tone.Primary => Primary,
            Tone.Secondary => "3C6E9E",
            Tone.Reference => "8A8479",
            Tone.Expected => "4D9A93",
            _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "No such tone."),
        };
}
