using System.Globalization;
using System.Xml.Linq;

namespace Portal.Reporting.Writers.Svg;

/// <summary>What a chart is drawn on: from the top down, as high as it comes to be. All measures in the drawing's own units.</summary>
internal sealed class SvgCanvas
{
    /// <summary>The width of every drawing.</summary>
    public const double Width = 640;

    /// <summary>The size of ordinary text.</summary>
    public const double TextSize = 14;

    /// <summary>The size of text that steps back: axes, units, footers.</summary>
    public const double SmallSize = 12;

    private const double TitleSize = 18;
    private const double Leading = 1.35;

    // Between the narrow fonts of offices and the wide ones that a server without fonts of its own has.
    private const double CharacterWidth = 0.6;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly List<XElement> _drawn = [];
    private double _margin;

    /// <summary>How far down the drawing has come.</summary>
    public double Top { get; private set; } = 8;

    /// <summary>How wide some words are in a size, or a little less.</summary>
    public static double WidthOf(string words, double size) => words.Length * size * CharacterWidth;

    /// <summary>Words broken into lines of at most a width.</summary>
    public static IReadOnlyList<string> Wrap(string words, double size, double width)
    {
        var lines = new List<string> { "" };
        foreach (var word in words.Split(' '))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (lines[^1].Length > 0 && WidthOf(longer, size) > width)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = longer;
            }
        }

        return lines;
    }

    /// <summary>Paper beneath everything, for files that are opened by themselves.</summary>
    public void Paper()
    {
        _margin = 20;
        Add(
            "rect",
            ("x", N(-_margin)),
            ("y", N(-_margin)),
            ("width", "100%"),
            ("height", "100%"),
            Fill("paper"),
            Class("fill", "paper")
        );
    }

    /// <summary>The chart's message.</summary>
    public void Heading(string title)
    {
        foreach (var line in Wrap(title, TitleSize, Width))
        {
            Top += TitleSize * Leading;
            Text(0, Top - (TitleSize * 0.3), line, TitleSize, bold: true);
        }

        Top += 10;
    }

    /// <summary>One sentence in place of a chart.</summary>
    public void Sentence(string words)
    {
        Top += 30;
        foreach (var line in Wrap(words, TextSize, Width))
        {
            Top += TextSize * Leading;
            Text(0, Top, line, TextSize, "quiet");
        }

        Top += 30;
    }

    /// <summary>What the chart is about, and the word that tells example data.</summary>
    public void Footer(IEnumerable<string> about, string? example)
    {
        Top += 14;
        Line(0, Top, Width, Top, "grid");
        if (example is not null)
        {
            Text(Width, Top + (SmallSize * Leading), example, SmallSize, "attention", Anchor.End, bold: true);
        }

        foreach (var line in about.SelectMany(words => Wrap(words, SmallSize, Width - 110)))
        {
            Top += SmallSize * Leading;
            Text(0, Top, line, SmallSize, "quiet");
        }
    }

    /// <summary>Takes room for what is drawn from the top.</summary>
    public void Advance(double height) => Top += height;

    /// <summary>A line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string tone, double width = 1) =>
        Add(
            "line",
            ("x1", N(x1)),
            ("y1", N(y1)),
            ("x2", N(x2)),
            ("y2", N(y2)),
            Stroke(tone),
            ("stroke-width", N(width)),
            Class("stroke", tone)
        );

    /// <summary>A line through points.</summary>
    public void Polyline(IEnumerable<(double X, double Y)> points, string tone, double width, bool dashed)
    {
        Add(
            "polyline",
            ("points", string.Join(' ', points.Select(p => $"{N(p.X)},{N(p.Y)}"))),
            ("fill", "none"),
            Stroke(tone),
            ("stroke-width", N(width)),
            ("stroke-linejoin", "round"),
            ("stroke-linecap", "round"),
            Class("stroke", tone)
        );
        if (dashed)
        {
            _drawn[^1].Add(new XAttribute("stroke-dasharray", "7 5"));
        }
    }

    /// <summary>A dot.</summary>
    public void Dot(double x, double y, double radius, string tone) =>
        Add("circle", ("cx", N(x)), ("cy", N(y)), ("r", N(radius)), Fill(tone), Class("fill", tone));

    /// <summary>A diamond: filled, or an outline on paper.</summary>
    public void Diamond(double x, double y, double radius, string tone, bool filled)
    {
        Add(
            "polygon",
            ("points", $"{N(x)},{N(y - radius)} {N(x + radius)},{N(y)} {N(x)},{N(y + radius)} {N(x - radius)},{N(y)}"),
            ("fill", Palette.Hex(filled ? tone : "paper")),
            Stroke(tone),
            ("stroke-width", "2"),
            ("class", $"{(filled ? $"fill-{tone}" : "fill-paper")} stroke-{tone}")
        );
    }

    /// <summary>A rectangle between two corners, whichever way they lie.</summary>
    public void Rectangle(double x1, double y1, double x2, double y2, string tone) =>
        Add(
            "rect",
            ("x", N(Math.Min(x1, x2))),
            ("y", N(Math.Min(y1, y2))),
            ("width", N(Math.Abs(x2 - x1))),
            ("height", N(Math.Abs(y2 - y1))),
            Fill(tone),
            Class("fill", tone)
        );

    /// <summary>Words on a baseline.</summary>
    public void Text(
        double x,
        double y,
        string words,
        double size,
        string tone = "ink",
        Anchor anchor = Anchor.Start,
        bool bold = false
    )
    {
        Add("text", ("x", N(x)), ("y", N(y)), ("font-size", N(size)), Fill(tone), Class("fill", tone));
        if (anchor != Anchor.Start)
        {
            _drawn[^1].Add(new XAttribute("text-anchor", anchor == Anchor.End ? "end" : "middle"));
        }

        if (bold)
        {
            _drawn[^1].Add(new XAttribute("font-weight", 600));
        }

        _drawn[^1].Add(words);
    }

    /// <summary>The drawing with the words that stand for it when it is not seen.</summary>
    public XElement Document(string id, string title, string description) =>
        new(
            Svg + "svg",
            new XAttribute(
                "viewBox",
                $"{N(-_margin)} {N(-_margin)} {N(Width + (2 * _margin))} {N(Top + 10 + (2 * _margin))}"
            ),
            new XAttribute("width", N(Width + (2 * _margin))),
            new XAttribute("height", N(Top + 10 + (2 * _margin))),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{id}-titel {id}-beskrivning"),
            new XAttribute("font-family", "Segoe UI, Calibri, Carlito, DejaVu Sans Condensed, DejaVu Sans, sans-serif"),
            new XElement(Svg + "title", new XAttribute("id", $"{id}-titel"), title),
            new XElement(Svg + "desc", new XAttribute("id", $"{id}-beskrivning"), description),
            _drawn
        );

    private void Add(string name, params (string Name, string Value)[] attributes) =>
        _drawn.Add(new XElement(Svg + name, attributes.Select(a => new XAttribute(a.Name, a.Value))));

    private static (string, string) Fill(string tone) => ("fill", Palette.Hex(tone));

    private static (string, string) Stroke(string tone) => ("stroke", Palette.Hex(tone));

    private static (string, string) Class(string property, string tone) => ("class", $"{property}-{tone}");

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>Which end of some words lies where they are put.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}
