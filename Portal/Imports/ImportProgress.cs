using Portal.Domain.Values;

namespace Portal.Imports;

/// <summary>How far an import has come.</summary>
/// <param name="Phase">What is being done, in Swedish.</param>
/// <param name="Share">How much of it is done; null where that is not known.</param>
public sealed record ImportProgress(string Phase, Share? Share)
{
    /// <summary>How many vouchers pass between two reports.</summary>
    public const int Step = 4096;

    /// <summary>Some of a whole.</summary>
    public static ImportProgress Of(string phase, long done, long whole) =>
        new(phase, whole == 0 ? null : new Share(Math.Min(1m, (decimal)done / whole)));
}
