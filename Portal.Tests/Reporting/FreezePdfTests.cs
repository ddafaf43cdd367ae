using Microsoft.EntityFrameworkCore;
using Portal.Data.Verify;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting;
using Portal.Tests.Data;

namespace Portal.Tests.Reporting;

/// <summary>The PDF of a frozen report's document: made once, kept, and held to its hash.</summary>
public sealed class FreezePdfTests
{
    [Fact]
    public async Task The_pdf_is_made_once_and_is_a_file_of_the_report_like_the_others()
    {
        await using var portal = await ReportArchive.CreateAsync();
        var frozen = await portal.FreezeAsync();
        using var pdf = await PdfAsync(portal);
        var make = new FreezePdf(portal.Db, pdf, portal.Folders);
        var missing = Assert.Single(await make.MissingAsync());
        Assert.Equal((frozen.Report.Id, new Month(2021, 4)), (missing.ReportId, missing.Month));

        Assert.Null(await make.RunAsync(missing, "jobb"));
        var file = await portal.Db.FrozenReportFiles.SingleAsync(f => f.Name.EndsWith(".pdf"));
        Assert.Equal(Path.ChangeExtension(missing.Document.Name, ".pdf"), file.Name);
        Assert.Equal(frozen.Report.Batch + 1, file.Batch);
        var kept = await File.ReadAllBytesAsync(Path.Combine(portal.Folders.Reports, file.Name));
        Assert.Equal(kept.Length, file.Bytes);

        // Somebody who asked at the same moment.
        Assert.Null(await make.RunAsync(missing, "jobb"));
        Assert.Equal(kept, await File.ReadAllBytesAsync(Path.Combine(portal.Folders.Reports, file.Name)));
        Assert.Equal(1, await portal.Db.FrozenReportFiles.CountAsync(f => f.Name.EndsWith(".pdf")));
        Assert.Empty(await make.MissingAsync());
        Assert.Empty((await VerifyDatabase.RunAsync(portal.Db, portal.Folders)).Findings);
    }

    [Fact]
    public async Task What_was_frozen_and_is_given_again_stays_what_it_was()
    {
        await using var portal = await ReportArchive.CreateAsync();
        var before = await portal.FreezeAsync();
        await MakeAsync(portal);

        Assert.Equal(before.Files, (await portal.FreezeAsync()).Files);
    }

    [Theory]
    [InlineData(".docx")]
    [InlineData(".pdf")]
    public async Task A_changed_document_or_pdf_is_found_and_named(string extension)
    {
        await using var portal = await ReportArchive.CreateAsync();
        await portal.FreezeAsync();
        await MakeAsync(portal);
        var name = (await portal.Db.FrozenReportFiles.SingleAsync(f => f.Name.EndsWith(extension))).Name;

        await File.AppendAllTextAsync(Path.Combine(portal.Folders.Reports, name), " ");
        var finding = Assert.Single((await VerifyDatabase.RunAsync(portal.Db, portal.Folders)).Findings);
        Assert.Equal((name, $"Rapportfilen {name} är ändrad."), (finding.File, finding.Sentence));

        File.Delete(Path.Combine(portal.Folders.Reports, name));
        finding = Assert.Single((await VerifyDatabase.RunAsync(portal.Db, portal.Folders)).Findings);
        Assert.Equal(name, finding.File);
    }

    [Fact]
    public async Task A_document_that_is_no_longer_what_was_frozen_is_not_made_into_pdf()
    {
        await using var portal = await ReportArchive.CreateAsync();
        await portal.FreezeAsync();
        using var pdf = await PdfAsync(portal);
        var make = new FreezePdf(portal.Db, pdf, portal.Folders);
        var missing = Assert.Single(await make.MissingAsync());
        await File.AppendAllTextAsync(Path.Combine(portal.Folders.Reports, missing.Document.Name), " ");

        Assert.Equal(
            $"Rapportfilen {missing.Document.Name} saknas i arkivet eller är ändrad sedan den frystes.",
            (await make.RunAsync(missing, "jobb"))!.Sentence
        );
        Assert.DoesNotContain(
            Directory.GetFiles(portal.Folders.Reports),
            f => f.EndsWith(".pdf", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_program_that_fails_leaves_nothing_recorded_and_nothing_behind()
    {
        await using var portal = await ReportArchive.CreateAsync();
        await portal.FreezeAsync();
        using var pdf = OfficeStandIn.Pdf(await OfficeStandIn.WriteAsync(portal.Database.Folder, "exit 1"));
        var make = new FreezePdf(portal.Db, pdf, portal.Folders);
        var missing = Assert.Single(await make.MissingAsync());

        await Assert.ThrowsAsync<InvalidOperationException>(() => make.RunAsync(missing, "jobb"));
        Assert.Single(await make.MissingAsync());
        Assert.DoesNotContain(
            Directory.GetFiles(portal.Folders.Reports),
            f => f.EndsWith(".pdf", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_report_frozen_before_there_was_a_document_stays_valid_and_gets_no_pdf()
    {
        await using var portal = await ReportArchive.CreateAsync();
        var now = await portal.FreezeAsync();
        var old = new FrozenReport
        {
            Kind = now.Report.Kind,
            InvestmentId = 1,
            Month = new Month(2021, 4),
            Version = 2,
            KnownBatch = now.Report.KnownBatch,
            RulesVersion = now.Report.RulesVersion,
            // What the figures say of the decision's words came with the document.
            Figures = WithoutWords(now.Report.Figures),
        };
        await portal.Db.RecordAsync(TestDatabase.Origin, [old]);
        var workbook = now.Files.Single(file => file.Name.EndsWith(".xlsx", StringComparison.Ordinal));
        await portal.Db.RecordAsync(
            TestDatabase.Origin,
            [
                new FrozenReportFile
                {
                    FrozenReportId = old.Id,
                    Name = workbook.Name,
                    Sha256 = workbook.Sha256,
                    Bytes = workbook.Bytes,
                },
            ]
        );

        using var pdf = await PdfAsync(portal);
        Assert.DoesNotContain(
            await new FreezePdf(portal.Db, pdf, portal.Folders).MissingAsync(),
            m => m.ReportId == old.Id
        );
        Assert.Empty((await VerifyDatabase.RunAsync(portal.Db, portal.Folders)).Findings);
        Assert.Empty((await VerifyReports.RunAsync(portal.Db, portal.Kinds)).Findings);
    }

    private static string WithoutWords(string figures)
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(figures)!.AsObject();
        Assert.True(document.Remove("decision"));
        return document.ToJsonString();
    }

    private static async Task<PdfDocument> PdfAsync(ReportArchive portal) =>
        OfficeStandIn.Pdf(await OfficeStandIn.WriteAsync(portal.Database.Folder, OfficeStandIn.Works));

    private static async Task MakeAsync(ReportArchive portal)
    {
        using var pdf = await PdfAsync(portal);
        var make = new FreezePdf(portal.Db, pdf, portal.Folders);
        Assert.Null(await make.RunAsync(Assert.Single(await make.MissingAsync()), "jobb"));
    }
}
