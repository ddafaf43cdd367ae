using Portal.Domain.FollowUp;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports;

/// <summary>
/// Has a corrected report say so: the version on every page, and first of all what it corrects and why. Of a first version nothing is
/// said, so that its files are the same as ever.
/// </summary>
internal static class MarkCorrected
{
    /// <summary>The workbook and the charts.</summary>
    public static Report Of(Report report, CorrectedVersion? corrected) =>
        corrected is null
            ? report
            : report with
            {
                Period = Period(report.Period, corrected),
                Sections = [First(report.Sections[0], corrected), .. report.Sections.Skip(1)],
            };

    /// <summary>The document.</summary>
    public static Document Of(Document document, CorrectedVersion? corrected) =>
        corrected is null
            ? document
            : document with
            {
                Period = Period(document.Period, corrected),
                Fields =
                [
                    .. document.Fields,
                    new Field("Version", $"{corrected.Version}, ersätter version {corrected.Version - 1}"),
                    new Field("Rättar", corrected.Correction.Corrects),
                    new Field("Skäl", corrected.Correction.Reason),
                ],
            };

    private static string Period(string period, CorrectedVersion corrected) => $"{period}, {corrected.Name}";

    // What it says of itself comes before what follows from the figures.
    private static Section First(Section section, CorrectedVersion corrected) =>
        section with
        {
            Blocks =
            [
                new Conclusion([
                    corrected.Sentence,
                    $"Rättar: {corrected.Correction.Corrects}",
                    $"Skäl: {corrected.Correction.Reason}",
                ]),
                .. section.Blocks,
            ],
        };
}
