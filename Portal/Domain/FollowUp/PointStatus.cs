using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.FollowUp;

/// <summary>
/// How it stands with a point of the decision: what the figures say of the amounts that the point states, and where the decision
/// contradicts itself. A point is known by the place it stands at, which the decision's figures name as their source.
/// </summary>
/// <param name="Point">The point.</param>
/// <param name="Word">The status in a few words.</param>
/// <param name="Sentences">What it rests on; empty where the figures tell nothing of the point.</param>
public sealed record PointStatus(PointOfDecision Point, string Word, IReadOnlyList<string> Sentences)
{
    /// <summary>Every point of the decision with its status, by number.</summary>
    public static IReadOnlyList<PointStatus> Of(FollowUpFigures figures) =>
        [.. figures.Decision.Points.Select(point => Of(figures, point))];

    private static PointStatus Of(FollowUpFigures figures, PointOfDecision point)
    {
        var stated = figures
            .Reconciliation.Where(row =>
                row.Source.Split(';', StringSplitOptions.TrimEntries).Contains(point.Source, StringComparer.Ordinal)
            )
            .ToList();
        var held = stated.Select(row => Held(figures, row.Id)).OfType<(bool Holds, string Sentence)>().ToList();
        var unclear = stated.FindAll(row =>
            row.Kind == ReconciliationKind.Contradiction && row.Stated?.Text is not null
        );
        var word =
            held.Exists(of => !of.Holds) ? "Väntas inte hålla"
            : held.Count > 0 ? "Håller hittills"
            : unclear.Count > 0 ? "Oklar i beslutet"
            : "Följs inte med siffror";
        return new PointStatus(
            point,
            word,
            [.. held.Select(of => of.Sentence), .. unclear.Select(row => $"Oklart i beslutet: {row.Explanation}")]
        );
    }

    private static (bool Holds, string Sentence)? Held(FollowUpFigures figures, string row) =>
        row switch
        {
            "items-vs-appropriation" => Granted(figures),
            "yearly-cost" => Yearly(figures),
            _ => null,
        };

    private static (bool, string) Granted(FollowUpFigures figures)
    {
        var left = figures.Totals.VarianceToAppropriation;
        var forecast =
            $"Slutkostnaden väntas bli {WholeKronor(figures.Totals.Money.Forecast)} mot beviljade {WholeKronor(figures.Investment.CurrentAppropriation)}";
        return left.Ore switch
        {
            0 => (true, $"{forecast}."),
            > 0 => (true, $"{forecast}, {WholeKronor(left)} mindre."),
            _ => (false, $"{forecast}, {WholeKronor(-left)} mer."),
        };
    }

    private static (bool, string)? Yearly(FollowUpFigures figures)
    {
        if (figures.RunningCost.Years is not [.., var year])
        {
            return null;
        }

        var booked = $"För {year.Year} är {WholeKronor(year.Outcome)} bokfört av {WholeKronor(year.Granted)}";
        return year.Left.Ore < 0 ? (false, $"{booked}, {WholeKronor(-year.Left)} för mycket.") : (true, $"{booked}.");
    }
}
