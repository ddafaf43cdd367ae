using Portal.Domain.FollowUp;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>Sammanfattning: the conclusion in words, the figures that carry it, and the course of the money.</summary>
internal static class SummaryChapter
{
    public static Section Of(FollowUpFigures figures) =>
        new(
            "Sammanfattning",
            [
                new Conclusion(figures.Sentences),
                SummarySection.Table(figures),
                OutcomeSection.Course(figures, OutcomeSection.Months(figures)),
                LightTables.Read(figures),
                .. figures.Concerns.Groups.SelectMany(group =>
                    new Block[] { new Subsection(group.Heading, [new Listing(group.Sentences)]) }
                ),
            ]
        );
}
