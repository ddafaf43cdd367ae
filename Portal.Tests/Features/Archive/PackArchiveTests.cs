using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using Portal.Domain.Values;
using Portal.Features.Archive;
using Portal.Tests.Features.Accounts;

namespace Portal.Tests.Features.Archive;

/// <summary>The archive as a zip, unpacked and checked as whoever gets it would.</summary>
public sealed class PackArchiveTests(ArchiveSite archive) : IClassFixture<ArchiveSite>
{
    [Fact]
    public async Task Every_file_of_the_search_is_there_with_the_hash_it_was_frozen_with()
    {
        var zip = await ArchiveSite.ZipAsync(archive.Site.CreateClient(), "investering=1");
        var (lines, comments) = ArchiveSite.Manifest(zip);
        var files = archive.Frozen.SelectMany(report => report.Files.Select(file => (report.Report, file))).ToList();

        Assert.Equal(files.Count + 1, zip.Count);
        Assert.Equal(files.Count, lines.Count);
        foreach (var (report, file) in files)
        {
            var path = Assert.Single(
                zip.Keys,
                p => p.EndsWith($"/{report.Month}/version-1/{file.Name}", StringComparison.Ordinal)
            );
            Assert.Matches("^1-[a-z0-9-]{1,60}/[0-9-]{7}/version-1/[A-Za-z0-9._-]+$", path);
            Assert.Equal(file.Sha256, ArchiveSite.Hash(zip[path]));
            Assert.Contains((file.Sha256, path), lines);
            Assert.Contains($"# {file.Bytes} byte", comments, StringComparison.Ordinal);
        }

        Assert.Contains($"{files.Count} filer. Alla är de som frystes.", comments, StringComparison.Ordinal);
        Assert.Contains("# Urval: /arkiv?investering=1", comments, StringComparison.Ordinal);
        Assert.Contains("# Exempeldata", comments, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_search_gives_the_same_bytes()
    {
        using var client = archive.Site.CreateClient();
        Assert.Equal(
            await client.GetByteArrayAsync("/arkiv/zip?investering=1&fran=2021-04"),
            await client.GetByteArrayAsync("/arkiv/zip?investering=1&fran=2021-04")
        );
    }

    [Fact]
    public async Task The_zip_holds_exactly_what_the_search_finds()
    {
        var zip = await ArchiveSite.ZipAsync(
            archive.Site.CreateClient(),
            "investering=1&fran=2021-04&till=2021-04&text=.XLSX"
        );
        Assert.Equal(2, zip.Count);
        Assert.Contains(
            zip.Keys,
            path =>
                path.Contains("/2021-04/", StringComparison.Ordinal) && path.EndsWith(".xlsx", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_is_altered_or_missing_is_told_and_never_passed_off()
    {
        var zip = await ArchiveSite.ZipAsync(
            archive.Site.CreateClient(),
            $"{archive.OfOther}&fran=2020-03&till=2020-03"
        );
        var (lines, comments) = ArchiveSite.Manifest(zip);
        var folder = zip.Keys.Single(p => p.EndsWith(ArchiveSite.Sound, StringComparison.Ordinal))[
            ..^ArchiveSite.Sound.Length
        ];

        Assert.Equal(
            [folder + ArchiveSite.Sound, "avvikande/" + folder + ArchiveSite.Altered, "manifest.txt"],
            zip.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Contains((ArchiveSite.Hash("xxxxx"u8.ToArray()), folder + ArchiveSite.Altered), lines);
        Assert.Contains((ArchiveSite.Hash("ändrad"u8.ToArray()), "avvikande/" + folder + ArchiveSite.Altered), lines);
        Assert.Contains((ArchiveSite.Hash([]), folder + ArchiveSite.Missing), lines);
        Assert.Contains("3 filer. 1 avviker och 1 saknas: se nedan.", comments, StringComparison.Ordinal);
        Assert.Contains("# SAKNAS: filen finns inte i arkivet.", comments, StringComparison.Ordinal);
        Assert.Contains("# AVVIKER: ", comments, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_read_by_sha256sum()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/sha256sum"), "sha256sum is not here.");
        using var client = archive.Site.CreateClient();
        Assert.Equal((0, ""), await CheckAsync(client, "investering=1"));

        var (exit, said) = await CheckAsync(client, $"{archive.OfOther}&fran=2020-03&till=2020-03");
        Assert.Equal(1, exit);
        Assert.DoesNotContain(ArchiveSite.Sound, said, StringComparison.Ordinal);
        Assert.Contains($"{ArchiveSite.Altered}: FAILED open or read", said, StringComparison.Ordinal);
        Assert.Contains($"{ArchiveSite.Missing}: FAILED open or read", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_much_is_refused_with_a_way_on()
    {
        using var visitor = await new Visitor(archive.Site).GoAsync("/arkiv/zip");
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains(
            "och högst 500 000 kB hämtas på en gång: välj en investering eller färre månader.",
            visitor.Text,
            StringComparison.Ordinal
        );
        Assert.Null(visitor.Page.QuerySelector("a[href^='/arkiv/zip']"));
    }

    [Theory]
    [InlineData("text=finns-ingenstans", "Sökningen gav ingen fil att hämta.")]
    [InlineData("fran=april", "”april” är ingen månad; skriv som 2021-04.")]
    [InlineData("fran=2021-05&till=2021-04", "Till månad är före från månad.")]
    [InlineData("investering=99", "Den investeringen finns inte i arkivet: välj en i listan.")]
    public async Task What_cannot_be_packed_is_told_on_the_page(string query, string sentence)
    {
        using var visitor = await new Visitor(archive.Site).GoAsync($"/arkiv/zip?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains(sentence, visitor.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_keeps_another_investment_packs_that_alone()
    {
        using var client = archive.Site.SignedIn(People.OtherController);
        var zip = await ArchiveSite.ZipAsync(client, "fran=2020-01");
        Assert.All(
            zip.Keys.Where(path => path != "manifest.txt"),
            path =>
                Assert.Contains($"{archive.Site.OtherInvestment}-en-annan-investering/", path, StringComparison.Ordinal)
        );
        using var first = await client.GetAsync("/arkiv/zip?investering=1");
        Assert.Equal(HttpStatusCode.BadRequest, first.StatusCode);
    }

    [Theory]
    [InlineData("Ny förskola, Åkersberga", "a.pdf", "7-ny-forskola-akersberga/2021-04/version-2/a.pdf")]
    [InlineData("../../etc", "../passwd", "7-etc/2021-04/version-2/-passwd")]
    [InlineData("C:\\x", "..\\å b.txt", "7-c-x/2021-04/version-2/-a-b.txt")]
    [InlineData("//", "..", "7-investering/2021-04/version-2/fil")]
    public void No_name_leads_out_of_its_folder(string investment, string name, string path) =>
        Assert.Equal(path, EntryPath.Of(new ArchivedFile(7, investment, new Month(2021, 4), 2, name, "", 0, false)));

    private async Task<(int Exit, string Said)> CheckAsync(HttpClient client, string query)
    {
        var folder = Directory.CreateDirectory(Path.Combine(archive.Site.Folder, Path.GetRandomFileName())).FullName;
        await using (var zip = new ZipArchive(await client.GetStreamAsync($"/arkiv/zip?{query}")))
        {
            await zip.ExtractToDirectoryAsync(folder);
        }

        var start = new ProcessStartInfo("/usr/bin/sha256sum", ["--check", "--strict", "--quiet", "manifest.txt"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        using var check = Process.Start(start)!;
        var said = await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();
        return (check.ExitCode, said);
    }
}
