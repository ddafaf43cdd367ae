using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Investments;
using Portal.Domain.Values;
using Portal.Features.Shared.Facts;

namespace Portal.Features.Changes;

/// <summary>Where what was recorded of an investment stands.</summary>
/// <param name="Facts">The facts by batch.</param>
/// <param name="Booked">What the ledgers gave the investment, by batch.</param>
/// <param name="OtherImports">How many imports gave it nothing.</param>
public sealed record Recorded(
    ILookup<long, FactPlace> Facts,
    IReadOnlyDictionary<long, BookedRows> Booked,
    int OtherImports
)
{
    /// <summary>The batches, the latest first.</summary>
    public IReadOnlyList<long> Batches => [.. Facts.Select(batch => batch.Key).Union(Booked.Keys).OrderDescending()];
}

/// <summary>Rows that a batch gave an investment; what was taken back counts with the sign turned.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Amount">Their sum.</param>
public sealed record BookedRows(int Rows, Money Amount);

/// <summary>A batch, with what of it concerns the investment.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Kinds">Its facts by kind.</param>
/// <param name="Booked">What it gave the investment of the ledgers' rows; null for nothing.</param>
public sealed record RecordedBatch(Batch Batch, IReadOnlyList<RecordedKind> Kinds, BookedRows? Booked);

/// <summary>The facts of one kind in a batch.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Facts">Those shown.</param>
public sealed record RecordedKind(FactKind Kind, int Count, IReadOnlyList<RecordedFact> Facts);

/// <summary>A fact in a line: what it is of, and the values that it changed.</summary>
/// <param name="Id">Its number among its kind.</param>
/// <param name="Whose">What it is of, where it replaces another; empty for none.</param>
/// <param name="Before">The values before.</param>
/// <param name="After">The values after.</param>
public sealed record RecordedFact(
    long Id,
    string Whose,
    IReadOnlyList<(string Label, string Value)> Before,
    IReadOnlyList<(string Label, string Value)> After
)
{
    /// <summary>A fact as shown, without what the page says already and what did not change.</summary>
    public static RecordedFact Of(FactKind kind, ShownFact fact)
    {
        var investment = FactNames.Label(kind.Type, nameof(Subproject.InvestmentId));
        var keys = (kind.Replaces ?? []).Select(key => FactNames.Label(kind.Type, key)).ToList();
        var values = fact.Values.Where(value => value.Label != investment).ToList();
        var replaces = fact is { EarlierBatch: not null, Ends: false };
        var told = values.FindAll(value => !replaces || value.IsChanged);
        return new RecordedFact(
            fact.Id,
            replaces ? string.Join(", ", values.Where(value => keys.Contains(value.Label)).Select(v => v.Now)) : "",
            Told(told, value => value.Before),
            Told(told, value => value.Now)
        );
    }

    private static List<(string Label, string Value)> Told(
        IEnumerable<ShownValue> values,
        Func<ShownValue, string?> side
    ) =>
        [
            .. values
                .Select(value => (value.Label, Value: side(value)))
                .Where(value => value.Value is not null and not SwedishText.None)
                .Select(value => (value.Label, value.Value!)),
        ];
}
