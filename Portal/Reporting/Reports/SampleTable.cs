using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports;

/// <summary>The samples behind what is measured, with all that the interval is computed from.</summary>
internal static class SampleTable
{
    public static Table Of(MeasuredTimeSaving measured) =>
        new(
            "Mätningar",
            "Mätningarna bakom: vad besparingen och intervallet räknas ur",
            [
                new("Månad", CellKind.Month),
                new("Hur det är mätt", CellKind.Text, 40),
                new("Slag", CellKind.Text, 14),
                new("Antal mätta", CellKind.Count),
                new("Medel, timmar", CellKind.Hours),
                new("Standardavvikelse, timmar", CellKind.Hours),
                new("Används för utredningar", CellKind.Count),
            ],
            [.. measured.Samples.Select(use => RowOf(use.Sample, use.Investigations))],
            Empty: "Ingen tid är mätt ännu."
        );

    private static Row RowOf(TimeSample sample, int investigations) =>
        new(
            $"{sample.Month} {sample.Phase}",
            [
                Cell.Of(sample.Month),
                Cell.Of(sample.Source),
                Cell.Of(MeasurementTable.WordOf(sample.Phase)),
                Cell.Count(sample.Count),
                Cell.Of(sample.Mean),
                Cell.Of(sample.Count == 1 ? (Hours?)null : sample.Deviation),
                Cell.Count(investigations),
            ]
        );
}
