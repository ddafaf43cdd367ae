using System.Text.Json;
using Portal.Domain.TimeSavings;

namespace Portal.Reporting.Writers;

/// <summary>How time saved is written as JSON: promised, measured, month by month and on other conditions.</summary>
internal static class JsonTimeSavings
{
    /// <summary><c>timeSavings</c>; null where none is promised.</summary>
    public static void TimeSavings(this Utf8JsonWriter json, TimeSavingFigures? savings)
    {
        if (savings is null)
        {
            json.WriteNull("timeSavings");
            return;
        }

        json.WriteStartObject("timeSavings");
        json.WriteStartObject("promised");
        Band(json, "low", savings.Low);
        Band(json, "high", savings.High);
        json.WriteEndObject();
        var measured = savings.Measured;
        json.WriteStartObject("measured");
        json.WriteNumber("months", measured.Months);
        json.WriteNumber("investigations", measured.Investigations);
        json.Decimal("hoursPerInvestigation", measured.HoursPerInvestigation?.Count);
        if (measured.Interval is { } interval)
        {
            json.WriteStartObject("interval");
            json.Decimal("low", interval.Low.Count);
            json.Decimal("high", interval.High.Count);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("interval");
        }

        json.Decimal("hours", measured.Hours?.Count);
        json.Decimal("hoursAnnualised", measured.HoursAnnualised?.Count);
        json.Share("share", measured.ShareOfPost);
        json.Money("value", measured.Value);
        json.WriteString("note", measured.Note);
        if (measured.Annualised is { } annualised)
        {
            json.WriteStartObject("annualised");
            Band(json, "low", annualised.Low);
            Band(json, "high", annualised.High);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("annualised");
        }

        json.List(
            "samples",
            measured.Samples,
            static (json, use) =>
            {
                json.WriteString("month", use.Sample.Month.ToString());
                json.WriteString("phase", Phase(use.Sample.Phase));
                json.WriteNumber("count", use.Sample.Count);
                json.Decimal("mean", use.Sample.Mean.Count);
                json.Decimal("deviation", use.Sample.Count == 1 ? null : use.Sample.Deviation.Count);
                json.WriteNumber("investigations", use.Investigations);
                json.WriteString("source", use.Sample.Source);
            }
        );
        json.WriteEndObject();
        json.List(
            "months",
            savings.Months,
            static (json, month) =>
            {
                json.WriteString("month", month.Month.ToString());
                json.Decimal("investigations", month.Investigations);
                json.Decimal("hoursPerInvestigation", month.PerInvestigation?.Count);
                json.Decimal("hours", month.Saved?.Count);
                json.Decimal("promisedLow", month.PromisedLow.Count);
                json.Decimal("promisedHigh", month.PromisedHigh.Count);
            }
        );
        json.List(
            "breakEven",
            savings.BreakEven,
            static (json, line) =>
            {
                json.WriteString("label", line.Label);
                json.Money("yearlyCost", line.YearlyCost);
                json.Decimal("investigations", line.Investigations);
                json.Decimal("hoursPerInvestigation", line.PerInvestigation.Count);
            }
        );
        Volume(json, savings.Volume);
        json.List(
            "sensitivity",
            savings.Sensitivity,
            static (json, of) =>
            {
                json.WriteString("label", of.Label);
                json.Decimal("investigations", of.Investigations);
                json.Decimal("hoursPerInvestigation", of.PerInvestigation.Count);
                json.Money("monthlyWage", of.MonthlyWage);
                json.Decimal("hours", of.Band.Hours.Count);
                json.Share("share", of.Band.ShareOfPost);
                json.Money("value", of.Band.Value);
                json.Money("difference", of.Difference);
            }
        );
        json.WriteEndObject();
    }

    private static string Phase(SamplePhase phase) =>
        phase switch
        {
            SamplePhase.Before => "before",
            SamplePhase.After => "after",
            _ => "paired",
        };

    private static void Volume(Utf8JsonWriter json, Volume? volume)
    {
        if (volume is null)
        {
            json.WriteNull("volume");
            return;
        }

        json.WriteStartObject("volume");
        json.WriteNumber("months", volume.Months);
        json.Decimal("investigations", volume.Annualised);
        json.Share("growth", volume.Growth);
        Band(json, "low", volume.Low);
        Band(json, "high", volume.High);
        json.List(
            "years",
            volume.Years,
            static (json, year) =>
            {
                json.WriteNumber("year", year.Year);
                json.WriteNumber("investigations", year.Investigations);
                json.Share("growth", year.Growth);
            }
        );
        json.WriteEndObject();
    }

    private static void Band(Utf8JsonWriter json, string name, TimeSavingBand band)
    {
        json.WriteStartObject(name);
        json.Decimal("hours", band.Hours.Count);
        json.Share("share", band.ShareOfPost);
        json.Money("value", band.Value);
        json.WriteEndObject();
    }
}
