using Portal.Domain.Values;

namespace Portal.Domain.Outcomes;

/// <summary>What a dimension of a ledger's objects is called.</summary>
public static class LedgerDimension
{
    /// <summary>The name in Swedish: those that SIE 4B §6.2 reserves by their own, others as <c>dimension 20</c>.</summary>
    public static string Name(string dimension) =>
        dimension switch
        {
            "1" => "kostnadsställe",
            "2" => "kostnadsbärare",
            "6" => "projekt",
            "7" => "anställd",
            "8" => "kund",
            "9" => "leverantör",
            "10" => "faktura",
            _ => $"dimension {dimension}",
        };

    /// <summary>The name as it begins a line: <c>Projekt</c>.</summary>
    public static string Capital(string dimension) => SwedishText.Capital(Name(dimension));
}
