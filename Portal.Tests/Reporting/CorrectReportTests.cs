using Microsoft.EntityFrameworkCore;
using Portal.Data.Verify;
using Portal.Domain.FollowUp;
using Portal.Reporting;

namespace Portal.Tests.Reporting;

/// <summary>A report that is corrected: a new version, of what is known now, beside the one that was.</summary>
public sealed class CorrectReportTests
{
    private static readonly ReportCorrection Correction = new("Prognosen för delprojekt 1", "Den lämnades för sent");

    [Fact]
    public async Task A_correction_is_a_new_version_and_the_one_before_stays_with_its_files_and_figures()
    {
        await using var portal = await ReportArchive.CreateAsync();
        var first = await portal.FreezeAsync();
        await portal.ForecastAsync(900_000);

        var second = await CorrectAsync(portal, first.Report);

        Assert.Equal(
            (2, Correction.Corrects, Correction.Reason),
            (second.Report.Version, second.Report.Corrects, second.Report.Reason)
        );
        Assert.True(second.Report.KnownBatch > first.Report.KnownBatch);
        Assert.NotEqual(first.Report.Figures, second.Report.Figures);
        Assert.Empty(first.Files.Select(f => f.Name).Intersect(second.Files.Select(f => f.Name)));
        Assert.All(first.Files, file => Assert.True(File.Exists(Path.Combine(portal.Folders.Reports, file.Name))));
        Assert.Equal([1, 2], await portal.Db.FrozenReports.OrderBy(r => r.Id).Select(r => r.Version).ToListAsync());
        Assert.Null((await portal.Db.FrozenReports.SingleAsync(r => r.Version == 1)).Corrects);
    }

    [Fact]
    public async Task Verify_covers_both_versions()
    {
        await using var portal = await ReportArchive.CreateAsync();
        var first = await portal.FreezeAsync();
        await portal.ForecastAsync(900_000);
        var second = await CorrectAsync(portal, first.Report);

        Assert.Empty((await VerifyDatabase.RunAsync(portal.Db, portal.Folders)).Findings);
        Assert.Empty((await VerifyReports.RunAsync(portal.Db, portal.Kinds)).Findings);
        foreach (var file in new[] { first.Files[0].Name, second.Files[0].Name })
        {
            await File.AppendAllTextAsync(Path.Combine(portal.Folders.Reports, file), " ");
        }

        Assert.Equal(2, (await VerifyDatabase.RunAsync(portal.Db, portal.Folders)).Findings.Count);
        portal.DropGuards();
        portal.Database.Tamper("UPDATE FrozenReports SET Figures = replace(Figures, '2731000', '2731001')");
        Assert.Equal(
            ["version 1", "version 2"],
            (await VerifyReports.RunAsync(portal.Db, portal.Kinds)).Findings.Select(finding =>
                finding.Sentence.Contains("version 1", StringComparison.Ordinal) ? "version 1" : "version 2"
            )
        );
    }

    [Fact]
    public async Task Its_files_say_which_version_they_are_what_they_correct_and_why_and_those_of_the_first_say_nothing()
    {
        await using var portal = await ReportArchive.CreateAsync();
        var first = await portal.FreezeAsync();
        var second = await CorrectAsync(portal, first.Report);

        Assert.All(second.Files, file => Assert.Contains("-v2-", file.Name, StringComparison.Ordinal));
        var document = Zipped(second, ".docx", "word/document.xml");
        var summary = Zipped(second, ".xlsx", "xl/worksheets/sheet1.xml");
        foreach (var text in new[] { "ersätter version 1", Correction.Corrects, Correction.Reason })
        {
            Assert.Contains(text, document, StringComparison.Ordinal);
            Assert.Contains(text, summary, StringComparison.Ordinal);
        }

        Assert.Contains(", version 2", Zipped(second, ".docx", "word/header1.xml"), StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(PathOf(second, ".json")));
        var said = json.RootElement.GetProperty("correction");
        Assert.Equal(
            (2, Correction.Corrects, Correction.Reason),
            (
                said.GetProperty("version").GetInt32(),
                said.GetProperty("corrects").GetString()!,
                said.GetProperty("reason").GetString()!
            )
        );
        Assert.DoesNotContain("correction", File.ReadAllText(PathOf(first, ".json")), StringComparison.Ordinal);
        Assert.DoesNotContain("version 2", Zipped(first, ".docx", "word/document.xml"), StringComparison.Ordinal);
        Assert.Empty((await VerifyReports.RunAsync(portal.Db, portal.Kinds)).Findings);

        string PathOf(FrozenFiles of, string extension) =>
            Path.Combine(
                portal.Folders.Reports,
                of.Files.Single(file => file.Name.EndsWith(extension, StringComparison.Ordinal)).Name
            );

        string Zipped(FrozenFiles of, string extension, string entry)
        {
            using var zip = System.IO.Compression.ZipFile.OpenRead(PathOf(of, extension));
            using var text = new StreamReader(zip.GetEntry(entry)!.Open());
            return text.ReadToEnd();
        }
    }

    [Fact]
    public async Task Asked_twice_the_version_is_made_once()
    {
        await using var portal = await ReportArchive.CreateAsync();
        var first = await portal.FreezeAsync();

        var once = await CorrectAsync(portal, first.Report);
        var again = await CorrectAsync(portal, first.Report);

        Assert.Equal(once.Report.Id, again.Report.Id);
        Assert.Equal(2, await portal.Db.FrozenReports.CountAsync());
    }

    [Fact]
    public async Task Who_asks_for_the_months_report_is_given_the_latest_version()
    {
        await using var portal = await ReportArchive.CreateAsync();
        await CorrectAsync(portal, (await portal.FreezeAsync()).Report);

        Assert.Equal(2, (await portal.FreezeAsync()).Report.Version);
        Assert.Equal(2, await portal.Db.FrozenReports.CountAsync());
    }

    private static async Task<FrozenFiles> CorrectAsync(ReportArchive portal, FrozenReport report)
    {
        await using var db = portal.Database.Open();
        return (await portal.Freeze(db).CorrectAsync(report, Correction, "system")).Value;
    }
}
