using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>Delprojekten: side by side, and then each for itself.</summary>
internal static class SubprojectChapter
{
    public static Section Of(FollowUpFigures figures)
    {
        var table = SubprojectSection.Table(figures);
        return new Section(
            "Delprojekten",
            [
                new Conclusion([SubprojectSection.Message(figures.Subprojects)]),
                table.Only(
                    SubprojectSection.Number,
                    SubprojectSection.Name,
                    SubprojectSection.Budget,
                    SubprojectSection.Outcome,
                    SubprojectSection.Committed,
                    SubprojectSection.Forecast,
                    SubprojectSection.Variance
                ),
                SubprojectSection.Chart(figures, table) with
                {
                    Table = WithShortNames(table),
                    Categories = [SubprojectSection.Name],
                },
                .. figures.Subprojects.Select(subproject => Each(figures, subproject)),
            ]
        );
    }

    private static Subsection Each(FollowUpFigures figures, SubprojectFigures subproject)
    {
        return new Subsection(
            $"Delprojekt {subproject.Number}: {subproject.Name}",
            [
                new Paragraph(
                    $"Projektledningen är {subproject.Lead}. Leverantör: {SwedishText.Sentence(subproject.Supplier)} "
                        + $"Väntad effekt: {SwedishText.Sentence(subproject.ExpectedEffect)} {InService(subproject)}"
                ),
                new Paragraph(Money(subproject.Money, subproject.ForecastMonth)),
                .. subproject.ForecastComment is { Length: > 0 } comment
                    ? new[] { new Paragraph($"Kommentar till prognosen: {SwedishText.Sentence(comment)}") }
                    : [],
                new Paragraph(Status(subproject.Status)),
                .. subproject.Status is null
                    ? []
                    : new[]
                    {
                        Part(LightSection.Status(figures), "läge").Only("Område", "Bedömning", "Vad som ligger bakom"),
                    },
                Part(OutcomeSection.ItemTable(figures), "kalkylposter, kronor")
                    .Only("Kalkylpost", SubprojectSection.Budget, SubprojectSection.Outcome, "Återstår") with
                {
                    Total = Sum(subproject.Money),
                },
                Part(PlanTables.Milestones(PlanFigures.Of(figures)), "milstolpar").Without(SubprojectSection.Number),
                Part(PlanTables.Deliverables(figures), "leveranser").Only("Leverans", "Antal", "Klara", "Källa"),
            ]
        );

        // The rows of a table that are this subproject's; their keys begin with its number.
        Table Part(Table table, string about) =>
            table.Where(row => row.Key.StartsWith($"{subproject.Number} ", StringComparison.Ordinal)) with
            {
                Caption = $"Delprojekt {subproject.Number}: {about}",
            };
    }

    // The names are too long to stand beneath bars.
    private static Table WithShortNames(Table table)
    {
        var name = table.IndexOf(SubprojectSection.Name);
        return table with
        {
            Rows =
            [
                .. table.Rows.Select(row =>
                    row with
                    {
                        Cells =
                        [
                            .. row.Cells.Select(
                                (cell, column) => column == name ? Cell.Of($"Delprojekt {row.Key}") : cell
                            ),
                        ],
                    }
                ),
            ],
        };
    }

    private static Row Sum(MoneyFigures money) =>
        new("summa", [Cell.Of("Summa"), Cell.Of(money.Budget), Cell.Of(money.Outcome), Cell.Of(money.LeftOfBudget)]);

    private static string InService(SubprojectFigures subproject) =>
        subproject.InService is { } day
            ? $"Delprojektet togs i bruk {SwedishText.Day(day)}."
            : "Delprojektet är inte taget i bruk.";

    private static string Money(MoneyFigures money, Month? given)
    {
        var share = money.Consumption is { } consumption ? $" ({consumption})" : "";
        var ordered =
            money.Committed.Ore == 0
                ? ""
                : $" {SwedishText.ShortKronor(money.Committed)} är beställt men inte fakturerat.";
        var basis = given is { } month
            ? $"Slutkostnaden väntas bli {SwedishText.ShortKronor(money.Forecast)} enligt prognosen för {SwedishText.MonthName(month)}"
            : $"Ingen prognos är lämnad; tills vidare räknas slutkostnaden till {SwedishText.ShortKronor(money.Forecast)}";
        return $"Av budgeten {SwedishText.ShortKronor(money.Budget)} är {SwedishText.ShortKronor(money.Outcome)} bokfört{share}.{ordered} "
            + $"{basis}: {Sentence.Against(money.Variance, "budgeten")}.";
    }

    private static string Status(StatusFigures? status) =>
        status is null
            ? "Ingen lägesrapport är lämnad."
            : $"Enligt lägesrapporten för {SwedishText.MonthName(status.Month)} är {SwedishText.Number(status.Completion.Fraction * 100, 0, 1)}{SwedishText.Space}% "
                + $"färdigt. Gjort: {SwedishText.Sentence(status.Done)} Härnäst: {SwedishText.Sentence(status.Next)}";
}
