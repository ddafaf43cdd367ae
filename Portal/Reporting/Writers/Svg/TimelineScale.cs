using System.Globalization;
using Portal.Domain.Values;

namespace Portal.Reporting.Writers.Svg;

/// <summary>A scale of whole months between the names at the left and the slip at the right.</summary>
internal sealed class TimelineScale
{
    /// <summary>The room that names have.</summary>
    public const double NameWidth = 190;

    /// <summary>Where the scale ends; the slip stands beyond it.</summary>
    public const double Right = 556;

    private const double Left = 204;

    private readonly Month _first;
    private readonly int _months;
    private readonly int _stride;

    /// <param name="days">The days that it is to hold.</param>
    public TimelineScale(IEnumerable<DateOnly> days)
    {
        var months = days.Select(Month.Of).ToList();
        _first = months.Min();
        _months = _first.MonthsUntil(months.Max()) + 1;
        var slot = (Right - Left) / _months;
        _stride = (int)Math.Ceiling(SvgCanvas.WidthOf("0000", SvgCanvas.SmallSize) * 1.1 / slot);
    }

    /// <summary>Where a day begins.</summary>
    public double At(DateOnly day)
    {
        var from = _first.FirstDay.DayNumber;
        var to = _first.AddMonths(_months).FirstDay.DayNumber;
        return Left + ((Right - Left) * (day.DayNumber - from) / (to - from));
    }

    /// <summary>The months and years above the rows, as many as there is room for.</summary>
    public void Axis(SvgCanvas canvas)
    {
        var baseline = canvas.Top + SvgCanvas.SmallSize;
        var year = 0;
        foreach (var month in Ticks())
        {
            var middle = (At(month.FirstDay) + At(month.AddMonths(1).FirstDay)) / 2;
            if (month.Year != year)
            {
                year = month.Year;
                var words = year.ToString("0000", CultureInfo.InvariantCulture);
                canvas.Text(middle, baseline, words, SvgCanvas.SmallSize, "quiet", Anchor.Middle);
            }

            var name = ChartValues.ShortMonths[month.Number - 1];
            canvas.Text(middle, baseline + 16, name, SvgCanvas.SmallSize, "quiet", Anchor.Middle);
        }

        canvas.Advance(SvgCanvas.SmallSize + 24);
        canvas.Line(Left, canvas.Top, Right, canvas.Top, "quiet");
        canvas.Advance(8);
    }

    /// <summary>A line where each named month begins, within a row.</summary>
    public void Grid(SvgCanvas canvas, double top, double bottom)
    {
        foreach (var month in Ticks())
        {
            canvas.Line(At(month.FirstDay), top, At(month.FirstDay), bottom, "grid");
        }
    }

    private IEnumerable<Month> Ticks()
    {
        for (var month = 0; month < _months; month += _stride)
        {
            yield return _first.AddMonths(month);
        }
    }
}
