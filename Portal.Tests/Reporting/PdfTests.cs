using System.Diagnostics;
using System.Text;
using Portal.Reporting.Reports.Documents;
using Portal.Reporting.Writers.Word;

namespace Portal.Tests.Reporting;

/// <summary>The document as LibreOffice reads it.</summary>
public sealed class PdfTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_document_becomes_a_tagged_pdf_that_says_it_is_pdf_a(bool example)
    {
        Assert.SkipUnless(Office.IsThere, "LibreOffice is not installed.");
        using var folder = new TemporaryFolder();
        var document = folder.File("r.docx");
        await using (var stream = File.Create(document))
        {
            var figures = example ? FollowUpFixture.Example : FollowUpFixture.Decision;
            WordWriter.Write(FollowUpDocument.Of(figures, ["rapport.xlsx"]), stream);
        }

        using var pdf = OfficeStandIn.Pdf(null);
        var file = folder.File("r.pdf");
        await File.WriteAllBytesAsync(file, await pdf.OfAsync(document, TestContext.Current.CancellationToken));

        var about = await AskAsync("pdfinfo", file);
        Assert.Contains("Tagged:          yes", about, StringComparison.Ordinal);
        Assert.Contains("A4", about, StringComparison.Ordinal);
        Assert.Contains(
            "Uppföljningsrapport: Uppgradering av verksamhetssystem och automatisering inom socialtjänsten",
            about,
            StringComparison.Ordinal
        );
        var raw = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", raw, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>B</pdfaid:conformance>", raw, StringComparison.Ordinal);
        var pages = (await AskAsync("pdftotext", file, "-")).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(pages.Length > 4);
        Assert.All(
            pages,
            (page, at) => Assert.Contains($"Sida {at + 1} av {pages.Length}", page, StringComparison.Ordinal)
        );
        Assert.All(pages, page => Assert.Equal(example, page.Contains("Exempeldata", StringComparison.Ordinal)));
        Assert.All(
            new WordText(await File.ReadAllBytesAsync(document)).Headings,
            heading => Assert.Contains(heading.Words.Split(' ')[0], string.Concat(pages), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_program_that_fails_or_makes_something_else_is_told_of()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("r.docx"), "");
        Assert.Contains(
            "did not manage: trasig",
            await FailureAsync(folder, "echo trasig >&2; exit 3"),
            StringComparison.Ordinal
        );
        Assert.Contains("made no file", await FailureAsync(folder, "exit 0"), StringComparison.Ordinal);
        Assert.Contains(
            "no PDF/A-2",
            await FailureAsync(folder, "for last; do :; done; echo %PDF-1.7 > \"${last%.docx}.pdf\""),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_the_program_there_is_none()
    {
        using var pdf = OfficeStandIn.Pdf("ingenstans");
        Assert.False(pdf.IsPossible);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            pdf.OfAsync("r.docx", TestContext.Current.CancellationToken)
        );
    }

    private static async Task<string> FailureAsync(TemporaryFolder folder, string script)
    {
        using var pdf = OfficeStandIn.Pdf(await OfficeStandIn.WriteAsync(folder.Path, script));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            pdf.OfAsync(folder.File("r.docx"), TestContext.Current.CancellationToken)
        );
        return failure.Message;
    }

    private static async Task<string> AskAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }
}
