using Portal.Domain.Values;

namespace Portal.Features.Shared;

/// <summary>How files of reports are shown.</summary>
public static class ReportFiles
{
    /// <summary>What a file is, in a word, by its name's ending.</summary>
    public static string Kind(string name) =>
        Path.GetExtension(name) switch
        {
            ".xlsx" => "Arbetsbok",
            ".docx" => "Dokument",
            ".pdf" => "Dokument som PDF/A",
            _ when IsChart(name) => "Diagram",
            ".json" => "Siffror för program",
            _ => "Fil",
        };

    /// <summary>Whether a file is a picture of a chart.</summary>
    public static bool IsChart(string name) => Path.GetExtension(name) is ".svg" or ".png";

    /// <summary>Where a file stands in a list: what most have come for is first, the many charts last.</summary>
    public static int Place(string name) =>
        Path.GetExtension(name) switch
        {
            ".xlsx" => 0,
            ".docx" => 1,
            ".pdf" => 2,
            ".json" => 3,
            _ => 4,
        };

    /// <summary>A length as shown: <c>34 kB</c>, in whole thousands of bytes and at least one.</summary>
    public static string Size(long bytes) =>
        SwedishText.Number(Math.Max(1, bytes / 1000m), 0, 0) + SwedishText.Space + "kB";
}
