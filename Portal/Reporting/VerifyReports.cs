using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Verify;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Reporting;

/// <summary>What was found when frozen reports were recomputed.</summary>
/// <param name="Findings">What is wrong: figures that no longer follow from the facts.</param>
/// <param name="Explained">What differs because the rules are newer than the report. Nothing is wrong.</param>
public sealed record VerifiedReports(IReadOnlyList<Finding> Findings, IReadOnlyList<string> Explained);

/// <summary>
/// Recomputes the figures of every frozen report from the facts up to its batch, and holds them against what was frozen. A
/// newer program may say more than was frozen, but nothing else.
/// </summary>
public static class VerifyReports
{
    private const int MostNamed = 3;

    /// <summary>Verifies all frozen reports.</summary>
    public static async Task<VerifiedReports> RunAsync(
        PortalDb db,
        ReportKinds kinds,
        CancellationToken cancellation = default
    )
    {
        var findings = new List<Finding>();
        var explained = new List<string>();
        foreach (var report in await db.FrozenReports.AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancellation))
        {
            var (now, differences) = await CompareAsync(kinds, report, cancellation);
            if (differences.Count == 0)
            {
                continue;
            }

            var about = About(report);
            var where = string.Join(", ", differences.Take(MostNamed)) + (differences.Count > MostNamed ? " …" : "");
            if (report.RulesVersion < now?.RulesVersion)
            {
                explained.Add(
                    $"{about} följer räknereglernas version {report.RulesVersion}; med version "
                        + $"{now.RulesVersion} skiljer sig {where}."
                );
            }
            else
            {
                findings.Add(
                    new Finding(
                        $"{about} går inte att räkna om ur sina uppgifter: {where} skiljer sig.",
                        nameof(PortalDb.FrozenReports),
                        report.Id
                    )
                );
            }
        }

        return new VerifiedReports(findings, explained);
    }

    private static string About(FrozenReport report) =>
        $"{ReportKind.Of(report.Kind).TheTitle} för {SwedishText.MonthName(report.Month)}, version {report.Version} "
        + (report.InvestmentId is { } id ? $"(investering {id})" : "(alla investeringar)");

    private static async Task<(ReportContent? Now, List<string> Differences)> CompareAsync(
        ReportKinds kinds,
        FrozenReport report,
        CancellationToken cancellation
    )
    {
        if (kinds.Find(report.Kind) is not { } kind)
        {
            return (null, ["slaget av rapport"]);
        }

        var now = await kind.UpToAsync(report.InvestmentId, report.Month, report.KnownBatch, cancellation);
        return (now, now is null ? ["investment"] : Differences(report.Figures, now.Figures));
    }

    /// <summary>Where the frozen document says something else than the recomputed figures, as paths.</summary>
    private static List<string> Differences(string frozen, string recomputed)
    {
        try
        {
            using var before = JsonDocument.Parse(frozen);
            using var after = JsonDocument.Parse(recomputed);
            return [.. Differences("", before.RootElement, after.RootElement)];
        }
        catch (JsonException)
        {
            return ["hela dokumentet"];
        }
    }

    private static IEnumerable<string> Differences(string path, JsonElement before, JsonElement after)
    {
        if (before.ValueKind != after.ValueKind)
        {
            return [path];
        }

        return before.ValueKind switch
        {
            JsonValueKind.Object => before
                .EnumerateObject()
                .SelectMany(member =>
                    after.TryGetProperty(member.Name, out var same)
                        ? Differences(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value, same)
                        : [$"{path}.{member.Name}"]
                ),
            JsonValueKind.Array when before.GetArrayLength() != after.GetArrayLength() => [path],
            JsonValueKind.Array => before
                .EnumerateArray()
                .Zip(after.EnumerateArray())
                .SelectMany((pair, index) => Differences($"{path}[{index}]", pair.First, pair.Second)),
            _ => JsonElement.DeepEquals(before, after) ? [] : [path],
        };
    }
}
