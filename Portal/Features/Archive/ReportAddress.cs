using System.Globalization;
using Portal.Domain.FollowUp;

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

    /// <summary>Where one report is read from top to bottom; where its kind has no such page, the list that it stands in.</summary>
    public static string Report(ReportKind kind, long? investmentId, long reportId) =>
        kind == ReportKind.FollowUp
            ? string.Create(CultureInfo.InvariantCulture, $"{Page(investmentId)}/{reportId}")
            : Page(investmentId);
}
