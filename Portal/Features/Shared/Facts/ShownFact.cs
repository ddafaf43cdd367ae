namespace Portal.Features.Shared.Facts;

/// <summary>A fact as shown.</summary>
/// <param name="Id">Its number among its kind.</param>
/// <param name="Values">Its values.</param>
/// <param name="EarlierBatch">The batch of the fact that it replaces or ends; null where it does neither.</param>
/// <param name="Ends">Whether it ends that fact.</param>
public sealed record ShownFact(long Id, IReadOnlyList<ShownValue> Values, long? EarlierBatch, bool Ends);

/// <summary>A value as shown.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Now">What was recorded; null where it no longer holds.</param>
/// <param name="Before">What stood before; null where nothing did.</param>
public sealed record ShownValue(string Label, string? Now, string? Before)
{
    /// <summary>Whether it is other than before.</summary>
    public bool IsChanged => !string.Equals(Now, Before, StringComparison.Ordinal);
}
