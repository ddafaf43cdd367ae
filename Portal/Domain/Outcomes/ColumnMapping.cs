namespace Portal.Domain.Outcomes;

/// <summary>What the columns of a kind of table mean, kept so that the next file of the kind is read in the same way. The latest counts.</summary>
public sealed class ColumnMapping : Fact
{
    /// <summary>What makes tables the same kind: a print of their headings.</summary>
    public required string Signature { get; init; }

    /// <summary>The ledger that such tables come from, as it is named at import; null where it was not said.</summary>
    public string? Ledger { get; init; }

    /// <summary>What the columns mean, as JSON.</summary>
    public required string Columns { get; init; }
}
