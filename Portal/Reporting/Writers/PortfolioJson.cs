using System.Globalization;
using System.Text.Json;
using Portal.Domain.FollowUp;
using Portal.Domain.Portfolio;

namespace Portal.Reporting.Writers;

/// <summary>
/// The portfolio's figures as the one JSON document that its report keeps: as <see cref="JsonWriter" /> writes an investment's. The same
/// figures give the same bytes.
/// </summary>
public static class PortfolioJson
{
    /// <summary>The figures as text, ended by a line feed.</summary>
    public static string Text(PortfolioFigures figures) => System.Text.Encoding.UTF8.GetString(Bytes(figures));

    /// <summary>The figures as UTF-8, ended by a line feed.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="corrected">Which version of a report they are, and what it corrects; null for the first.</param>
    public static byte[] Bytes(PortfolioFigures figures, CorrectedVersion? corrected = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonWriter.Options))
        {
            Document(json, figures, corrected);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Document(Utf8JsonWriter json, PortfolioFigures figures, CorrectedVersion? corrected)
    {
        json.WriteStartObject();
        json.WriteString("asOf", figures.AsOf.ToString());
        json.WriteString(
            "knownAt",
            figures.KnownAt.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        );
        json.WriteNumber("batch", figures.Batch);
        json.WriteBoolean("example", figures.Example);
        json.WriteStartObject("totals");
        json.Money("appropriation", figures.Appropriation);
        json.Amounts(figures.Total);
        json.Money("varianceToAppropriation", figures.VarianceToAppropriation);
        json.Money("unallocated", figures.Unallocated);
        json.Money("capitalPlanned", figures.PlannedCapital);
        json.Money("capitalExpected", figures.ExpectedCapital);
        json.Money("runningGranted", figures.GrantedRunning);
        json.Money("running", figures.Running);
        json.Decimal("hoursPromisedLow", figures.Promised?.Low.Count);
        json.Decimal("hoursPromisedHigh", figures.Promised?.High.Count);
        json.Decimal("hoursMeasured", figures.Measured?.Count);
        json.WriteNumber("contradictions", figures.Contradictions);
        json.WriteEndObject();
        json.WriteStartObject("unowned");
        json.WriteNumber("objects", figures.Unowned.Objects);
        json.WriteNumber("rows", figures.Unowned.Rows);
        json.Money("amount", figures.Unowned.Amount);
        json.WriteEndObject();
        json.List("investments", figures.Lines, Line);
        json.Texts("sentences", figures.Sentences);
        JsonWriter.Correction(json, corrected);
        json.WriteEndObject();
    }

    private static void Line(Utf8JsonWriter json, PortfolioLine line)
    {
        json.WriteNumber("id", line.Id);
        json.WriteString("name", line.Name);
        json.WriteString("caseNumber", line.CaseNumber);
        json.WriteString("grantedTo", line.GrantedTo);
        json.WriteString("endedOn", line.EndedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Money("appropriation", line.Appropriation);
        json.Amounts(line.Money);
        json.Money("varianceToAppropriation", line.VarianceToAppropriation);
        json.Money("unallocated", line.Unallocated);
        json.Light(line.Light);
        json.Money("capitalPlanned", line.PlannedCapital);
        json.Money("capitalExpected", line.ExpectedCapital);
        json.Money("runningGranted", line.GrantedRunning);
        json.Money("running", line.Running);
        json.WriteBoolean("hasPlan", line.HasPlan);
        json.WriteString("lateMilestone", line.Late?.Milestone);
        json.Decimal("lateDays", line.Late?.Days);
        json.Decimal("hoursPromisedLow", line.Time?.Low.Count);
        json.Decimal("hoursPromisedHigh", line.Time?.High.Count);
        json.Decimal("hoursMeasured", line.Time?.Measured?.Count);
        json.Decimal("hoursAnnualised", line.Time?.Annualised?.Count);
        json.WriteNumber("contradictions", line.Contradictions);
        json.Texts("missing", line.Missing);
    }
}
