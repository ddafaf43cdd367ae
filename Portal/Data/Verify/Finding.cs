namespace Portal.Data.Verify;

/// <summary>Something that is wrong with what the portal stores.</summary>
/// <param name="Sentence">What is wrong, in Swedish.</param>
/// <param name="Table">The table; null where it is not about one.</param>
/// <param name="Id">The row's id; null where it is not about one.</param>
/// <param name="Batch">The batch; null where it is not about one.</param>
/// <param name="File">The file's name; null where it is not about one.</param>
public sealed record Finding(
    string Sentence,
    string? Table = null,
    long? Id = null,
    long? Batch = null,
    string? File = null
);

/// <summary>What was found.</summary>
/// <param name="Batches">How many batches there are.</param>
/// <param name="Findings">What is wrong; empty where all is well.</param>
public sealed record Verification(int Batches, IReadOnlyList<Finding> Findings);

/// <summary>Findings that are many of a kind.</summary>
internal static class FindingList
{
    private const int Most = 20;

    /// <summary>The first of a table's findings, and how many there are besides: a table that is altogether wrong says so in few sentences.</summary>
    public static IEnumerable<Finding> Shortened(this IReadOnlyCollection<Finding> findings, string table)
    {
        foreach (var finding in findings.Take(Most))
        {
            yield return finding;
        }

        if (findings.Count > Most)
        {
            yield return new Finding($"Ytterligare {findings.Count - Most} fel i {table}.", table);
        }
    }
}
