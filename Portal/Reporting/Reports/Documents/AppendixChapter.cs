using Portal.Domain.FollowUp;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>Bilagor: the decision held against its own figures, how the figures are computed, and the files that go with the document.</summary>
internal static class AppendixChapter
{
    public static Section Of(FollowUpFigures figures, IReadOnlyList<string> files) =>
        new(
            "Bilagor",
            [
                new Subsection(
                    "Bilaga 1: Beslutets uppgifter avstämda",
                    [
                        new Paragraph(
                            $"{ReconciliationSection.Message(figures.Reconciliation)} De som stämmer är utelämnade här; alla står i arbetsboken."
                        ),
                        .. Reconciled(figures, ReconciliationKind.Contradiction, "Motsägelser: texten säger två saker"),
                        .. Reconciled(
                            figures,
                            ReconciliationKind.Rounding,
                            "Avrundningar: det tryckta talet är en riktig avrundning"
                        ),
                        .. Reconciled(
                            figures,
                            ReconciliationKind.Observation,
                            "Iakttagelser: inget är påstått, men en läsare bör veta det"
                        ),
                    ]
                ),
                new Subsection(
                    "Bilaga 2: Så räknas det",
                    [new Listing([.. SummarySection.HowComputed, .. HowComputed(figures)])]
                ),
                new Subsection(
                    "Bilaga 3: Rapportens filer",
                    [
                        new Paragraph(
                            "Rapporten består av dessa filer och det här dokumentet, med samma siffror. Arbetsboken innehåller alla tabeller med levande "
                                + "formler."
                        ),
                        new Listing(files),
                    ]
                ),
            ]
        );

    private static IEnumerable<string> HowComputed(FollowUpFigures figures)
    {
        yield return "Förskjutning räknas i dagar från den först planerade dagen; plus är senare.";
        yield return "Planens kapitalkostnad räknas på beslutets villkor, den väntade på det som är bokfört, från den månad då varje delprojekt "
            + "tas i bruk. Varje kolumn avrundas till hela ören på summan till och med året, så att åren alltid ger beloppet.";
        if (figures.TimeSavings is not null)
        {
            yield return "Timmar på årsbasis är de uppmätta timmarna × 12 / uppmätta månader. Värdet är andelen av en heltid × månadslön × 12 × "
                + "(1 + lönepåslag). Intervallet anger med 95 procents säkerhet var den sparade tiden ligger.";
        }
    }

    private static IEnumerable<Table> Reconciled(FollowUpFigures figures, ReconciliationKind kind, string caption)
    {
        var rows = figures.Reconciliation.Where(row => row.Kind == kind).ToList();
        return rows.Count == 0
            ? []
            :
            [
                new Table(
                    $"Avstämt{kind}",
                    caption,
                    [
                        new("Uppgift", CellKind.Text),
                        new("Beslutet anger", CellKind.Text),
                        new("Beräknat", CellKind.Text),
                        new("Vad det betyder", CellKind.Text),
                    ],
                    [
                        .. rows.Select(row => new Row(
                            row.Id,
                            [
                                Cell.Of(row.Label),
                                Cell.Of(ReconciledText.Of(row.Stated, row.Unit)),
                                Cell.Of(ReconciledText.Of(row.Computed, row.Unit)),
                                Cell.Of(row.Explanation),
                            ]
                        )),
                    ]
                ),
            ];
    }
}
