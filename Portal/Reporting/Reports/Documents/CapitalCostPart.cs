using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>Kapitalkostnad: what it is, the plan, and what the booked cost will give.</summary>
internal static class CapitalCostPart
{
    public static Subsection Of(FollowUpFigures figures)
    {
        // Where nothing is booked, all that is expected is zeros.
        var capital = IsExpected(figures.CapitalCost)
            ? figures.CapitalCost
            : figures.CapitalCost with
            {
                Expected = [],
            };
        return new Subsection(
            "Kapitalkostnad",
            [
                new Paragraph(Meaning(capital.Terms)),
                new Paragraph(Message(capital)),
                CapitalCostSection.Chart(capital, CapitalCostSection.ComparedTable(capital)),
                Planned(capital),
                CapitalCostExpected.Together(capital).Without("Avser"),
                .. IsExpected(capital)
                    ? new Block[]
                    {
                        CapitalCostDifferences.Table(capital),
                        new Listing([.. capital.Notes.Select(SwedishText.Sentence)]),
                    }
                    : [],
            ]
        );
    }

    /// <summary>Whether what is booked gives any capital cost.</summary>
    public static bool IsExpected(CapitalCostFigures capital) => capital.Expected.Any(year => year.Cost.Ore != 0);

    private static string Meaning(CapitalCostTermsFigures terms) =>
        "Kapitalkostnaden är investeringens kostnad fördelad på de år den används. Den består av avskrivning, som är årets del av "
        + "beloppet, och internränta, som är kommunens egen ränta på det som återstår att skriva av. Beslutet räknar på "
        + $"{SwedishText.ShortKronor(terms.Amount)} i {terms.Years} år från {SwedishText.MonthName(terms.From)} med räntan {terms.Rate}.";

    private static string Message(CapitalCostFigures capital)
    {
        var planned = CapitalCostSection.Message(capital);
        return capital.Expected.Count == 0
            ? planned
            : $"{planned} Räknat på det som är bokfört väntas den bli {SwedishText.ShortKronor(Money.Sum(capital.Expected.Select(y => y.Cost)))} "
                + $"över alla år, mot planens {SwedishText.ShortKronor(capital.PlannedCost)}.";
    }

    private static Table Planned(CapitalCostFigures capital) =>
        CapitalCostPlan
            .Table(capital)
            .Only(
                CapitalCostSection.Year,
                CapitalCostSection.Opening,
                CapitalCostSection.Interest,
                CapitalCostSection.Depreciation,
                CapitalCostSection.Cost,
                CapitalCostSection.Closing
            ) with
        {
            Caption = "Kapitalkostnad enligt beslutets plan, kronor",
            Total = new Row(
                "summa",
                [
                    Cell.Of("Summa"),
                    Cell.Empty,
                    Cell.Of(capital.PlannedInterest),
                    Cell.Of(capital.PlannedDepreciation),
                    Cell.Of(capital.PlannedCost),
                    Cell.Empty,
                ]
            ),
        };
}
