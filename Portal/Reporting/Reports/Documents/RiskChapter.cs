using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>Risker: what the decision warned of, and how each subproject judges its risks now.</summary>
internal static class RiskChapter
{
    public static Section Of(FollowUpFigures figures, DecisionNotes notes) =>
        new(
            "Risker",
            [
                new Paragraph(Message(figures)),
                RiskTables
                    .Register(figures.Risks)
                    .Only("Nr", "Risk", "Riskvärde före", "Riskvärde efter", "Åtgärd", "Ägare (roll)"),
                LightSection
                    .Status(figures)
                    .Where(row => row.Key.EndsWith(" Risk", StringComparison.Ordinal))
                    .Only("Delprojekt", "Bedömning", "Vad som ligger bakom") with
                {
                    Caption = "Delprojektens egen bedömning av sina risker",
                    Empty = "",
                },
                .. notes
                    .Of(NoteTheme.Risk)
                    .Select(note => new Paragraph($"{note.Topic}: {SwedishText.Sentence(note.Text)}")),
            ]
        );

    private static string Message(FollowUpFigures figures)
    {
        var judged = figures.Subprojects.Select(s => s.Status?.Risk.Light).OfType<Light>().ToList();
        var named =
            figures.Risks.Count == 0
                ? "Beslutet nämner inga risker."
                : $"Beslutet nämner {figures.Risks.Count} {(figures.Risks.Count == 1 ? "risk" : "risker")}.";
        return judged.Count == 0
            ? $"{named} Inget delprojekt har bedömt sina risker i någon lägesrapport."
            : $"{named} I sina lägesrapporter bedömer {judged.Count(light => light != Light.Green)} av {judged.Count} delprojekt att riskerna "
                + "kräver uppmärksamhet eller är kritiska.";
    }
}
