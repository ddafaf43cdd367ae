using Portal.Data;
using Portal.Domain.Outcomes;
using SQLitePCL;

namespace Portal.Imports;

/// <summary>
/// Takes vouchers back within an open batch: a reversal each, and sums that undo theirs. What they said stays where it is, so
/// figures as known before stay what they were. What corrects a voucher goes with it, and what corrects that: a correction of
/// nothing would be a cost that nobody has had.
/// </summary>
internal static class TakeBackVouchers
{
    private const string Reverse = """
        WITH RECURSIVE Taken (VoucherId) AS (
            SELECT VoucherId FROM ({0})
            UNION
            SELECT c.VoucherId FROM Taken t JOIN EntryCorrections c ON c.CorrectedVoucherId = t.VoucherId
            WHERE NOT EXISTS (SELECT 1 FROM VoucherReversals r WHERE r.VoucherId = c.VoucherId))
        INSERT INTO VoucherReversals (Id, VoucherId, Batch)
        SELECT ?1 - 1 + row_number() OVER (ORDER BY VoucherId), VoucherId, ?2 FROM Taken ORDER BY VoucherId
        """;

    private const string Undo = """
        INSERT INTO LedgerSums (Id, LedgerId, Account, Objects, Month, Rows, Amount, Batch)
        SELECT ?1 - 1 + row_number() OVER (), LedgerId, Account, Objects, Month, Rows, Amount, ?2
        FROM (
            SELECT s.LedgerId, s.Account, s.Objects, s.Month, -count(*) AS Rows, -sum(r.Amount) AS Amount
            FROM VoucherReversals t
            CROSS JOIN VoucherRows r ON r.VoucherId = t.VoucherId
            JOIN LedgerSums s ON s.Id = r.SumId
            WHERE t.Id >= ?3
            GROUP BY s.LedgerId, s.Account, s.Objects, s.Month)
        """;

    /// <summary>Takes back the vouchers that a query gives. Nothing is reversed or summed after it in the same batch.</summary>
    /// <param name="batch">The open batch.</param>
    /// <param name="vouchers">A query for their ids as <c>VoucherId</c>.</param>
    /// <returns>How many were taken back, corrections among them.</returns>
    public static int Run(OpenBatch batch, string vouchers)
    {
        var first = batch.NextId<VoucherReversal>();
        batch.Handle.Run(Reverse.Replace("{0}", vouchers, StringComparison.Ordinal), first, batch.Sequence);
        var count = raw.sqlite3_changes(batch.Handle);
        if (count > 0)
        {
            batch.Handle.Run(Undo, batch.NextId<LedgerSum>(), batch.Sequence, first);
        }

        return count;
    }
}
