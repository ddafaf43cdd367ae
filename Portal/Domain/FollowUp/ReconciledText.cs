using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>How reconciled figures are written, in the unit of their row.</summary>
public static class ReconciledText
{
    /// <summary>A figure, a span or a text; "–" where there is none.</summary>
    public static string Of(ReconciledValue? value, string unit) =>
        value switch
        {
            null => SwedishText.None,
            { Text: { } words } => words,
            { Low: { } low, High: { } high } => Span(low, high, unit) + Unit(unit),
            { Number: { } number } => Figure(number, unit) + Unit(unit),
            _ => SwedishText.None,
        };

    /// <summary>A difference, between percentages in percentage points; "–" where none can be computed.</summary>
    public static string Difference(ReconciliationRow row) =>
        row.Difference is { } difference
            ? Figure(difference, row.Unit)
                + (row.Unit is "andel" ? SwedishText.Space + "procentenheter" : Unit(row.Unit))
            : SwedishText.None;

    private static string Span(decimal low, decimal high, string unit) =>
        unit is "andel" ? SwedishText.Span(low * 100, high * 100, 1) : SwedishText.Span(low, high, 2);

    private static string Figure(decimal number, string unit) =>
        unit is "andel" ? SwedishText.Number(number * 100, 0, 2)
        : unit is "kr" && decimal.Truncate(number) != number ? SwedishText.Number(number, 2, 2)
        : SwedishText.Number(number, 0, 2);

    private static string Unit(string unit) =>
        unit switch
        {
            "andel" => SwedishText.Space + "%",
            "text" => "",
            _ => SwedishText.Space + unit,
        };
}
