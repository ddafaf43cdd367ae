using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>The years that are supported but bear no capital cost, or the other way round.</summary>
internal static class SupportChapter
{
    public static Section Of(FollowUpFigures figures) =>
        figures.Reconciliation.FirstOrDefault(row => row.Id == "support-vs-life") is { Stated.Number: { } support } row
            ? new Section(
                Heading(support, figures.CapitalCost.Terms.Years),
                [new Paragraph(row.Explanation), new Paragraph(Course(figures.CapitalCost))]
            )
            : new Section("Stöd och avskrivning", [new Paragraph("Beslutet anger inte hur länge stödet räcker.")]);

    private static string Heading(decimal support, int life) =>
        (support - life) switch
        {
            1 => "Året med stöd utan kapitalkostnad",
            > 1 => "Åren med stöd utan kapitalkostnad",
            0 => "Stöd och avskrivning",
            _ => "Kapitalkostnad utan stöd",
        };

    private static string Course(CapitalCostFigures capital)
    {
        var last = capital.Planned[^1];
        var planned =
            $"Enligt planen är kapitalkostnaden {SwedishText.ShortKronor(last.Cost)} {last.Year}, som är det sista året, och ingen därefter.";
        return capital.Expected.LastOrDefault(year => year.Cost.Ore != 0) is { } expected && expected.Year > last.Year
            ? $"{planned} Räknat på vad som är bokfört och när delprojekten togs i bruk väntas kapitalkostnad till och med {expected.Year}."
            : planned;
    }
}
