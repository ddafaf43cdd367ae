using System.Text.Json;
using Portal.Domain.Benefits;

namespace Portal.Reporting.Writers;

/// <summary>Benefits as JSON: values in the benefit's own unit, progress as fractions towards the low and the high target.</summary>
internal static class JsonBenefits
{
    /// <summary>The register, as the member <c>benefits</c>.</summary>
    public static void Benefits(this Utf8JsonWriter json, IReadOnlyList<BenefitFigures> benefits) =>
        json.List("benefits", benefits, Members);

    private static void Members(Utf8JsonWriter json, BenefitFigures of)
    {
        var (benefit, latest) = (of.Benefit, of.Latest);
        json.WriteNumber("number", benefit.Number);
        json.WriteString("name", benefit.Name);
        json.WriteString("unit", benefit.Unit);
        json.WriteString("measure", benefit.HowMeasured);
        json.Decimal("start", benefit.StartValue);
        json.Day("startDay", benefit.StartDay);
        json.Decimal("targetLow", benefit.LowTarget);
        json.Decimal("targetHigh", benefit.HighTarget);
        json.Day("targetDay", benefit.TargetDay);
        json.WriteString("source", benefit.Source);
        json.WriteString("owner", benefit.Owner);
        json.WriteString("standing", Standing(of.Standing));
        json.Decimal("value", latest?.Value);
        json.Day("measured", latest?.Day);
        json.Share("progressLow", latest?.Low);
        json.Share("progressHigh", latest?.High);
        json.Day("due", of.DueDay);
        json.WriteBoolean("overdue", of.IsOverdue);
        json.List(
            "measurements",
            of.Measurements,
            static (json, measured) =>
            {
                json.Day("day", measured.Day);
                json.Decimal("value", measured.Value);
                json.Share("progressLow", measured.Low);
                json.Share("progressHigh", measured.High);
                json.WriteString("source", measured.Source);
            }
        );
    }

    private static string Standing(BenefitStanding standing) =>
        standing switch
        {
            BenefitStanding.NotMeasured => "notMeasured",
            BenefitStanding.Worse => "worse",
            BenefitStanding.Unchanged => "unchanged",
            BenefitStanding.OnTheWay => "onTheWay",
            BenefitStanding.LowReached => "lowReached",
            BenefitStanding.HighReached => "highReached",
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No such standing."),
        };
}
