namespace Portal.Domain.Outcomes;

/// <summary>
/// Rättelse: a voucher of the portal's own that takes back what an earlier voucher's row said, or books it elsewhere.
/// </summary>
public sealed class EntryCorrection : Fact
{
    /// <summary>The voucher that corrects.</summary>
    public long VoucherId { get; init; }

    /// <summary>The voucher that is corrected.</summary>
    public long CorrectedVoucherId { get; init; }

    /// <summary>Its row, from 1.</summary>
    public int CorrectedRow { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
