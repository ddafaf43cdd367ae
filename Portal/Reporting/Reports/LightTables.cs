using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports;

/// <summary>The lights of the subprojects and of the whole: what counts, what the rule says, and what is behind either.</summary>
internal static class LightTables
{
    /// <summary>What a light is of.</summary>
    public const string Of = "Vad";

    /// <summary>The light that counts.</summary>
    public const string Counts = "Ljus";

    /// <summary>Why, in words.</summary>
    public const string Behind = "Det som ligger bakom";

    private const string Whole = "Hela investeringen";

    /// <summary>A row for each subproject, and one for the whole.</summary>
    public static Table Table(FollowUpFigures figures) =>
        new(
            "Ljus",
            "Ljusen efter det som är rapporterat och räknat",
            [
                new(Of, CellKind.Text, 40),
                new(Counts, CellKind.Text, 26),
                new("Regelns ljus", CellKind.Text, 26),
                new(Behind, CellKind.Text, 62),
            ],
            [
                .. figures.Subprojects.Select(s => RowOf($"{s.Number}", $"{s.Number}. {s.Name}", s.Light)),
                RowOf(Whole, Whole, figures.Light),
            ]
        );

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
