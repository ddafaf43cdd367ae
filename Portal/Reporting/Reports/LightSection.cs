using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports;

/// <summary>Ljus: the lights, how each subproject stands in five respects, and what their status reports say of the work.</summary>
internal static class LightSection
{
    public static Section Of(FollowUpFigures figures) =>
        new(
            "Ljus",
            [
                new Conclusion([Message(figures)]),
                LightTables.Table(figures),
                Status(figures),
                ReportedWork.Of(figures),
                new Notes([
                    "Ett delprojekts ljus är det allvarligaste av fem i den senaste lägesrapporten som räknas, och minst gult när prognosen "
                        + "eller tidplanen säger det. Investeringens är det allvarligaste av delprojektens.",
                    "En controller kan sätta ett annat ljus med ett skäl; regelns eget står då bredvid.",
                ]),
            ]
        );

    public static string Message(FollowUpFigures figures)
    {
        var lines = figures.Subprojects.Where(s => s.Status is not null).SelectMany(s => Lines(s.Status!)).ToList();
        var silent = figures.Subprojects.Count(s => s.Status is null);
        var missing = silent == 0 ? "" : $" {silent} delprojekt har inte lämnat någon lägesrapport.";
        return lines.Count(line => line.Line.Light != Light.Green) switch
        {
            _ when lines.Count == 0 => "Inget delprojekt har lämnat någon lägesrapport.",
            0 => "Allt som är rapporterat går enligt plan." + missing,
            var marked => $"{marked} av {lines.Count} bedömningar är inte enligt plan." + missing,
        };
    }

    public static Table Status(FollowUpFigures figures) =>
        new(
            "Läge",
            "Delprojektens läge enligt senaste lägesrapport",
            [
                new("Delprojekt", CellKind.Number),
                new("Vad som ligger bakom", CellKind.Text, 62),
                new("Bedömning", CellKind.Text, 26),
                new("Område", CellKind.Text, 14),
                new("Rapporterat", CellKind.Month),
            ],
            [
                .. figures
                    .Subprojects.Where(subproject => subproject.Status is not null)
                    .SelectMany(subproject =>
                        Lines(subproject.Status!)
                            .Select(line => new Row(
                                $"{subproject.Number} {line.Respect}",
                                [
                                    Cell.Number(subproject.Number),
                                    Cell.Of(line.Line.Text),
                                    Cell.Of(LightWord.Of(line.Line.Light)),
                                    Cell.Of(line.Respect),
                                    Cell.Of(subproject.Status!.Month),
                                ]
                            ))
                    ),
            ],
            Empty: "Inget delprojekt har lämnat någon lägesrapport."
        );

    private static IEnumerable<(string Respect, StatusLine Line)> Lines(StatusFigures status) =>
        [
            ("Tid", status.Time),
            ("Ekonomi", status.Economy),
            ("Omfattning", status.Scope),
            ("Risk", status.Risk),
            ("Nytta", status.Benefit),
        ];
}
