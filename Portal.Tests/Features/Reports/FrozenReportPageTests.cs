using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting;

namespace Portal.Tests.Features.Reports;

/// <summary>A frozen report on the page Rapporter, before and after its document is made into PDF.</summary>
public sealed class FrozenReportPageTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Address = "/investeringar/1/rapporter";

    [Fact]
    public async Task The_document_is_offered_and_its_pdf_where_there_is_one()
    {
        site.CreateClient();
        await using var scope = site.Services.CreateAsyncScope();
        var frozen = (
            await scope
                .ServiceProvider.GetRequiredService<FreezeReport>()
                .RunAsync(ReportKind.FollowUp, 1, new Month(2021, 4), "prov")
        ).Value;
        var page = await site.ReadAsync(Address);
        Assert.Contains(
            "Dokumentet finns inte som PDF/A, för LibreOffice finns inte på den här datorn.",
            page.MainText(),
            StringComparison.Ordinal
        );
        var link = page.QuerySelectorAll("table a")
            .Single(a => a.TextContent.EndsWith("-exempel.docx", StringComparison.Ordinal));
        Assert.StartsWith(
            "Dokument, ",
            link.ParentElement!.QuerySelector(".under")!.TextContent,
            StringComparison.Ordinal
        );
        using (var answer = await site.CreateClient().GetAsync(link.GetAttribute("href")))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                answer.Content.Headers.ContentType!.MediaType
            );
        }

        var name = Path.ChangeExtension(link.TextContent, ".pdf");
        await File.WriteAllTextAsync(Path.Combine(site.Reports, name), "%PDF-1.7");
        var file = new FrozenReportFile
        {
            FrozenReportId = frozen.Report.Id,
            Name = name,
            Sha256 = "0",
            Bytes = 8,
        };
        await scope.ServiceProvider.GetRequiredService<PortalDb>().RecordAsync(new BatchOrigin("prov", "PDF"), [file]);
        page = await site.ReadAsync(Address);
        Assert.DoesNotContain("Dokumentet finns inte som PDF/A", page.MainText(), StringComparison.Ordinal);
        link = page.QuerySelectorAll("table a").Single(a => a.TextContent == name);
        Assert.StartsWith(
            "Dokument som PDF/A, ",
            link.ParentElement!.QuerySelector(".under")!.TextContent,
            StringComparison.Ordinal
        );
        using var pdf = await site.CreateClient().GetAsync(link.GetAttribute("href"));
        Assert.Equal(
            ("application/pdf", "attachment"),
            (pdf.Content.Headers.ContentType!.MediaType, pdf.Content.Headers.ContentDisposition!.DispositionType)
        );
    }

    [Fact]
    public async Task The_page_of_jobs_says_whether_LibreOffice_is_there() =>
        Assert.Contains(
            "LibreOffice finns inte på den här datorn, så rapporternas dokument görs inte till PDF.",
            (await site.ReadAsync("/jobb")).MainText(),
            StringComparison.Ordinal
        );
}
