using System.Globalization;

namespace Portal.Features.Archive;

/// <summary>Where reports are read.</summary>
internal static class ReportAddress
{
    /// <summary>The reports of an investment.</summary>
    public static string Page(long investmentId) =>
        string.Create(CultureInfo.InvariantCulture, $"/investeringar/{investmentId}/rapporter");
}
