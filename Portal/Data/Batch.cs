namespace Portal.Data;

/// <summary>
/// One write: everything that was recorded together. Batches form a chain, each holding the hash of the one before, so that a
/// changed past shows. All of it is given inside the write lock.
/// </summary>
public sealed class Batch
{
    /// <summary>1 for the first, without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>When it was written, in UTC to the millisecond; never earlier than the batch before.</summary>
    public DateTime AtUtc { get; init; }

    /// <summary>Who wrote: kommandorad, webb, jobb or system until there are accounts.</summary>
    public required string Who { get; init; }

    /// <summary>What was done, as a short Swedish phrase.</summary>
    public required string What { get; init; }

    /// <summary>Whether it is example data, which must say so wherever it shows.</summary>
    public bool Example { get; init; }

    /// <summary>SHA-256 over the facts of the batch, as <see cref="FactHash" /> computes it.</summary>
    public required byte[] RowsHash { get; init; }

    /// <summary>The hash of the batch before; 32 zero bytes for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 over all the above.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>Where a batch comes from.</summary>
/// <param name="Who">Who writes: kommandorad, webb, jobb or system until there are accounts.</param>
/// <param name="What">What is done, as a short Swedish phrase.</param>
/// <param name="Example">Whether it is example data.</param>
public sealed record BatchOrigin(string Who, string What, bool Example = false);

/// <summary>
/// The first bytes of the hash of each row that a batch has in a table. No part of the chain, which says that a batch was
/// changed: these say which row.
/// </summary>
public sealed class RowPrints
{
    /// <summary>How many bytes of each row's hash are kept.</summary>
    public const int Length = 4;

    /// <summary>The batch.</summary>
    public long Batch { get; init; }

    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>The id of the first row; the others follow without gaps.</summary>
    public long FirstId { get; init; }

    /// <summary>The bytes, <see cref="Length" /> for each row in the order of their ids.</summary>
    public required byte[] Prints { get; init; }
}
