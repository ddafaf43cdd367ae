using System.Globalization;

namespace Portal.Data;

/// <summary>Where frozen reports are read, as paths of the portal.</summary>
public static class ReportAddress
{
    /// <summary>The reports of an investment, or those on all of them together.</summary>
    /// <param name="investmentId">The investment; null for all.</param>
    public static string Page(long? investmentId) =>
        investmentId is { } id
            ? string.Create(CultureInfo.InvariantCulture, $"/investeringar/{id}/rapporter")
            : "/portfolj/rapporter";

    /// <summary>Where one report is read from top to bottom.</summary>
    public static string Report(long? investmentId, long reportId) =>
        string.Create(CultureInfo.InvariantCulture, $"{Page(investmentId)}/{reportId}");
}
