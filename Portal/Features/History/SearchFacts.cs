using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Features.Shared.Facts;

namespace Portal.Features.History;

/// <summary>
/// Finds batches by a text: in what was done, or in a value as it is shown, so that an amount, a month and a name are found as
/// they are read. Spaces and capitals make no difference. Vouchers are not looked through: Utfall leads to them.
/// </summary>
public sealed class SearchFacts(PortalDb db)
{
    /// <summary>The batches among those asked for that hold the text.</summary>
    public async Task<IReadOnlyCollection<long>> RunAsync(
        HistoryFilter filter,
        string text,
        FactWords words,
        CancellationToken cancellation
    )
    {
        var sought = Tight(text);
        var asked = await ReadHistory
            .Batches(db, filter)
            .Select(b => new { b.Sequence, b.What })
            .ToListAsync(cancellation);
        var found = asked.Where(b => Holds(b.What, sought)).Select(b => b.Sequence).ToHashSet();
        var left = asked.Select(b => b.Sequence).Where(batch => !found.Contains(batch)).ToHashSet();
        foreach (var kind in FactNames.Kinds.Where(kind => !kind.IsMany))
        {
            var properties = FactNames.Values(kind.Type).Select(property => property.Name).ToList();
            await foreach (
                var fact in ReadHistory.Facts(db, kind.Type, 0, long.MaxValue).WithCancellation(cancellation)
            )
            {
                if (left.Contains(fact.Batch) && properties.Any(p => Holds(words.Of(fact, p), sought)))
                {
                    found.Add(fact.Batch);
                    left.Remove(fact.Batch);
                }
            }
        }

        return found;
    }

    private static bool Holds(string value, string sought) =>
        Tight(value).Contains(sought, StringComparison.OrdinalIgnoreCase);

    private static string Tight(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
