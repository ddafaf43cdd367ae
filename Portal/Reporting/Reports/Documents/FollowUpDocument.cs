using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>
/// The follow-up as a document for the committee: the chapters that its reports have, in their order. Its tables and charts are
/// those of the workbook, in fewer columns; its words follow from the figures and from what is recorded of the decision.
/// </summary>
public static class FollowUpDocument
{
    /// <summary>The document of some figures.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="files">The names of the report's other files, which go with it.</param>
    public static Document Of(FollowUpFigures figures, IReadOnlyList<string> files)
    {
        var investment = figures.Investment;
        var notes = new DecisionNotes(figures.Decision.Notes);
        return new Document(
            "Uppföljningsrapport",
            investment.Name,
            $"Läge per {SwedishText.MonthName(figures.AsOf)}",
            investment.GrantedTo,
            figures.Example,
            [
                new Field("Till", investment.DecidedBy),
                new Field("Från", investment.GrantedTo),
                new Field("Diarienummer", investment.CaseNumber),
                new Field("Datum", Value: null),
                new Field("Beslutets datum", investment.DecidedOn is { } day ? SwedishText.Day(day) : null),
                new Field("Beslutets paragraf", Value: null),
            ],
            [
                ProposalChapter.Of(figures),
                SummaryChapter.Of(figures),
                BackgroundChapter.Of(figures, notes),
                SubprojectChapter.Of(figures),
                EconomyChapter.Of(figures),
                BenefitChapter.Of(figures, notes),
                new Section(
                    "Mål",
                    [
                        .. notes.Under(NoteTheme.Goals, "Beslutet nämner inga styrande mål."),
                        new Paragraph("Hur långt målen är nådda är inte rapporterat i portalen."),
                    ]
                ),
                new Section("Lagkrav", notes.Under(NoteTheme.Law, "Beslutet nämner inga lagkrav.")),
                new Section(
                    "Jämställdhet och barn",
                    notes.Under(NoteTheme.Impact, "Beslutet bedömer varken jämställdhet eller barns rättigheter.")
                ),
                SupportChapter.Of(figures),
                RiskChapter.Of(figures, notes),
                new Section("Mottagare", [new Paragraph(Recipients(notes))]),
                AppendixChapter.Of(figures, files),
            ]
        );
    }

    private static string Recipients(DecisionNotes notes) =>
        notes.Of(NoteTheme.Recipients).ToList() is { Count: > 0 } found
            ? $"Rapporten skickas till dem som fick beslutet: {string.Join(' ', found.Select(note => SwedishText.Sentence(note.Text)))}"
            : "Beslutet nämner inga mottagare.";
}
