using System.Globalization;
using System.Text.Json;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;

namespace Portal.Reporting.Writers;

/// <summary>How capital cost, planned and expected, and running cost are written as JSON.</summary>
internal static class JsonCapitalCost
{
    /// <summary><c>capitalCost</c>: planned, expected, by subproject, and why they differ.</summary>
    public static void CapitalCost(this Utf8JsonWriter json, CapitalCostFigures capital)
    {
        json.WriteStartObject("capitalCost");
        json.List("planned", capital.Planned, (each, year) => CapitalYear(each, year, year.Number));
        json.WriteStartObject("plannedTotals");
        json.Money("interest", capital.PlannedInterest);
        json.Money("depreciation", capital.PlannedDepreciation);
        json.Money("cost", capital.PlannedCost);
        json.Money("average", capital.PlannedAverage);
        json.WriteEndObject();
        json.List(
            "expected",
            capital.Expected,
            (each, year) =>
            {
                CapitalYear(each, year, null);
                each.Money("writtenDown", year.WrittenDown);
            }
        );
        json.List(
            "expectedBySubproject",
            capital.ExpectedBySubproject,
            (each, part) =>
            {
                each.WriteNumber("number", part.Number);
                each.Money("amount", part.Amount);
                each.Money("residual", part.Residual);
                each.Money("notCapitalised", part.NotCapitalised);
                each.WriteString("from", part.From.ToString());
                each.Day("inService", part.InService);
            }
        );
        json.List(
            "differences",
            capital.YearlyDifferences.ToList(),
            (each, year) =>
            {
                each.WriteString("period", year.Year.ToString("0000", CultureInfo.InvariantCulture));
                each.Money("planned", year.Of.Planned);
                each.Money("expected", year.Of.Expected);
                each.Money("difference", year.Of.Difference);
                each.Money("amount", year.Of.OfAmount);
                each.Money("rate", year.Of.OfRate);
                each.Money("time", year.Of.OfTime);
            }
        );
        json.WriteEndObject();
    }

    private static void CapitalYear(Utf8JsonWriter json, CapitalCostYear year, int? number)
    {
        if (number is { } planned)
        {
            json.WriteNumber("year", planned);
        }

        json.WriteString("period", year.Year.ToString("0000", CultureInfo.InvariantCulture));
        json.Money("opening", year.Opening);
        json.Money("interest", year.Interest);
        json.Money("depreciation", year.Depreciation);
        json.Money("cost", year.Cost);
        json.Money("closing", year.Closing);
    }

    /// <summary><c>runningCost</c>: what is granted and what is booked, year by year.</summary>
    public static void RunningCost(this Utf8JsonWriter json, RunningCostFigures running)
    {
        json.WriteStartObject("runningCost");
        json.Money("granted", running.Granted);
        json.Money("support", running.Support);
        json.List(
            "years",
            running.Years,
            static (json, year) =>
            {
                json.WriteNumber("year", year.Year);
                json.Money("capital", year.Capital);
                json.Money("support", year.Support);
                json.Money("other", year.Other);
                json.Money("notCapitalised", year.NotCapitalised);
                json.Money("outcome", year.Outcome);
            }
        );
        json.WriteEndObject();
    }
}
