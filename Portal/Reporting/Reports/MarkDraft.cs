using Portal.Reporting.Model;

namespace Portal.Reporting.Reports;

/// <summary>Has a draft say so, on every page and first of all, so that nobody takes it for what is frozen.</summary>
internal static class MarkDraft
{
    private const string Word = "utkast";
    private const string Sentence = "Utkast. Inget är fryst, och siffrorna kan ändras.";

    /// <summary>The workbook and the charts.</summary>
    public static Report Of(Report report, bool isDraft) =>
        !isDraft
            ? report
            : report with
            {
                Period = Period(report.Period),
                Sections =
                [
                    report.Sections[0] with
                    {
                        Blocks = [new Conclusion([Sentence]), .. report.Sections[0].Blocks],
                    },
                    .. report.Sections.Skip(1),
                ],
            };

    /// <summary>The document.</summary>
    public static Document Of(Document document, bool isDraft) =>
        !isDraft
            ? document
            : document with
            {
                Period = Period(document.Period),
                Fields = [.. document.Fields, new Field("Utkast", "Inget är fryst, och siffrorna kan ändras.")],
            };

    private static string Period(string period) => $"{period}, {Word}";
}
