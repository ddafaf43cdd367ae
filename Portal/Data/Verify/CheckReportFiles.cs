using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Verify;

/// <summary>Hashes the files of frozen reports in the archive.</summary>
internal static class CheckReportFiles
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(
        PortalDb db,
        Folders folders,
        CancellationToken cancellation
    )
    {
        var findings = new List<Finding>();
        await foreach (
            var file in db.FrozenReportFiles.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation)
        )
        {
            var path = Path.Combine(folders.Reports, file.Name);
            if (!File.Exists(path))
            {
                findings.Add(new Finding($"Rapportfilen {file.Name} saknas i {folders.Reports}.", File: file.Name));
            }
            else if (!string.Equals(await HashAsync(path, cancellation), file.Sha256, StringComparison.Ordinal))
            {
                findings.Add(new Finding($"Rapportfilen {file.Name} är ändrad.", File: file.Name));
            }
        }

        return findings;
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
    }
}
