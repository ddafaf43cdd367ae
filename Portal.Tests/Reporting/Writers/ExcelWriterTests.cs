using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Reports;
using Portal.Reporting.Writers.Excel;

namespace Portal.Tests.Reporting.Writers;

public sealed class ExcelWriterTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_workbook_is_valid_Open_XML(bool example)
    {
        using var stream = new MemoryStream(Workbook(example ? FollowUpFixture.Example : FollowUpFixture.Decision));
        using var document = SpreadsheetDocument.Open(stream, false);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    private static byte[] Workbook(FollowUpFigures figures)
    {
        using var stream = new MemoryStream();
        var report = FollowUpReport.Of(figures);
        if (figures.Example)
        {
            report = report with
            {
                Sections =
                [
                    .. report.Sections,
                    VoucherSection.Of(
                        Enumerable
                            .Range(1, 40)
                            .Select(number => new VoucherLine(
                                new DateOnly(2021, 1, 1).AddDays(number),
                                "A",
                                $"{number}",
                                "5410",
                                "Projekt 0001",
                                number == 3 ? "=HYPERLINK(\"http://x\")" : "Konsulttimmar _x0041_ \u0007 & mer",
                                "exempel-2021.se",
                                new Money(number * 12_345)
                            ))
                    ),
                ],
            };
        }

        ExcelWriter.Write(report, stream);
        if (Environment.GetEnvironmentVariable("KEEP") is { } folder)
        {
            File.WriteAllBytes(System.IO.Path.Combine(folder, figures.Example ? "e.xlsx" : "d.xlsx"), stream.ToArray());
        }

        return stream.ToArray();
    }
}
