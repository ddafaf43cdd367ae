using System.Text.Json;
using Portal.Domain.FollowUp;

namespace Portal.Reporting.Writers;

/// <summary>How a stated figure is written as JSON beside what is computed.</summary>
internal static class JsonReconciliation
{
    /// <summary>The members of a stated figure.</summary>
    public static void Members(Utf8JsonWriter json, ReconciliationRow row)
    {
        json.WriteString("id", row.Id);
        json.WriteString("kind", Kind(row.Kind));
        json.WriteString("label", row.Label);
        Reconciled(json, "stated", row.Stated);
        Reconciled(json, "computed", row.Computed);
        json.Decimal("difference", row.Difference);
        json.WriteString("unit", row.Unit);
        json.WriteBoolean("holds", row.Kind == ReconciliationKind.Holds);
        json.WriteString("explanation", row.Explanation);
        json.WriteString("source", row.Source);
    }

    private static string Kind(ReconciliationKind kind) =>
        kind switch
        {
            ReconciliationKind.Contradiction => "contradiction",
            ReconciliationKind.Rounding => "rounding",
            ReconciliationKind.Observation => "observation",
            ReconciliationKind.Holds => "holds",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        };

    private static void Reconciled(Utf8JsonWriter json, string name, ReconciledValue? value)
    {
        if (value is { Low: not null } or { High: not null })
        {
            json.WriteStartObject(name);
            json.Decimal("low", value.Low);
            json.Decimal("high", value.High);
            json.WriteEndObject();
        }
        else if (value?.Text is { } words)
        {
            json.WriteString(name, words);
        }
        else
        {
            json.Decimal(name, value?.Number);
        }
    }
}
