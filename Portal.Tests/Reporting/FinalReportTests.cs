using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Verify;
using Portal.Domain;
using Portal.Domain.FinalReports;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;
using Portal.Reporting;
using Portal.Tests.Data;

namespace Portal.Tests.Reporting;

/// <summary>The final report frozen, corrected and verified by the same ways as the follow-up.</summary>
public sealed class FinalReportTests
{
    private static readonly Month April = new(2021, 4);

    [Fact]
    public async Task It_is_refused_until_the_investment_has_ended_and_somebody_has_said_why_parts_are_missing()
    {
        await using var portal = await ReportArchive.CreateAsync();

        Assert.Contains("är avslutad", (await FreezeAsync(portal)).Refusal?.Sentence, StringComparison.Ordinal);
        await EndAsync(portal);
        Assert.Contains("Något saknas", (await FreezeAsync(portal)).Refusal?.Sentence, StringComparison.Ordinal);
        await ReasonAsync(portal);
        var frozen = (await FreezeAsync(portal)).Value;

        Assert.Equal(("slutredovisning", April, 1), (frozen.Report.Kind, frozen.Report.Month, frozen.Report.Version));
        Assert.Equal(
            [
                "slutredovisning-1-2021-04-r3.xlsx",
                "slutredovisning-1-2021-04-r3.docx",
                "slutredovisning-1-2021-04-r3.json",
            ],
            frozen.Files.Select(file => file.Name)
        );
    }

    [Fact]
    public async Task Asked_twice_it_is_frozen_once_and_stands_beside_the_follow_up_of_its_month()
    {
        await using var portal = await ReportArchive.CreateAsync();
        await PrepareAsync(portal);
        var followUp = await portal.FreezeAsync();

        var once = (await FreezeAsync(portal)).Value;
        var again = (await FreezeAsync(portal)).Value;

        Assert.Equal(once.Report.Id, again.Report.Id);
        Assert.Equal(once.Files, again.Files);
        Assert.NotEqual(followUp.Report.Id, once.Report.Id);
        Assert.Equal(2, await portal.Db.FrozenReports.CountAsync());
    }

    [Fact]
    public async Task The_same_facts_give_the_same_bytes()
    {
        await using var portal = await ReportArchive.CreateAsync();
        await PrepareAsync(portal);
        var frozen = (await FreezeAsync(portal)).Value;

        var again = await portal
            .Kinds.Find(frozen.Report.Kind)!
            .UpToAsync(1, April, frozen.Report.KnownBatch, CancellationToken.None);
        var files = await WriteReport.RunAsync(again!, Path.Combine(portal.Database.Folder, "igen"));

        Assert.Equal(frozen.Files, files);
    }

    [Fact]
    public async Task Verify_finds_it_whole_and_names_a_file_or_a_figure_that_was_changed()
    {
        await using var portal = await ReportArchive.CreateAsync();
        await PrepareAsync(portal);
        var frozen = (await FreezeAsync(portal)).Value;
        Assert.Empty((await VerifyDatabase.RunAsync(portal.Db, portal.Folders)).Findings);
        Assert.Empty((await VerifyReports.RunAsync(portal.Db, portal.Kinds)).Findings);

        var document = frozen.Files[1].Name;
        await File.AppendAllTextAsync(Path.Combine(portal.Folders.Reports, document), " ");
        Assert.Equal(
            $"Rapportfilen {document} är ändrad.",
            Assert.Single((await VerifyDatabase.RunAsync(portal.Db, portal.Folders)).Findings).Sentence
        );
        portal.DropGuards();
        portal.Database.Tamper("UPDATE FrozenReports SET Figures = replace(Figures, 'Klart.', 'Oklart.')");
        var found = Assert.Single((await VerifyReports.RunAsync(portal.Db, portal.Kinds)).Findings);
        Assert.StartsWith("Slutredovisningen för april 2021, version 1", found.Sentence, StringComparison.Ordinal);
        Assert.Contains("endReason", found.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_a_new_version_with_what_is_written_since()
    {
        await using var portal = await ReportArchive.CreateAsync();
        await PrepareAsync(portal);
        var first = (await FreezeAsync(portal)).Value;
        await RecordAsync(portal, Text(FinalTopic.Lessons, "Börja tidigare."));

        await using var db = portal.Database.Open();
        var second = (
            await portal.Freeze(db).CorrectAsync(first.Report, new ReportCorrection("Lärdomarna", "Saknades"), "system")
        ).Value;

        Assert.Equal(2, second.Report.Version);
        Assert.DoesNotContain("Börja tidigare.", first.Report.Figures, StringComparison.Ordinal);
        Assert.Contains("\"lessons\": \"Börja tidigare.\"", second.Report.Figures, StringComparison.Ordinal);
        Assert.Empty((await VerifyReports.RunAsync(portal.Db, portal.Kinds)).Findings);
    }

    [Fact]
    public async Task A_text_is_corrected_by_a_new_one_and_taken_back_to_the_one_before()
    {
        await using var portal = await ReportArchive.CreateAsync();
        var first = Text(FinalTopic.Goals, "Första.");
        var second = Text(FinalTopic.Goals, "Andra.");
        await RecordAsync(portal, first);
        await RecordAsync(portal, second);
        Assert.Equal("Andra.", await GoalsAsync(portal));

        await RecordAsync(portal, new Withdrawal { FinalTextId = second.Id, Reason = "Fel" });
        Assert.Equal("Första.", await GoalsAsync(portal));
        await RecordAsync(portal, new Withdrawal { FinalTextId = first.Id, Reason = "Fel" });
        Assert.Null(await GoalsAsync(portal));
    }

    [Fact]
    public async Task An_end_after_the_month_asked_does_not_exist_in_it()
    {
        await using var portal = await ReportArchive.CreateAsync();
        await EndAsync(portal);

        using var figures = JsonDocument.Parse(
            (await portal.Kinds.Find("slutredovisning")!.NowAsync(1, new Month(2021, 3), CancellationToken.None))
                .Value
                .Figures
        );
        Assert.Equal(JsonValueKind.Null, figures.RootElement.GetProperty("ended").ValueKind);
    }

    private static async Task<string?> GoalsAsync(ReportArchive portal)
    {
        var now = await portal.Kinds.Find("slutredovisning")!.NowAsync(1, null, CancellationToken.None);
        using var figures = JsonDocument.Parse(now.Value.Figures);
        return figures.RootElement.GetProperty("goals").GetString();
    }

    private static async Task PrepareAsync(ReportArchive portal)
    {
        await EndAsync(portal);
        await ReasonAsync(portal);
    }

    private static Task<Batch> EndAsync(ReportArchive portal) =>
        RecordAsync(
            portal,
            new InvestmentEnd
            {
                InvestmentId = 1,
                Day = new(2021, 4, 15),
                Reason = "Klart.",
            }
        );

    private static Task<Batch> ReasonAsync(ReportArchive portal) =>
        RecordAsync(portal, Text(FinalTopic.Incomplete, "Resten kommer i höst."));

    private static FinalText Text(FinalTopic topic, string text) =>
        new()
        {
            InvestmentId = 1,
            Topic = topic,
            Text = text,
        };

    private static Task<Batch> RecordAsync(ReportArchive portal, Fact fact) =>
        portal.Db.RecordAsync(TestDatabase.Origin, [fact]);

    private static async Task<Result<FrozenFiles>> FreezeAsync(ReportArchive portal)
    {
        await using var db = portal.Database.Open();
        return await portal.Freeze(db).RunAsync(ReportKind.Final, 1, null, "system");
    }
}
