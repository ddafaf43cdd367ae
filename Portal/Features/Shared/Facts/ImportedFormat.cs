using Portal.Domain.Outcomes;

namespace Portal.Features.Shared.Facts;

/// <summary>The formats of ledger files, in words.</summary>
public static class ImportedFormat
{
    /// <summary>The name of a format.</summary>
    public static string Name(string format) =>
        format switch
        {
            "csv" => "CSV",
            "xlsx" => "Excel (.xlsx)",
            "suppliers" => "Öppen leverantörsreskontra",
            OwnEntries.Format => OwnEntries.Name,
            _ => "SIE 4",
        };
}
