using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>What takes value from an asset besides depreciation.</summary>
public enum AssetChangeKind
{
    /// <summary>Nedskrivning: the asset is worth less; the rest is depreciated from there on.</summary>
    Impairment,

    /// <summary>Utrangering: the asset is out of use; all that is left is cost at once.</summary>
    Disposal,
}

/// <summary>An impairment or disposal of a subproject's asset. It changes the schedule from its month on.</summary>
public sealed class AssetChange : Fact
{
    /// <summary>The subproject.</summary>
    public long SubprojectId { get; init; }

    /// <summary>Which of the two.</summary>
    public AssetChangeKind Kind { get; init; }

    /// <summary>The month: its depreciation is computed on what is left.</summary>
    public Month Month { get; init; }

    /// <summary>What the value falls by; zero for a disposal, which takes all.</summary>
    public Money Amount { get; init; }

    /// <summary>The decision that it rests on.</summary>
    public required string Reference { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
