using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting;
using Portal.Tests.Features.Accounts;

namespace Portal.Tests.Features.Archive;

/// <summary>
/// A portal with frozen reports: two real ones of the first investment, the later of which is issued, and of another's one whose files are sound, altered and
/// missing, one that is too large, and twenty-five small ones.
/// </summary>
public sealed class ArchiveSite : IAsyncLifetime
{
    public const string Sound = "uppfoljning-andra-2020-03-r7.json";
    public const string Altered = "uppfoljning-andra-2020-03-r7.xlsx";
    public const string Missing = "uppfoljning-andra-2020-03-r7.docx";

    public People Site { get; } = new();

    /// <summary>The real reports.</summary>
    public IReadOnlyList<FrozenFiles> Frozen { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Site.SignedOut().Dispose();
        await Site.InitializeAsync();
        await using var scope = Site.Services.CreateAsyncScope();
        var freeze = scope.ServiceProvider.GetRequiredService<FreezeReport>();
        Frozen =
        [
            (await freeze.RunAsync(ReportKind.FollowUp, 1, new Month(2021, 3), "prov")).Value,
            (await freeze.RunAsync(ReportKind.FollowUp, 1, new Month(2021, 4), "prov")).Value,
        ];
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var issued = await db.FrozenReports.SingleAsync(r => r.Month == new Month(2021, 4));
        await Site.RecordAsync(new ReportIssue { FrozenReportId = issued.Id, MeetingDay = new DateOnly(2021, 5, 20) });
        await RecordAsync(new Month(2020, 3), (Sound, 6, true), (Altered, 5, true), (Missing, 4, false));
        await File.WriteAllTextAsync(Path.Combine(Site.Reports, Altered), "ändrad");
        await RecordAsync(new Month(2019, 1), ("stor.pdf", 600_000_000, false));
        for (var month = new Month(2010, 1); month <= new Month(2012, 1); month = month.AddMonths(1))
        {
            await RecordAsync(month, ($"liten-{month}.svg", 5, false));
        }
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();

    /// <summary>A zip of the archive, by its entries.</summary>
    public static async Task<IReadOnlyDictionary<string, byte[]>> ZipAsync(HttpClient client, string query)
    {
        using var answer = await client.GetAsync($"/arkiv/zip?{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var entries = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
            using var content = new MemoryStream();
            await using var packed = await entry.OpenAsync();
            await packed.CopyToAsync(content);
            entries.Add(entry.FullName, content.ToArray());
        }

        return entries;
    }

    /// <summary>The list of a zip: hash and path of each line that is no comment, and the comments.</summary>
    public static (IReadOnlyList<(string Sha256, string Path)> Lines, string Comments) Manifest(
        IReadOnlyDictionary<string, byte[]> zip
    )
    {
        var text = Encoding.UTF8.GetString(zip["manifest.txt"]);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var lines = text.TrimEnd('\n').Split('\n').ToLookup(line => line.StartsWith('#'));
        return ([.. lines[false].Select(line => (line[..64], line[66..]))], string.Join('\n', lines[true]));
    }

    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private async Task RecordAsync(Month month, params (string Name, int Bytes, bool IsThere)[] files)
    {
        var report = new FrozenReport
        {
            Kind = "uppfoljning",
            InvestmentId = Site.OtherInvestment,
            Month = month,
            Version = 1,
            KnownBatch = 1,
            RulesVersion = 1,
            Figures = "{}",
        };
        await Site.RecordAsync(report);
        foreach (var (name, bytes, isThere) in files)
        {
            var content = isThere ? Encoding.ASCII.GetBytes(new string('x', bytes)) : [];
            if (isThere)
            {
                await File.WriteAllBytesAsync(Path.Combine(Site.Reports, name), content);
            }

            await Site.RecordAsync(
                new FrozenReportFile
                {
                    FrozenReportId = report.Id,
                    Name = name,
                    Sha256 = Hash(content),
                    Bytes = bytes,
                }
            );
        }
    }

    /// <summary>The search for the other investment.</summary>
    public string OfOther => string.Create(CultureInfo.InvariantCulture, $"investering={Site.OtherInvestment}");
}
