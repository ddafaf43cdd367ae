using Portal.Domain.FollowUp;

namespace Portal.Domain.Portfolio;

/// <summary>The figures that differ between two states of the portfolio.</summary>
public static class ComparePortfolio
{
    /// <summary>Compares two states: a part for each investment in either, in the order of the later, and one for what none owns.</summary>
    public static FigureChanges Between(PortfolioFigures before, PortfolioFigures after) =>
        FigureChanges.Of(
            after
                .Lines.Concat(before.Lines)
                .DistinctBy(line => line.Id)
                .Select(line => Part(line.Name, Of(before, line.Id), Of(after, line.Id)))
                .Append(
                    new ChangedPart(
                        FiguresOf.Investment,
                        Number: null,
                        "Vid sidan av investeringarna",
                        [.. CompareMoney.Changed("Utan ägare", before.Unowned.Amount, after.Unowned.Amount)],
                        []
                    )
                )
        );

    private static PortfolioLine? Of(PortfolioFigures figures, long id) =>
        figures.Lines.FirstOrDefault(line => line.Id == id);

    private static ChangedPart Part(string name, PortfolioLine? before, PortfolioLine? after) =>
        new(
            FiguresOf.Investment,
            Number: null,
            name,
            [
                .. CompareMoney.Changed("Anslag med tilläggsanslag", before?.Appropriation, after?.Appropriation),
                .. CompareMoney.Columns(before?.Money, after?.Money),
                .. CompareMoney.Changed(
                    "Avvikelse mot anslaget",
                    before?.VarianceToAppropriation,
                    after?.VarianceToAppropriation
                ),
                .. CompareMoney.Changed("Vid sidan av: ej fördelat", before?.Unallocated, after?.Unallocated),
                .. CompareMoney.Changed(
                    "Årets kapitalkostnad enligt plan",
                    before?.PlannedCapital,
                    after?.PlannedCapital
                ),
                .. CompareMoney.Changed(
                    "Årets väntade kapitalkostnad",
                    before?.ExpectedCapital,
                    after?.ExpectedCapital
                ),
                .. CompareMoney.Changed(
                    "Årets drift och kapital, medgivet",
                    before?.GrantedRunning,
                    after?.GrantedRunning
                ),
                .. CompareMoney.Changed("Årets drift och kapital, bokfört", before?.Running, after?.Running),
            ],
            [
                .. CompareHours.Changed("Försening som mest", "dagar", before?.Late?.Days, after?.Late?.Days),
                .. CompareHours.Changed(
                    "Sparad tid, uppmätt",
                    "timmar",
                    before?.Time?.Measured?.Count,
                    after?.Time?.Measured?.Count
                ),
            ]
        )
        {
            Words = [.. CompareCourse.Light(before?.Light, after?.Light)],
        };
}
