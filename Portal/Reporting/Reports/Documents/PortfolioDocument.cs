using Portal.Domain.Portfolio;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>
/// The portfolio as a document: the conclusion, then the same tables as the workbook's in as many columns as a page holds.
/// </summary>
public static class PortfolioDocument
{
    /// <summary>The document of some figures.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="files">The names of the report's other files, which go with it.</param>
    public static Document Of(PortfolioFigures figures, IReadOnlyList<string> files)
    {
        var economy = PortfolioTables.EconomyOf(figures);
        return new Document(
            PortfolioReport.Title,
            PortfolioReport.Subject,
            $"Läge per {SwedishText.MonthName(figures.AsOf)}",
            "Investeringsportalen",
            figures.Example,
            [new Field("Till", Value: null), new Field("Diarienummer", Value: null), new Field("Datum", Value: null)],
            [
                new Section(
                    "Sammanfattning",
                    [new Conclusion(figures.Sentences), PortfolioReport.TableOf(figures).Without()]
                ),
                new Section(
                    "Investeringarna",
                    [
                        .. PortfolioReport.ChartOf(figures, economy),
                        economy.Only(
                            PortfolioTables.Name,
                            PortfolioTables.Light,
                            PortfolioTables.Budget,
                            PortfolioTables.Outcome,
                            PortfolioTables.Forecast,
                            PortfolioTables.Variance
                        ),
                        .. Dearer(figures),
                    ]
                ),
                new Section(
                    "Kapital- och driftkostnad",
                    [
                        new Paragraph(Capital(figures)),
                        PortfolioTables
                            .CostsOf(figures)
                            .Only(
                                PortfolioTables.Name,
                                PortfolioTables.Planned,
                                PortfolioTables.Expected,
                                PortfolioTables.Granted,
                                PortfolioTables.Running
                            ),
                    ]
                ),
                new Section(
                    "Tidplan och sparad arbetstid",
                    [
                        PortfolioTables
                            .WorkOf(figures)
                            .Only(
                                PortfolioTables.Name,
                                PortfolioTables.Delay,
                                PortfolioTables.Low,
                                PortfolioTables.High,
                                PortfolioTables.Measured
                            ) with
                        {
                            Caption = "Tidplan och sparad arbetstid i timmar",
                        },
                    ]
                ),
                new Section("Det som saknas", Missing(figures)),
                new Section("Så räknas det", [new Listing(PortfolioReport.HowComputed)]),
                new Section(
                    "Bilagor",
                    [
                        new Paragraph("Rapporten hör ihop med filerna nedan, som har alla kolumner och formler."),
                        new Listing(files),
                    ]
                ),
            ]
        );
    }

    private static IEnumerable<Block> Dearer(PortfolioFigures figures) =>
        figures.Dearer.Count == 0
            ? []
            :
            [
                new Paragraph("Väntas kosta mer än sitt anslag:"),
                new Listing([
                    .. figures.Dearer.Select(line =>
                        $"{line.Name}: {Sentence.Against(line.VarianceToAppropriation, "anslaget")}."
                    ),
                ]),
            ];

    private static string Capital(PortfolioFigures figures) =>
        $"Besluten räknar med {SwedishText.ShortKronor(figures.PlannedCapital)} i kapitalkostnad {figures.AsOf.Year}; av det som är aktiverat väntas "
        + $"{SwedishText.ShortKronor(figures.ExpectedCapital)}. På drift och kapital är till och med {SwedishText.MonthName(figures.AsOf)} bokfört "
        + $"{SwedishText.ShortKronor(figures.Running)}.";

    private static IReadOnlyList<Block> Missing(PortfolioFigures figures)
    {
        var incomplete = figures.Lines.Where(line => line.Missing.Count > 0).ToList();
        return incomplete.Count == 0
            ? [new Paragraph("Inget saknas från någon investering.")]
            : [new Listing([.. incomplete.Select(line => $"{line.Name}: {string.Join(' ', line.Missing)}")])];
    }
}
