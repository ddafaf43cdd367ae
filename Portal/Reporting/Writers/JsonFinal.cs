using System.Text.Json;
using Portal.Domain.FollowUp;

namespace Portal.Reporting.Writers;

/// <summary>
/// A final report as one JSON document: what an ending adds, and under <c>figures</c> all figures of its month just as
/// <see cref="JsonWriter" /> writes them. The same report gives the same bytes.
/// </summary>
public static class JsonFinal
{
    /// <summary>The report as text, ended by a line feed.</summary>
    public static string Text(FinalFigures final) => System.Text.Encoding.UTF8.GetString(Bytes(final));

    /// <summary>The report as UTF-8, ended by a line feed.</summary>
    /// <param name="final">The report.</param>
    /// <param name="corrected">Which version it is, and what it corrects; null for the first.</param>
    public static byte[] Bytes(FinalFigures final, CorrectedVersion? corrected = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonWriter.Options))
        {
            Document(json, final, corrected);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Document(Utf8JsonWriter json, FinalFigures final, CorrectedVersion? corrected)
    {
        json.WriteStartObject();
        json.WriteString("report", ReportKind.Final.Id);
        json.WriteString("asOf", final.Figures.AsOf.ToString());
        json.WriteBoolean("example", final.Figures.Example);
        json.WriteNumber("rulesVersion", FinalFigures.RulesVersion);
        json.Day("ended", final.End?.Day);
        json.WriteString("endReason", final.End?.Reason);
        json.List("subprojects", final.Subprojects, Subproject);
        json.WriteStartObject("totals");
        Money(json, final.Total);
        json.Money("leftOfAppropriation", final.LeftOfAppropriation);
        json.WriteEndObject();
        json.List("capitalYears", final.CapitalYears, CapitalYear);
        json.Money("capitalPlanned", final.Figures.CapitalCost.PlannedCost);
        json.Money("capitalExpected", final.ExpectedCapitalCost);
        json.List("points", final.Points, Point);
        json.WriteString("goals", final.Goals);
        json.WriteString("benefits", final.Benefits);
        json.WriteString("lessons", final.Lessons);
        json.List("missing", final.Missing, Missing);
        json.WriteString("incompleteReason", final.IncompleteReason);
        json.Texts("sentences", final.Sentences);
        json.WritePropertyName("figures");
        JsonWriter.Document(json, final.Figures);
        JsonWriter.Correction(json, corrected);
        json.WriteEndObject();
    }

    private static void Subproject(Utf8JsonWriter json, FinalSubproject subproject)
    {
        json.WriteNumber("number", subproject.Of.Number);
        json.WriteString("name", subproject.Of.Name);
        Money(json, subproject.Money);
        json.WriteBoolean("needsExplanation", subproject.NeedsExplanation);
        json.WriteString("explanation", subproject.Explanation);
        json.Day("plannedEnd", subproject.PlannedEnd);
        json.Day("realEnd", subproject.RealEnd);
        json.Day("inService", subproject.Of.InService);
    }

    private static void Money(Utf8JsonWriter json, FinalMoney money)
    {
        json.Money("decided", money.Decided);
        json.Money("changes", money.Changes);
        json.Money("budget", money.Budget);
        json.Money("outcome", money.Outcome);
        json.Money("variance", money.Variance);
        json.Share("varianceShare", money.VarianceShare);
    }

    private static void CapitalYear(Utf8JsonWriter json, FinalYear year)
    {
        json.WriteNumber("year", year.Year);
        json.Money("planned", year.Planned);
        json.Money("expected", year.Expected);
        json.Money("difference", year.Difference);
    }

    private static void Point(Utf8JsonWriter json, PointStatus point)
    {
        json.WriteNumber("number", point.Point.Number);
        json.WriteString("text", point.Point.Text);
        json.WriteString("status", point.Word);
    }

    private static void Missing(Utf8JsonWriter json, MissingPart part)
    {
        json.WriteString("kind", char.ToLowerInvariant($"{part.Kind}"[0]) + $"{part.Kind}"[1..]);
        json.WriteString("sentence", part.Sentence);
    }
}
