using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>
/// Slutredovisning as a document for the committee: what was decided and changed, what came of it and why, what it costs from now
/// on, what it gives, and what is learnt. What is missing is said before anything else.
/// </summary>
public static class FinalDocument
{
    /// <summary>The document.</summary>
    /// <param name="final">What it tells.</param>
    /// <param name="files">The names of the report's other files, which go with it.</param>
    public static Document Of(FinalFigures final, IReadOnlyList<string> files)
    {
        var (figures, investment) = (final.Figures, final.Figures.Investment);
        var notes = new DecisionNotes(figures.Decision.Notes);
        return new Document(
            ReportKind.Final.Title,
            investment.Name,
            $"Till och med {SwedishText.MonthName(figures.AsOf)}",
            investment.GrantedTo,
            figures.Example,
            [
                new Field("Till", investment.DecidedBy),
                new Field("Från", investment.GrantedTo),
                new Field("Diarienummer", investment.CaseNumber),
                new Field("Datum", Value: null),
                new Field("Beslutets datum", investment.DecidedOn is { } day ? SwedishText.Day(day) : null),
                new Field("Investeringen avslutad", final.End is { } end ? SwedishText.Day(end.Day) : null),
            ],
            [
                Proposal(final),
                Summary(final),
                BackgroundChapter.Of(figures, notes),
                Economy(final),
                Time(final),
                Yearly(final),
                Goals(final, notes),
                Benefit(final, notes),
                new Section("Beslutets punkter", [FinalTables.Points(final).Without(PointTable.Number)]),
                RiskChapter.Of(figures, notes),
                new Section("Lärdomar", [Written(final.Lessons, "Inga lärdomar är skrivna.")]),
                Appendix(files),
            ]
        );
    }

    private static Section Proposal(FinalFigures final)
    {
        var investment = final.Figures.Investment;
        return new Section(
            "Förslag till beslut",
            [
                new Paragraph($"{investment.DecidedBy} föreslås besluta följande."),
                new Listing(
                    [
                        $"Slutredovisningen av {investment.Name} godkänns.",
                        .. final.LeftOfAppropriation.Ore < 0
                            ? new[]
                            {
                                $"{investment.GrantedTo} redovisar hur de {SwedishText.ShortKronor(-final.LeftOfAppropriation)} som kostnaden är över anslaget ska finansieras.",
                            }
                            : [],
                        .. final.Missing.Count > 0
                            ? new[] { $"{investment.GrantedTo} kompletterar redovisningen med det som saknas." }
                            : [],
                    ],
                    Numbered: true
                ),
            ]
        );
    }

    private static Section Summary(FinalFigures final) =>
        new(
            "Sammanfattning",
            [
                new Conclusion(final.Sentences),
                .. final.End is { } end
                    ? new[] { new Paragraph($"Varför den avslutas: {SwedishText.Sentence(end.Reason)}") }
                    : [],
                .. final.Missing.Count == 0
                    ? []
                    : new Block[]
                    {
                        new Subsection(
                            "Vad som saknas",
                            [
                                new Listing([.. final.Missing.Select(part => part.Sentence)]),
                                .. final.IncompleteReason is { } reason
                                    ? new[]
                                    {
                                        new Paragraph($"Varför den redovisas ändå: {SwedishText.Sentence(reason)}"),
                                    }
                                    : [],
                            ]
                        ),
                    },
            ]
        );

    private static Section Economy(FinalFigures final) =>
        new(
            "Ekonomi",
            [
                FinalCharts.Course(final),
                FinalTables
                    .Money(final)
                    .Only(
                        "Nr",
                        FinalTables.Subproject,
                        FinalTables.Decided,
                        FinalTables.Changes,
                        FinalTables.Budget,
                        FinalTables.Outcome,
                        FinalTables.Variance
                    ),
                .. final.Subprojects.Select(s => new Paragraph(
                    $"Delprojekt {s.Of.Number}, {s.Of.Name}: {Sentence.Against(s.Money.Variance, "budgeten")}. {Explained(s)}"
                )),
                new Paragraph(
                    $"Mot anslaget {SwedishText.ShortKronor(final.Figures.Investment.CurrentAppropriation)} är kostnaden {Sentence.Against(final.LeftOfAppropriation, "anslaget")}."
                ),
            ]
        );

    private static string Explained(FinalSubproject subproject) =>
        subproject.Explanation is { } words ? SwedishText.Sentence(words)
        : subproject.NeedsExplanation ? "Avvikelsen är större än gränsen och är inte förklarad."
        : "Avvikelsen är inom gränsen.";

    private static Section Time(FinalFigures final) =>
        new(
            "Tid",
            [
                new Paragraph(string.Join(' ', final.Plan.Sentences)),
                FinalTables.Dates(final).Without("Nr"),
                PlanTables.Milestones(final.Plan),
                PlanTables.Deliverables(final.Figures).Only(FinalTables.Subproject, "Leverans", "Antal", "Klara"),
            ]
        );

    private static Section Yearly(FinalFigures final)
    {
        var running = final.Figures.RunningCost;
        return new Section(
            "Kostnad per år",
            [
                new Paragraph(
                    $"Beslutet räknade med kapitalkostnaden {SwedishText.ShortKronor(final.Figures.CapitalCost.PlannedCost)} över alla år. Av det som är "
                        + $"bokfört väntas den bli {SwedishText.ShortKronor(final.ExpectedCapitalCost)}."
                ),
                FinalCharts.CapitalCost(final),
                FinalTables.Capital(final),
                new Paragraph(
                    $"Drift och kapital får tillsammans kosta {SwedishText.ShortKronor(running.Granted)} om året."
                ),
                RunningCostSection.Table(running) with
                {
                    Caption = "Bokförd driftkostnad mot det medgivna, kronor",
                },
            ]
        );
    }

    private static Section Goals(FinalFigures final, DecisionNotes notes) =>
        new(
            "Mål",
            [
                .. notes.Under(NoteTheme.Goals, "Beslutet nämner inga styrande mål."),
                Written(final.Goals, "Måluppfyllelsen är inte beskriven."),
            ]
        );

    private static Section Benefit(FinalFigures final, DecisionNotes notes)
    {
        var chapter = BenefitChapter.Of(final.Figures, notes);
        return chapter with
        {
            Blocks = [Written(final.Benefits, "Nyttan är inte beskriven i ord."), .. chapter.Blocks],
        };
    }

    private static Section Appendix(IReadOnlyList<string> files) =>
        new(
            "Bilagor",
            [
                new Subsection("Bilaga 1: Så räknas det", [new Listing(FinalReport.HowComputed)]),
                new Subsection(
                    "Bilaga 2: Redovisningens filer",
                    [
                        new Paragraph("Redovisningen består av dessa filer och det här dokumentet, med samma siffror."),
                        new Listing(files),
                    ]
                ),
            ]
        );

    private static Paragraph Written(string? text, string missing) =>
        new(text is null ? missing : SwedishText.Sentence(text));
}
