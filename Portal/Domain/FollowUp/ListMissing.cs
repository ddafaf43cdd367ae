using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.FollowUp;

/// <summary>The rule of what a final report must hold: what is missing, one sentence for each kind.</summary>
internal static class ListMissing
{
    /// <summary>What is missing.</summary>
    /// <param name="final">The report, whose own list is not read.</param>
    /// <param name="locked">The months that are closed.</param>
    /// <param name="booked">The outcome of all months.</param>
    public static IReadOnlyList<MissingPart> Of(FinalFigures final, IReadOnlySet<Month> locked, Money booked)
    {
        var figures = final.Figures;
        (MissingKind Kind, string? Sentence)[] parts =
        [
            (MissingKind.End, final.End is null ? "Det är inte antecknat att investeringen är avslutad." : null),
            (
                MissingKind.Explanation,
                Subprojects(
                    final.Subprojects.Where(s => s is { NeedsExplanation: true, Explanation: null }).Select(s => s.Of),
                    of => $"Avvikelsen är större än gränsen och inte förklarad i {of}."
                )
            ),
            (MissingKind.CostAfterEnd, CostAfter(final, booked)),
            (
                MissingKind.Commitment,
                figures.Totals.Money.Committed is { Ore: not 0 } open
                    ? $"{ShortKronor(open)} är beställt och varken fakturerat eller avbeställt."
                    : null
            ),
            (
                MissingKind.Unallocated,
                figures.Totals.Unallocated is { Ore: not 0 } beside
                    ? $"{ShortKronor(beside)} är bokfört på investeringen utan delprojekt och ingår inte i utfallet."
                    : null
            ),
            (
                MissingKind.Unowned,
                figures.Unowned.Rows > 0
                    ? $"{Counted(figures.Unowned.Rows, "rad", "rader")} i bokföringen, {ShortKronor(figures.Unowned.Amount)}, hör inte till någon investering."
                    : null
            ),
            (MissingKind.OpenMonth, OpenMonths(figures, locked)),
            (
                MissingKind.InService,
                Subprojects(
                    figures.Subprojects.Where(s => s.InService is null),
                    of => $"Dagen för ibruktagande saknas för {of}."
                )
            ),
            (
                MissingKind.Completion,
                Subprojects(
                    figures.Subprojects.Where(s => s.Status?.Completion is not { Fraction: >= 1 }),
                    of => $"Arbetet är inte rapporterat som klart i {of}."
                )
            ),
            (MissingKind.Milestone, Milestones(figures)),
            (MissingKind.Deliverable, Deliverables(figures)),
            (
                MissingKind.TimeSaved,
                figures.TimeSavings is { Measured.Hours: null } ? "Ingen sparad arbetstid är uppmätt." : null
            ),
            (
                MissingKind.Benefit,
                Named(
                    "Ingen mätning är lämnad av",
                    figures.Benefits.Where(b => b.Latest is null).Select(b => b.Benefit.Name)
                )
            ),
            (
                MissingKind.Risk,
                figures.Risks.Count(risk => !risk.IsClosed) is > 0 and var open2
                    ? $"{Counted(open2, "risk", "risker")} är inte {(open2 == 1 ? "avslutad" : "avslutade")}."
                    : null
            ),
            (MissingKind.Goals, final.Goals is null ? "Måluppfyllelsen är inte beskriven." : null),
            (MissingKind.BenefitText, final.Benefits is null ? "Nyttan är inte beskriven." : null),
            (MissingKind.Lessons, final.Lessons is null ? "Inga lärdomar är skrivna." : null),
        ];
        return
        [
            .. parts
                .Where(part => part.Sentence is not null)
                .Select(part => new MissingPart(part.Kind, part.Sentence!)),
        ];
    }

    private static string? CostAfter(FinalFigures final, Money booked) =>
        final.End is not null && booked - final.Total.Outcome is { Ore: not 0 } after
            ? $"{ShortKronor(after)} är bokfört efter {MonthName(final.Figures.AsOf)}, som investeringen avslutades i, och ingår inte."
            : null;

    private static string? OpenMonths(FollowUpFigures figures, IReadOnlySet<Month> locked)
    {
        var first = figures.Months.Select(m => m.Month).Append(figures.Investment.PlannedFrom).Min();
        var open = Enumerable
            .Range(0, Math.Max(0, first.MonthsUntil(figures.AsOf)) + 1)
            .Select(first.AddMonths)
            .Where(month => !locked.Contains(month))
            .ToArray();
        return open switch
        {
            [] => null,
            [var only] => $"{Capital(MonthName(only))} är inte låst.",
            _ =>
                $"{Counted(open.Length, "månad", "månader")} till och med {MonthName(figures.AsOf)} är inte låsta, den första {MonthName(open[0])}.",
        };
    }

    private static string? Milestones(FollowUpFigures figures) =>
        Named(
            "Inte antecknade som nådda är",
            figures.Subprojects.SelectMany(s =>
                s.Milestones.Where(m => m.Reached is null).Select(m => new PlannedMilestone(s.Number, m).Name)
            ),
            quote: false
        );

    private static string? Deliverables(FollowUpFigures figures) =>
        Named(
            "Inte rapporterade som klara är",
            figures.Subprojects.SelectMany(s =>
                s.Deliverables.Where(d => d.Done is null || d.Done < d.Count)
                    .Select(d => $"”{d.Name}” i delprojekt {s.Number}")
            ),
            quote: false
        );

    private static string? Subprojects(IEnumerable<SubprojectFigures> some, Func<string, string> sentence)
    {
        string[] numbers = [.. some.Select(s => Number(s.Number, 0, 0))];
        return numbers.Length == 0 ? null : sentence($"delprojekt {Listed(numbers)}");
    }

    private static string? Named(string what, IEnumerable<string> some, bool quote = true)
    {
        string[] names = [.. some.Select(name => quote ? $"”{name}”" : name)];
        return names.Length == 0 ? null : $"{what} {Listed(names)}.";
    }
}
