using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Svg;

/// <summary>What the marks of a plan mean, beneath it.</summary>
internal static class TimelineKey
{
    private const double MarkWidth = 16;
    private const double Gap = 22;
    private const double LineHeight = 20;

    public static void Draw(SvgCanvas canvas, TimeSpanShown span)
    {
        (string Words, Action<double, double> Mark)[] keys =
        [
            ("först planerad", (x, y) => canvas.Line(x, y - 7, x, y + 7, "quiet", 3)),
            ("nu planerad", (x, y) => canvas.Diamond(x, y, 6, Palette.Name(Tone.Primary), filled: false)),
            ("nådd", (x, y) => canvas.Diamond(x, y, 6, Palette.Name(Tone.Primary), filled: true)),
            ("försening", (x, y) => canvas.Rectangle(x - 7, y - 2, x + 7, y + 2, "attention")),
            ("läge per", (x, y) => canvas.Line(x, y - 7, x, y + 7, "ink", 1.5)),
            (
                $"beslutets tid, {SwedishText.MonthName(Month.Of(span.From))} till {SwedishText.MonthName(Month.Of(span.To))}",
                (x, y) => canvas.Rectangle(x - 7, y - 7, x + 7, y + 7, "band")
            ),
        ];
        canvas.Advance(8);
        var left = 0.0;
        foreach (var (words, mark) in keys)
        {
            var width = MarkWidth + SvgCanvas.WidthOf(words, SvgCanvas.SmallSize);
            if (left > 0 && left + width > SvgCanvas.Width)
            {
                left = 0;
                canvas.Advance(LineHeight);
            }

            mark(left + 7, canvas.Top + 8);
            canvas.Text(left + MarkWidth + 4, canvas.Top + 12, words, SvgCanvas.SmallSize, "quiet");
            left += width + Gap;
        }

        canvas.Advance(LineHeight);
    }
}
