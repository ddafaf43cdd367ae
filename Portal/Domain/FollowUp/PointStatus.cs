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
    /// <param name="figures">The figures.</param>
    /// <param name="isEnded">Whether the investment has ended, so that what was granted is held against what it cost.</param>
    public static IReadOnlyList<PointStatus> Of(FollowUpFigures figures, bool isEnded = false) =>
        [.. figures.Decision.Points.Select(point => Of(figures, isEnded, point))];

    private static PointStatus Of(FollowUpFigures figures, bool isEnded, PointOfDecision point)
    {
        var stated = figures
            .Reconciliation.Where(row =>
                row.Source.Split(';', StringSplitOptions.TrimEntries).Contains(point.Source, StringComparer.Ordinal)
            )
            .ToList();
        var held = stated.Select(row => Held(figures, isEnded, row.Id)).OfType<HeldAmount>().ToList();
        var unclear = stated.FindAll(row =>
            row.Kind == ReconciliationKind.Contradiction && row.Stated?.Text is not null
        );
        var word = held.Find(of => !of.Holds) is { } broken
            ? broken.IsFinal
                ? "Hölls inte"
                : "Väntas inte hålla"
            : held.Count > 0
                ? held.TrueForAll(of => of.IsFinal)
                    ? "Hölls"
                    : "Håller hittills"
                : unclear.Count > 0
                    ? "Oklar i beslutet"
                    : "Följs inte med siffror";
        return new PointStatus(
            point,
            word,
            [.. held.Select(of => of.Sentence), .. unclear.Select(row => $"Oklart i beslutet: {row.Explanation}")]
        );
    }

    private static HeldAmount? Held(FollowUpFigures figures, bool isEnded, string row) =>
        row switch
        {
            "items-vs-appropriation" => Granted(figures, isEnded),
            "yearly-cost" => Yearly(figures),
            _ => null,
        };

    private static HeldAmount Granted(FollowUpFigures figures, bool isEnded)
    {
        var (granted, money) = (figures.Investment.CurrentAppropriation, figures.Totals.Money);
        var cost = isEnded ? money.Outcome : money.Forecast;
        var compared =
            $"{(isEnded ? "Kostnaden blev" : "Slutkostnaden väntas bli")} {WholeKronor(cost)} mot beviljade {WholeKronor(granted)}";
        var left = granted - cost;
        var sentence = left.Ore switch
        {
            0 => $"{compared}.",
            > 0 => $"{compared}, {WholeKronor(left)} mindre.",
            _ => $"{compared}, {WholeKronor(-left)} mer.",
        };
        return new HeldAmount(left.Ore >= 0, isEnded, sentence);
    }

    private static HeldAmount? Yearly(FollowUpFigures figures)
    {
        if (figures.RunningCost.Years is not [.., var year])
        {
            return null;
        }

        var booked = $"För {year.Year} är {WholeKronor(year.Outcome)} bokfört av {WholeKronor(year.Granted)}";
        return year.Left.Ore < 0
            ? new HeldAmount(Holds: false, IsFinal: false, $"{booked}, {WholeKronor(-year.Left)} för mycket.")
            : new HeldAmount(Holds: true, IsFinal: false, $"{booked}.");
    }

    /// <summary>An amount of a point held against what became of it.</summary>
    private sealed record HeldAmount(bool Holds, bool IsFinal, string Sentence);
}
