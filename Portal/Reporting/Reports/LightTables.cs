using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports;

/// <summary>The lights of the subprojects and of the whole: what counts, what the rule says, and what is behind either.</summary>
internal static class LightTables
{
    private const string Of = "Vad";

    private const string Counts = "Ljus";
    private const string Ruled = "Regelns ljus";
    private const string Behind = "Det som ligger bakom";
    private const string Whole = "Hela investeringen";

    /// <summary>A row for each subproject, and one for the whole.</summary>
    public static Table Table(FollowUpFigures figures) =>
        new(
            "Ljus",
            "Ljusen efter det som är rapporterat och räknat",
            [
                new(Of, CellKind.Text, 40),
                new(Counts, CellKind.Text, 26),
                new(Ruled, CellKind.Text, 26),
                new(Behind, CellKind.Text, 62),
            ],
            [
                .. figures.Subprojects.Select(s => RowOf($"{s.Number}", $"{s.Number}. {s.Name}", s.Light)),
                RowOf(Whole, Whole, figures.Light),
            ]
        );

    /// <summary>The table as those who read it need it: the rule's own lights stand there where a controller has set another.</summary>
    public static Table Read(FollowUpFigures figures) =>
        figures
            .Subprojects.Select(subproject => subproject.Light)
            .Append(figures.Light)
            .Any(light => light.Set is not null)
            ? Table(figures)
            : Table(figures).Without(Ruled);

    private static Row RowOf(string key, string of, LightFigures light) =>
        new(
            key,
            [
                Cell.Of(of),
                Cell.Of(LightWord.Of(light.Light)),
                Cell.Of(LightWord.Of(light.Ruled)),
                Cell.Of(string.Join(' ', Reasons(light).Select(SwedishText.Sentence))),
            ]
        );

    private static IEnumerable<string> Reasons(LightFigures light) =>
        light.Set is { } set ? light.Reasons.Prepend($"Satt av controller: {set.Reason}") : light.Reasons;
}
