using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>Ekonomi: the appropriation, who finances and pays, capital cost and running cost.</summary>
internal static class EconomyChapter
{
    private const string WithExpected = "Kvar med väntad kapitalkostnad";

    private static readonly (string Id, string Question)[] Payers =
    [
        ("funding", "Investeringens finansiering"),
        ("who-pays-capital", "Vem som bär kostnaden"),
        ("yearly-cost-label", "Den årliga kostnadens namn"),
    ];

    public static Section Of(FollowUpFigures figures) =>
        new(
            "Ekonomi",
            [
                new Subsection("Anslag och budget", [new Paragraph(Budget(figures)), .. Beside(figures)]),
                new Subsection("Finansiering och vem som betalar", Funding(figures)),
                CapitalCostPart.Of(figures),
                new Subsection("Årlig kostnad för drift och kapital", Yearly(figures)),
            ]
        );

    private static string Budget(FollowUpFigures figures)
    {
        var (investment, money) = (figures.Investment, figures.Totals.Money);
        var changed =
            money.Budget == money.Decided
                ? "Budgeten har inte ändrats sedan dess."
                : $"Efter ändringar är budgeten {SwedishText.ShortKronor(money.Budget)}.";
        return $"Anslaget är {SwedishText.ShortKronor(investment.CurrentAppropriation)}, och kalkylposterna var när beslutet fattades "
            + $"tillsammans {SwedishText.ShortKronor(investment.Items)}. {changed} Slutkostnaden väntas bli "
            + $"{SwedishText.ShortKronor(money.Forecast)}: {Sentence.Against(money.Variance, "budgeten")} och "
            + $"{Sentence.Against(figures.Totals.VarianceToAppropriation, "anslaget")}.";
    }

    private static IEnumerable<Block> Beside(FollowUpFigures figures)
    {
        if (Row(figures, "items-vs-appropriation") is { Kind: ReconciliationKind.Contradiction } row)
        {
            yield return new Paragraph(row.Explanation);
        }

        if (figures.Totals.Unallocated.Ore != 0 || figures.Unowned.Amount.Ore != 0)
        {
            yield return new Paragraph(
                $"Vid sidan av delprojekten är {SwedishText.ShortKronor(figures.Totals.Unallocated)} bokfört på investeringen utan delprojekt, "
                    + $"och {SwedishText.ShortKronor(figures.Unowned.Amount)} på objekt som ingen investering äger. Beloppen ingår inte i utfallet."
            );
        }
    }

    /// <summary>What two places of the decision's text say of whose money it is.</summary>
    private static IReadOnlyList<Block> Funding(FollowUpFigures figures)
    {
        var rows = (
            from payer in Payers
            let found = Row(figures, payer.Id)
            where found is not null
            select (payer.Question, Row: found)
        ).ToList();
        return rows.Count == 0
            ? [new Paragraph("Det finns inga uppgifter om finansieringen i det som är inlagt av beslutet.")]
            :
            [
                new Paragraph(
                    rows.Exists(line => line.Row.Kind == ReconciliationKind.Contradiction)
                        ? "Beslutet och analysen bakom det anger inte samma sak. Tabellen visar båda."
                        : "Beslutet och analysen bakom det anger samma sak."
                ),
                new Table(
                    "Finansiering",
                    "Finansiering enligt beslutet och enligt analysen",
                    [
                        new("Uppgift", CellKind.Text),
                        new("Enligt beslutet", CellKind.Text),
                        new("Enligt analysen", CellKind.Text),
                    ],
                    [
                        .. rows.Select(line => new Row(
                            line.Row.Id,
                            [
                                Cell.Of(line.Question),
                                Cell.Of(ReconciledText.Of(line.Row.Stated, line.Row.Unit)),
                                Cell.Of(ReconciledText.Of(line.Row.Computed, line.Row.Unit)),
                            ]
                        )),
                    ]
                ),
                new Listing([.. rows.Select(line => SwedishText.Sentence(line.Row.Explanation))]),
            ];
    }

    private static IReadOnlyList<Block> Yearly(FollowUpFigures figures)
    {
        var running = figures.RunningCost;
        return
        [
            new Paragraph(
                $"Beslutet medger {SwedishText.ShortKronor(running.Granted)} om året för drift och kapital, varav merkostnaden för stöd och "
                    + $"underhåll väntas bli {SwedishText.ShortKronor(running.Support)}."
            ),
            .. Row(figures, "yearly-cost") is { } row ? new[] { new Paragraph(row.Explanation) } : [],
            CapitalCostPart.IsExpected(figures.CapitalCost)
                ? Granting(running)
                : Granting(running).Without(WithExpected),
            RunningCostSection.Table(running) with
            {
                Caption = "Bokförd driftkostnad mot det medgivna, kronor",
            },
        ];
    }

    private static Table Granting(RunningCostFigures running) =>
        new(
            "Medgivet",
            "Vad den medgivna årskostnaden ska räcka till, kronor",
            [
                new("År", CellKind.Number),
                new("Medgivet", CellKind.Money),
                new("Kapitalkostnad enligt planen", CellKind.Money),
                new("Merkostnad för stöd", CellKind.Money),
                new("Kvar till övrigt", CellKind.Money),
                new(WithExpected, CellKind.Money),
            ],
            [
                .. running.Granting.Select(year => new Row(
                    $"{year.Year}",
                    [
                        Cell.Number(year.Year),
                        Cell.Of(year.Granted),
                        Cell.Of(year.PlannedCapital),
                        Cell.Of(year.Support),
                        Cell.Of(year.Rest),
                        Cell.Of(year.ExpectedRest),
                    ]
                )),
            ],
            Empty: "Inget år har både medgiven kostnad och kapitalkostnad."
        );

    private static ReconciliationRow? Row(FollowUpFigures figures, string id) =>
        figures.Reconciliation.FirstOrDefault(row => row.Id == id);
}
