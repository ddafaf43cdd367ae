using System.Globalization;

namespace Portal.Features.Shared;

/// <summary>
/// The municipality's colour as it can be used: darkened or lightened until it can be read on the lightest and darkest
/// surfaces that tokens.css has (WCAG 2.2, 1.4.3).
/// </summary>
/// <param name="Light">For text and marks in the light theme.</param>
/// <param name="Dark">For text and marks in the dark theme.</param>
/// <param name="OnLight">For text on <paramref name="Light" />.</param>
/// <param name="OnDark">For text on <paramref name="Dark" />.</param>
public sealed record ThemeColors(Rgb Light, Rgb Dark, Rgb OnLight, Rgb OnDark)
{
    /// <summary>Above WCAG's 4,5, because the colour also stands on a wash of itself.</summary>
    public const double LeastContrast = 5.5;

    /// <summary>The darkest surface of the light theme: <c>--sunken</c> in tokens.css.</summary>
    public static readonly Rgb LightSurface = new(0xf0, 0xeb, 0xe1);

    /// <summary>The lightest surface of the dark theme: <c>--sunken</c> in tokens.css.</summary>
    public static readonly Rgb DarkSurface = new(0x28, 0x25, 0x20);

    /// <summary>Derives the four from one.</summary>
    public static ThemeColors From(Rgb color)
    {
        var light = color.Readable(LightSurface, LeastContrast, lighter: false);
        var dark = color.Readable(DarkSurface, LeastContrast, lighter: true);
        return new ThemeColors(light, dark, Rgb.White, DarkSurface);
    }

    /// <summary>The stylesheet that overrides the colours of tokens.css.</summary>
    public string ToCss() =>
        $$"""
            :root {
              --accent: light-dark({{Light}}, {{Dark}});
              --on-accent: light-dark({{OnLight}}, {{OnDark}});
            }

            """;
}

/// <summary>A colour in sRGB.</summary>
/// <param name="Red">0-255.</param>
/// <param name="Green">0-255.</param>
/// <param name="Blue">0-255.</param>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>#ffffff.</summary>
    public static Rgb White => new(255, 255, 255);

    /// <summary>Reads <c>#rrggbb</c>, which the settings have been checked for.</summary>
    /// <exception cref="FormatException">The text is another.</exception>
    public static Rgb Parse(string hex) =>
        new(Channel(hex.AsSpan(1, 2)), Channel(hex.AsSpan(3, 2)), Channel(hex.AsSpan(5, 2)));

    /// <summary>WCAG's contrast between two colours: 1 to 21.</summary>
    public double Contrast(Rgb other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>The colour as near as can be with the contrast asked for: hue kept, lightness moved.</summary>
    public Rgb Readable(Rgb surface, double contrast, bool lighter)
    {
        var (hue, saturation, lightness) = Hsl;
        var shade = this;
        while (shade.Contrast(surface) < contrast && lightness is > 0 and < 1)
        {
            lightness = Math.Clamp(lightness + (lighter ? 0.01 : -0.01), 0, 1);

            // A strong colour glares on a dark page.
            shade = FromHsl(hue, lighter ? Math.Min(saturation, 0.35) : saturation, lightness);
        }

        return shade;
    }

    /// <summary>The form CSS reads: <c>#0b5559</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    // WCAG 2.2, definition of relative luminance.
    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static byte Channel(ReadOnlySpan<char> hex) =>
        byte.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // CSS Color 4, 7: hue in degrees, saturation and lightness as shares.
    private (double Hue, double Saturation, double Lightness) Hsl
    {
        get
        {
            var (r, g, b) = (Red / 255.0, Green / 255.0, Blue / 255.0);
            var (max, min) = (Math.Max(r, Math.Max(g, b)), Math.Min(r, Math.Min(g, b)));
            var (spread, lightness) = (max - min, (max + min) / 2);
            if (spread == 0)
            {
                return (0, 0, lightness);
            }

            var hue =
                max == r ? ((g - b) / spread) + 6
                : max == g ? ((b - r) / spread) + 2
                : ((r - g) / spread) + 4;
            return (hue % 6 * 60, spread / (1 - Math.Abs((2 * lightness) - 1)), lightness);
        }
    }

    private static Rgb FromHsl(double hue, double saturation, double lightness)
    {
        return new Rgb(At(0), At(8), At(4));

        byte At(int offset)
        {
            var k = (offset + (hue / 30)) % 12;
            var share =
                lightness
                - (saturation * Math.Min(lightness, 1 - lightness) * Math.Clamp(Math.Min(k - 3, 9 - k), -1, 1));
            return (byte)Math.Round(share * 255);
        }
    }
}
