using System.Text;
using System.Xml.Linq;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Svg;

/// <summary>
/// Charts as SVG. Colours stand as attributes, so that a file is whole by itself, and as classes (<c>fill-primary</c>,
/// <c>stroke-grid</c>), so that a page can theme the same drawing. No style element or attribute: a strict
/// Content-Security-Policy holds. The same chart gives the same text.
/// </summary>
public static class SvgWriter
{
    /// <summary>The file name's ending.</summary>
    public const string Extension = ".svg";

    /// <summary>A chart to stand in a page, which shows the title itself.</summary>
    public static string Drawing(Chart chart)
    {
        var canvas = new SvgCanvas();
        Draw(canvas, chart);
        return Svg(canvas, chart).ToString();
    }

    /// <summary>A chart as a file of its own: with its title, what it is about, and the word that tells example data.</summary>
    public static byte[] File(Report report, Chart chart)
    {
        var canvas = new SvgCanvas();
        canvas.Paper();
        canvas.Heading(chart.Title);
        Draw(canvas, chart);
        canvas.Footer([report.Subject, report.Period], report.Example ? Report.ExampleWord : null);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return Encoding.UTF8.GetBytes(text.Append(Svg(canvas, chart)).Append('\n').ToString());
    }

    private static void Draw(SvgCanvas canvas, Chart chart)
    {
        if (chart.IsEmpty)
        {
            canvas.Sentence(chart.Empty);
            return;
        }

        if (chart.Kind == ChartKind.Timeline)
        {
            TimelineChart.Draw(canvas, chart);
            return;
        }

        var values = new ChartValues(chart);
        switch (chart.Kind)
        {
            case ChartKind.Lines:
                LineChart.Draw(canvas, values);
                break;
            case ChartKind.Bars:
                BarChart.Draw(canvas, values);
                break;
            case ChartKind.StackedBars:
                StackedBarChart.Draw(canvas, values);
                break;
            case ChartKind.BarsInBand:
                BandChart.Draw(canvas, values);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(chart), chart.Kind, "No such chart.");
        }
    }

    private static XElement Svg(SvgCanvas canvas, Chart chart) =>
        canvas.Document(
            chart.Id,
            chart.Title,
            ChartValues.UnitWord(chart.Unit) is { } unit ? $"{chart.Description} Enhet: {unit}." : chart.Description
        );
}
