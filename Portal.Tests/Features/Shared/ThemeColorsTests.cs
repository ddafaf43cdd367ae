using System.Text.RegularExpressions;
using CsCheck;
using Portal.Features.Shared;

namespace Portal.Tests.Features.Shared;

/// <summary>Whatever colour a municipality has, and in both themes, everything can be read (WCAG 2.2, 1.4.3 and 1.4.11).</summary>
public sealed partial class ThemeColorsTests
{
    private static readonly string[] Surfaces = ["page", "surface", "sunken"];

    private static readonly Dictionary<string, (Rgb Light, Rgb Dark)> Tokens = ReadTokens();

    private static readonly Gen<Rgb> AnyColor = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (r, g, b) => new Rgb(r, g, b));

    [Fact]
    public void Any_colour_is_made_readable_on_every_surface() =>
        AnyColor.Sample(color =>
        {
            var theme = ThemeColors.From(color);
            foreach (var surface in Surfaces)
            {
                Assert.True(theme.Light.Contrast(Tokens[surface].Light) >= 4.5);
                Assert.True(theme.Dark.Contrast(Tokens[surface].Dark) >= 4.5);
            }

            Assert.True(theme.OnLight.Contrast(theme.Light) >= 4.5);
            Assert.True(theme.OnDark.Contrast(theme.Dark) >= 4.5);
        });

    [Fact]
    public void A_colour_that_can_be_read_is_kept() =>
        Assert.Equal("#0b5559", ThemeColors.From(Rgb.Parse("#0b5559")).Light.ToString());

    [Fact]
    public void The_surfaces_measured_against_are_those_of_the_stylesheet() =>
        Assert.Equal((ThemeColors.LightSurface, ThemeColors.DarkSurface), Tokens["sunken"]);

    [Theory]
    [InlineData("ink", 7)]
    [InlineData("ink-quiet", 4.5)]
    [InlineData("amber", 4.5)]
    [InlineData("red", 4.5)]
    [InlineData("line", 3)]
    public void Text_and_lines_stand_out_from_every_surface(string name, double least)
    {
        foreach (var surface in Surfaces.Take(2))
        {
            Assert.True(Tokens[name].Light.Contrast(Tokens[surface].Light) >= least, $"{name} on light {surface}");
            Assert.True(Tokens[name].Dark.Contrast(Tokens[surface].Dark) >= least, $"{name} on dark {surface}");
        }
    }

    [Theory]
    [InlineData("amber", "amber-wash")]
    [InlineData("ink", "amber-wash")]
    [InlineData("red", "red-wash")]
    [InlineData("ink", "red-wash")]
    public void Words_in_a_notice_can_be_read(string text, string wash)
    {
        Assert.True(Tokens[text].Light.Contrast(Tokens[wash].Light) >= 4.5);
        Assert.True(Tokens[text].Dark.Contrast(Tokens[wash].Dark) >= 4.5);
    }

    private static Dictionary<string, (Rgb Light, Rgb Dark)> ReadTokens()
    {
        var css = File.ReadAllText(
            Path.Combine(Portal.Data.Folders.FindRoot(), "Portal", "wwwroot", "css", "tokens.css")
        );
        return Token()
            .Matches(css)
            .ToDictionary(
                match => match.Groups["name"].Value,
                match => (Rgb.Parse(match.Groups["light"].Value), Rgb.Parse(match.Groups["dark"].Value)),
                StringComparer.Ordinal
            );
    }

    [GeneratedRegex(
        "--(?<name>[a-z-]+): light-dark\\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\\)",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Token();
}
