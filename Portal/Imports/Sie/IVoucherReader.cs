using Portal.Domain.Values;

namespace Portal.Imports.Sie;

/// <summary>Reads a ledger file voucher by voucher: a SIE file, or a table whose rows are made into the same.</summary>
public interface IVoucherReader
{
    /// <summary>What the file says of itself, as far as it is read.</summary>
    public SieHeader Header { get; }

    /// <summary>The voucher just read. The same object each time.</summary>
    public SieVoucher Voucher { get; }

    /// <summary>Why the file cannot be read; null while it can.</summary>
    public Refusal? Refusal { get; }

    /// <summary>How many lines outside vouchers were not read.</summary>
    public int StrayLines { get; }

    /// <summary>Reads the next voucher; false at the end of the file or where it is refused.</summary>
    public bool Read();
}
