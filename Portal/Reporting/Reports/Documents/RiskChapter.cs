using Portal.Domain.FollowUp;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>Risker: what the decision warned of, and how each subproject judges its risks now.</summary>
internal static class RiskChapter
{
    public static Section Of(FollowUpFigures figures, DecisionNotes notes) =>
        new(
            "Risker",
            [
                new Conclusion([RiskSection.Message(figures)]),
                RiskSection.Risks(figures).Without(),
                RiskSection
                    .Status(figures)
                    .Where(row => row.Key.EndsWith(" Risk", StringComparison.Ordinal))
                    .Only("Delprojekt", "Bedömning", "Vad som ligger bakom") with
                {
                    Caption = "Delprojektens egen bedömning av sina risker",
                },
                .. notes.Of(NoteTheme.Risk).Select(note => new Paragraph($"{note.Topic}: {Sentence.Of(note.Text)}")),
            ]
        );
}
