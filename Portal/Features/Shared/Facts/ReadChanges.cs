using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain;

namespace Portal.Features.Shared.Facts;

/// <summary>Reads facts with what they changed: the values of the fact that each replaces or ends stand beside its own.</summary>
public sealed class ReadChanges(PortalDb db)
{
    /// <summary>The facts of one kind in a batch, in their order.</summary>
    public async Task<IReadOnlyList<ShownFact>> RunAsync(
        FactKind kind,
        FactSpan span,
        int skip,
        int take,
        FactWords words,
        CancellationToken cancellation
    )
    {
        var first = span.FirstId + skip;
        var before = Math.Min(first + take, span.FirstId + span.Count);
        var facts = new List<Fact>();
        await foreach (var fact in ReadHistory.Facts(db, kind.Type, first, before).WithCancellation(cancellation))
        {
            facts.Add(fact);
        }

        var shown = new List<ShownFact>();
        foreach (var fact in facts)
        {
            shown.Add(await ShowAsync(kind, fact, words, cancellation));
        }

        return shown;
    }

    /// <summary>One fact, by its number among its kind.</summary>
    public async Task<ShownFact> OneAsync(FactKind kind, long id, FactWords words, CancellationToken cancellation) =>
        await ShowAsync(kind, await ReadHistory.FactAsync(db, kind.Type, id, cancellation), words, cancellation);

    private async Task<ShownFact> ShowAsync(FactKind kind, Fact fact, FactWords words, CancellationToken cancellation)
    {
        if (kind is { Replaces: { } key } && await ReadHistory.EarlierAsync(db, fact, key, cancellation) is { } earlier)
        {
            return new ShownFact(
                fact.Id,
                [.. Values(fact, words).Zip(Values(earlier, words), (now, was) => now with { Before = was.Now })],
                earlier.Batch,
                Ends: false
            );
        }

        var reference = kind
            .Ends.Select(ends => kind.Type.GetProperty(ends)!)
            .FirstOrDefault(p => p.GetValue(fact) is not null);
        if (reference?.GetValue(fact) is long id)
        {
            var ended = await ReadHistory.FactAsync(db, EndedBy(kind, reference.Name), id, cancellation);
            return new ShownFact(
                fact.Id,
                [
                    .. Values(ended, words).Select(was => was with { Now = null, Before = was.Now }),
                    .. Values(fact, words, except: kind.Ends),
                ],
                ended.Batch,
                Ends: true
            );
        }

        return new ShownFact(fact.Id, [.. Values(fact, words)], EarlierBatch: null, Ends: false);
    }

    private Type EndedBy(FactKind kind, string reference) =>
        db
            .Model.FindEntityType(kind.Type)!
            .GetForeignKeys()
            .Single(key => string.Equals(key.Properties[0].Name, reference, StringComparison.Ordinal))
            .PrincipalEntityType.ClrType;

    private static IEnumerable<ShownValue> Values(Fact fact, FactWords words, IReadOnlyList<string>? except = null)
    {
        var type = fact.GetType();
        return FactNames
            .Values(type)
            .Where(property => except?.Contains(property.Name, StringComparer.Ordinal) != true)
            .Select(property => new ShownValue(
                FactNames.Label(type, property.Name) ?? property.Name,
                words.Of(fact, property.Name),
                Before: null
            ));
    }
}
