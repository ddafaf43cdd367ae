using System.Text.Json;
using Portal.Domain.FollowUp;
using Portal.Domain.Progress;

namespace Portal.Reporting.Writers;

/// <summary>How a risk is written as JSON.</summary>
internal static class JsonRisk
{
    /// <summary>The members of a risk.</summary>
    public static void Members(Utf8JsonWriter json, RiskFigures risk)
    {
        json.WriteNumber("number", risk.Number);
        json.WriteString("text", risk.Text);
        json.WriteString("source", risk.Source);
        json.Day("reportedOn", risk.ReportedOn);
        json.WriteBoolean("closed", risk.IsClosed);
        if (risk.Assessment is not { } assessment)
        {
            json.WriteNull("assessment");
            return;
        }

        json.WriteStartObject("assessment");
        json.Day("reportedOn", assessment.ReportedOn);
        Level(json, "before", assessment.Before);
        Level(json, "after", assessment.After);
        json.WriteString("owner", assessment.Owner);
        json.WriteString("measure", assessment.Measure);
        json.Day("nextReview", assessment.NextReview);
        json.WriteEndObject();
    }

    private static void Level(Utf8JsonWriter json, string name, RiskLevel level)
    {
        json.WriteStartObject(name);
        json.WriteNumber("probability", (int)level.Probability);
        json.WriteNumber("consequence", (int)level.Consequence);
        json.WriteNumber("product", level.Product);
        json.WriteEndObject();
    }
}
