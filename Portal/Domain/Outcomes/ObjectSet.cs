namespace Portal.Domain.Outcomes;

/// <summary>An object of a ledger: a project, cost centre or other, within its dimension.</summary>
/// <param name="Dimension">The dimension, as 6 for project in SIE.</param>
/// <param name="Code">The object.</param>
public readonly record struct LedgerObject(string Dimension, string Code);

/// <summary>
/// The objects on a row as one text, so that equal sets are equal texts: pairs <c>dimension=object</c> in the order of
/// their dimensions with a tab between. Objects hold no tab: the reader of a file makes it a space.
/// </summary>
public static class ObjectSet
{
    /// <summary>Writes objects as one text; empty for none.</summary>
    public static string Write(IEnumerable<LedgerObject> objects) =>
        string.Join(
            '\t',
            objects
                .OrderBy(o => o.Dimension, StringComparer.Ordinal)
                .ThenBy(o => o.Code, StringComparer.Ordinal)
                .Select(o => $"{o.Dimension}={o.Code}")
        );

    /// <summary>What <see cref="Write" /> wrote, in words: <c>kostnadsställe 12, projekt 0001</c>.</summary>
    public static string Describe(string text) =>
        string.Join(", ", Read(text).Select(o => $"{LedgerDimension.Name(o.Dimension)} {o.Code}"));

    /// <summary>Reads what <see cref="Write" /> wrote.</summary>
    public static IReadOnlyList<LedgerObject> Read(string text) =>
        text.Length == 0
            ? []
            :
            [
                .. text.Split('\t')
                    .Select(pair => new LedgerObject(
                        pair[..pair.IndexOf('=', StringComparison.Ordinal)],
                        pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]
                    )),
            ];
}
