using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>The figures that a decision states, and the rows they make when they are held against what was computed.</summary>
internal sealed class StatedFigures(IEnumerable<StatedFigure> figures)
{
    private readonly Dictionary<string, StatedFigure> _byKey = figures.ToDictionary(f => f.Key, StringComparer.Ordinal);

    /// <summary>The figure stated under a key; null where the decision does not state it.</summary>
    public StatedFigure? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>
    /// A figure that should agree to the öre. One that does not contradicts.
    /// </summary>
    public IEnumerable<ReconciliationRow> Exact(string id, string key, Money computed, string holds, string differs) =>
        Find(key) is { } stated
            ?
            [
                Row(
                    id,
                    stated,
                    computed.Kronor,
                    stated.Low == computed.Kronor,
                    ReconciliationKind.Contradiction,
                    holds,
                    differs
                ),
            ]
            : [];

    /// <summary>A figure printed in whole parts of something: it agrees when what was computed rounds to it.</summary>
    public IEnumerable<ReconciliationRow> Rounded(
        string id,
        string key,
        decimal computed,
        decimal part,
        string holds,
        string differs
    )
    {
        if (Find(key) is not { } stated)
        {
            return [];
        }

        var printed = decimal.Round(computed / part, 0, MidpointRounding.AwayFromZero) * part;
        return [Row(id, stated, computed, stated.Low == printed, ReconciliationKind.Contradiction, holds, differs)];
    }

    /// <summary>A span printed in round figures: a sound rounding where both ends lie within one step of what was computed.</summary>
    public IEnumerable<ReconciliationRow> Span(
        string id,
        string key,
        decimal low,
        decimal high,
        string rounding,
        string differs
    )
    {
        if (Find(key) is not { Low: { } statedLow, High: { } statedHigh } stated)
        {
            return [];
        }

        var sound = Math.Abs(low - statedLow) < Step(statedLow) && Math.Abs(high - statedHigh) < Step(statedHigh);
        var holds = low == statedLow && high == statedHigh;
        return
        [
            new ReconciliationRow(
                id,
                holds ? ReconciliationKind.Holds
                    : sound ? ReconciliationKind.Rounding
                    : ReconciliationKind.Contradiction,
                stated.Label,
                new ReconciledValue(null, statedLow, statedHigh, null),
                new ReconciledValue(null, low, high, null),
                null,
                stated.Unit,
                sound ? rounding : differs,
                stated.Source
            ),
        ];
    }

    /// <summary>Two places of the decision that speak of the same thing. The same words agree.</summary>
    public IEnumerable<ReconciliationRow> Texts(
        string id,
        string firstKey,
        string secondKey,
        string holds,
        string differs
    )
    {
        if (Find(firstKey) is not { Text: { } first } stated || Find(secondKey) is not { Text: { } second } other)
        {
            return [];
        }

        var same = string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
        return
        [
            new ReconciliationRow(
                id,
                same ? ReconciliationKind.Holds : ReconciliationKind.Contradiction,
                stated.Label,
                new ReconciledValue(null, null, null, first),
                new ReconciledValue(null, null, null, second),
                null,
                stated.Unit,
                same ? holds : differs,
                $"{stated.Source}; {other.Source}"
            ),
        ];
    }

    /// <summary>A figure beside what was computed, agreeing or not.</summary>
    public static ReconciliationRow Row(
        string id,
        StatedFigure stated,
        decimal computed,
        bool holds,
        ReconciliationKind otherwise,
        string holdsText,
        string otherwiseText
    ) =>
        new(
            id,
            holds ? ReconciliationKind.Holds : otherwise,
            stated.Label,
            new ReconciledValue(stated.Low, null, null, null),
            new ReconciledValue(computed, null, null, null),
            computed - stated.Low,
            stated.Unit,
            holds ? holdsText : otherwiseText,
            stated.Source
        );

    // The place of the last digit that is not zero: 1 600 is printed in hundreds, 0,8 in tenths.
    private static decimal Step(decimal printed)
    {
        var step = 0.0001m;
        while (printed != 0 && printed % (step * 10) == 0)
        {
            step *= 10;
        }

        return step;
    }
}
