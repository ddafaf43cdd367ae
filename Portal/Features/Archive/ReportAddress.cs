using System.Globalization;

namespace Portal.Features.Archive;

/// <summary>Where reports are read.</summary>
internal static class ReportAddress
{
    /// <summary>The reports of an investment, or those on all of them together.</summary>
    /// <param name="investmentId">The investment; null for all.</param>
    public static string Page(long? investmentId) =>
        investmentId is { } id
            ? string.Create(CultureInfo.InvariantCulture, $"/investeringar/{id}/rapporter")
            : "/portfolj/rapporter";
}
