using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>Bakgrund: what was decided, and what the follow-up stands on.</summary>
internal static class BackgroundChapter
{
    public static Section Of(FollowUpFigures figures, DecisionNotes notes) =>
        new(
            "Bakgrund",
            [
                new Paragraph(Granted(figures.Investment)),
                .. Unknown(figures.Investment),
                new Subsection("Vad som beslutades", Decided(figures, notes)),
                new Subsection(
                    "Vad uppföljningen bygger på",
                    [
                        new Paragraph(
                            $"Rapporten visar läget vid utgången av {SwedishText.MonthName(figures.AsOf)}, så som det var känt "
                                + $"{SwedishTime.Text(figures.KnownAt)} (registreringsnummer {figures.Batch} i portalen). Det som bokförs eller rapporteras "
                                + "senare ändrar inte rapporten utan kommer med i nästa. Varje siffra går att följa till sin verifikation eller till "
                                + "sitt ställe i beslutet."
                        ),
                        .. figures.Example
                            ? new[]
                            {
                                new Paragraph(
                                    "Utfall, prognoser, lägesrapporter och mätningar i den här rapporten är exempeldata. Det som hämtas ur beslutet är "
                                        + "verkligt."
                                ),
                            }
                            : [],
                    ]
                ),
            ]
        );

    private static string Granted(InvestmentFigures investment)
    {
        var planned =
            $"Arbetet planerades från {SwedishText.MonthName(investment.PlannedFrom)} till {SwedishText.MonthName(investment.PlannedTo)}.";
        var since =
            investment.CurrentAppropriation == investment.Appropriation
                ? ""
                : $" Med tilläggsanslag är anslaget nu {SwedishText.ShortKronor(investment.CurrentAppropriation)}.";
        return $"{investment.DecidedBy} har beviljat {SwedishText.ShortKronor(investment.Appropriation)} till investeringen "
            + $"{investment.Name}. Pengarna används av {investment.GrantedTo}.{since} {planned}";
    }

    private static IEnumerable<Block> Unknown(InvestmentFigures investment) =>
        investment.CaseNumber is null || investment.DecidedOn is null
            ?
            [
                new Paragraph(
                    "Den beslutstext som portalen bygger på anger inte alla uppgifter som diariet behöver. De som saknas står som ett streck "
                        + "överst i rapporten, för registrator att fylla i."
                ),
            ]
            : [];

    private static IReadOnlyList<Block> Decided(FollowUpFigures figures, DecisionNotes notes)
    {
        var besides = notes.Of(NoteTheme.Background).ToList();
        return
        [
            PointTable.Of(PointStatus.Of(figures), "Beslutets punkter och hur det går med dem"),
            .. besides.Count > 0
                ? new Block[]
                {
                    new Paragraph("Ur ärendet i övrigt:"),
                    new Listing([.. besides.Select(note => $"{note.Topic}: {SwedishText.Sentence(note.Text)}")]),
                }
                : [],
        ];
    }
}
