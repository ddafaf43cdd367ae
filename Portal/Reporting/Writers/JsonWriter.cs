using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Domain.FollowUp;

namespace Portal.Reporting.Writers;

/// <summary>
/// All figures as the one JSON document that the figures command prints, the HTTP interface gives and a frozen report keeps.
/// Money in kronor with at most two decimals, shares with at most four, months as <c>2021-04</c>. The same figures give the
/// same bytes.
/// </summary>
public static class JsonWriter
{
    /// <summary>The file name's ending.</summary>
    public const string Extension = ".json";

    /// <summary>How every document of figures is laid out.</summary>
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The figures as text, ended by a line feed.</summary>
    public static string Text(FollowUpFigures figures) => System.Text.Encoding.UTF8.GetString(Bytes(figures));

    /// <summary>The figures as UTF-8, ended by a line feed.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="corrected">Which version of a report they are, and what it corrects; null for the first, and for no report.</param>
    public static byte[] Bytes(FollowUpFigures figures, CorrectedVersion? corrected = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Document(json, figures, corrected);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The figures as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="corrected">Which version of a report they are, and what it corrects; null for the first, and for no report.</param>
    internal static void Document(Utf8JsonWriter json, FollowUpFigures figures, CorrectedVersion? corrected = null)
    {
        json.WriteStartObject();
        json.WriteString("asOf", figures.AsOf.ToString());
        json.WriteString(
            "knownAt",
            figures.KnownAt.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        );
        json.WriteNumber("batch", figures.Batch);
        json.WriteBoolean("example", figures.Example);
        json.WriteNumber("rulesVersion", FollowUpFigures.RulesVersion);
        Investment(json, figures.Investment);
        Decision(json, figures.Decision);
        json.List("subprojects", figures.Subprojects, JsonSubproject.Members);
        Totals(json, figures.Totals);
        Unowned(json, figures.Unowned);
        json.CapitalCost(figures.CapitalCost);
        json.RunningCost(figures.RunningCost);
        json.TimeSavings(figures.TimeSavings);
        json.Benefits(figures.Benefits);
        json.Light(figures.Light);
        json.List("risks", figures.Risks, JsonRisk.Members);
        json.List("months", figures.Months, Month);
        json.List("reconciliation", figures.Reconciliation, JsonReconciliation.Members);
        json.Texts("sentences", figures.Sentences);
        Correction(json, corrected);
        json.WriteEndObject();
    }

    /// <summary>Of a corrected report, which version it is and what that corrects; of another, nothing.</summary>
    internal static void Correction(Utf8JsonWriter json, CorrectedVersion? corrected)
    {
        if (corrected is var (version, (corrects, reason)))
        {
            json.WriteStartObject("correction");
            json.WriteNumber("version", version);
            json.WriteString("corrects", corrects);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }
    }

    private static void Investment(Utf8JsonWriter json, InvestmentFigures investment)
    {
        json.WriteStartObject("investment");
        json.WriteNumber("id", investment.Id);
        json.WriteString("name", investment.Name);
        json.WriteString("decidedBy", investment.DecidedBy);
        json.WriteString("grantedTo", investment.GrantedTo);
        json.WriteString("caseNumber", investment.CaseNumber);
        json.Day("decidedOn", investment.DecidedOn);
        json.Money("appropriation", investment.Appropriation);
        json.Money("currentAppropriation", investment.CurrentAppropriation);
        json.Money("items", investment.Items);
        json.Money("yearlyCost", investment.YearlyCost);
        json.WriteString("plannedFrom", investment.PlannedFrom.ToString());
        json.WriteString("plannedTo", investment.PlannedTo.ToString());
        json.WriteEndObject();
    }

    private static void Decision(Utf8JsonWriter json, DecisionText decision)
    {
        json.WriteStartObject("decision");
        json.List(
            "points",
            decision.Points,
            static (json, point) =>
            {
                json.WriteNumber("number", point.Number);
                json.WriteString("text", point.Text);
                json.WriteString("source", point.Source);
            }
        );
        json.List(
            "notes",
            decision.Notes,
            static (json, note) =>
            {
                json.WriteString("topic", note.Topic);
                json.WriteString("text", note.Text);
                json.WriteString("source", note.Source);
            }
        );
        json.WriteEndObject();
    }

    private static void Totals(Utf8JsonWriter json, TotalFigures totals)
    {
        json.WriteStartObject("totals");
        json.Amounts(totals.Money);
        json.Money("varianceToAppropriation", totals.VarianceToAppropriation);
        json.Money("unallocated", totals.Unallocated);
        json.WriteEndObject();
    }

    private static void Unowned(Utf8JsonWriter json, UnownedFigures unowned)
    {
        json.WriteStartObject("unowned");
        json.WriteNumber("objects", unowned.Objects);
        json.WriteNumber("rows", unowned.Rows);
        json.Money("amount", unowned.Amount);
        json.List(
            "byObject",
            unowned.ByObject,
            static (json, o) =>
            {
                json.WriteString("dimension", o.Dimension);
                json.WriteString("object", o.Code);
                json.WriteString("name", o.Name);
                json.WriteNumber("rows", o.Rows);
                json.Money("amount", o.Amount);
            }
        );
        json.WriteEndObject();
    }

    private static void Month(Utf8JsonWriter json, MonthFigures month)
    {
        json.WriteString("month", month.Month.ToString());
        json.Money("outcome", month.Outcome);
        json.Money("budget", month.Budget);
        json.Money("forecast", month.Forecast);
    }
}
