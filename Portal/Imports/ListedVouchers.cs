using Portal.Domain.Values;

namespace Portal.Imports;

/// <summary>The first vouchers of a file by what becomes of them; those that are wrong are told among the refused.</summary>
/// <param name="New">Those that are not there, or were taken back.</param>
/// <param name="Duplicates">Those that are there already.</param>
/// <param name="Changed">Those that are there with other content.</param>
public sealed record ListedVouchers(VoucherList New, VoucherList Duplicates, VoucherList Changed);

/// <summary>The first vouchers of a kind, in the order of the file.</summary>
/// <param name="Count">How many there are of the kind.</param>
/// <param name="First">The first of them.</param>
public sealed record VoucherList(int Count, IReadOnlyList<ListedVoucher> First)
{
    /// <summary>How many are not among the first.</summary>
    public int Rest => Count - First.Count;
}

/// <summary>A voucher of a file.</summary>
/// <param name="Name">Its series and number; empty where it has neither.</param>
/// <param name="Date">Its date.</param>
/// <param name="Line">The line where it begins.</param>
/// <param name="InFile">What the file says of it.</param>
/// <param name="Recorded">What is recorded of it; null where it is new, and for a duplicate, which says the same.</param>
public sealed record ListedVoucher(string Name, DateOnly Date, int Line, VoucherSum InFile, VoucherSum? Recorded);

/// <summary>What a voucher's rows come to.</summary>
/// <param name="Rows">How many rows, on every account.</param>
/// <param name="Outcome">The sum of those that count as outcome: all of them come to nothing where it is balanced.</param>
public readonly record struct VoucherSum(int Rows, Money Outcome);
