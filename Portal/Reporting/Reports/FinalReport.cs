using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports;

/// <summary>Slutredovisning as a workbook: what was decided and what became of it, with living formulas.</summary>
public static class FinalReport
{
    /// <summary>How the figures of a final report are computed.</summary>
    public static readonly IReadOnlyList<string> HowComputed =
    [
        "Beslutat är kalkylposterna när beslutet fattades. Gällande budget är beslutat och alla ändringar sedan dess.",
        "Utfall är det som är bokfört till och med månaden som redovisningen gäller, alla år tillsammans.",
        "Avvikelse är gällande budget minus utfall; plus är bättre än budget.",
        "En avvikelse som åt något håll är större än portalens gräns, räknad på gällande budget, ska förklaras.",
        "Planerat klart är den sista milstolpens först planerade dag, verkligt klart dagen då den sista nåddes.",
        "Väntad kapitalkostnad räknas på det som är bokfört, från den månad då varje delprojekt togs i bruk.",
    ];

    /// <summary>The report.</summary>
    public static Report Of(FinalFigures final)
    {
        var figures = final.Figures;
        return new Report(
            ReportKind.Final.Title,
            figures.Investment.Name,
            $"Till och med {SwedishText.MonthName(figures.AsOf)}",
            figures.Example,
            [
                new Section(
                    "Sammanfattning",
                    [new Conclusion(final.Sentences), Missing(final), new Notes(HowComputed)]
                ),
                new Section("Ekonomi", [FinalTables.Money(final)]),
                new Section("Tid", [FinalTables.Dates(final), PlanTables.Milestones(final.Plan)]),
                new Section(
                    "Kostnad per år",
                    [FinalTables.Capital(final), RunningCostSection.Table(figures.RunningCost)]
                ),
                new Section("Beslut och lärdomar", [FinalTables.Points(final), Texts(final)]),
            ]
        );
    }

    private static Table Missing(FinalFigures final) =>
        new(
            "Saknas",
            "Vad som saknas",
            [new("Vad", CellKind.Text, 100)],
            [.. final.Missing.Select(part => new Row($"{part.Kind}", [Cell.Of(part.Sentence)]))],
            Empty: "Inget saknas."
        );

    private static Table Texts(FinalFigures final) =>
        new(
            "Texter",
            "Mål, nytta och lärdomar",
            [new("Ämne", CellKind.Text, 22), new("Text", CellKind.Text, 100)],
            [
                Text("Måluppfyllelse", final.Goals),
                Text("Nytta", final.Benefits),
                Text("Lärdomar", final.Lessons),
                .. final is { Missing.Count: > 0, IncompleteReason: { } reason }
                    ? new[] { Text("Varför den är fryst ändå", reason) }
                    : [],
            ]
        );

    private static Row Text(string topic, string? text) =>
        new(topic, [Cell.Of(topic), Cell.Of(text ?? "Inte skrivet.")]);
}
