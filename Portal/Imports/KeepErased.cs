using Portal.Data;
using Portal.Domain.Outcomes;

namespace Portal.Imports;

/// <summary>
/// A text that was erased does not come back when the import is undone and its file imported again: the voucher's next revision
/// loses it in the same batch, for the same reason. A voucher that comes with other content is another, and keeps its texts.
/// </summary>
internal static class KeepErased
{
    private const string Erase = """
        INSERT INTO Erasures (Id, VoucherId, Number, Reason, Batch)
        SELECT ?1 - 1 + row_number() OVER (), t.VoucherId, t.Number, x.Reason, ?2
        FROM Known k
        CROSS JOIN Erasures x ON x.VoucherId = k.Voucher
        CROSS JOIN Entering e ON e.Staged = k.Staged
        CROSS JOIN VoucherTexts t ON t.VoucherId = ?3 - 1 + e.Place AND t.Number = x.Number
        WHERE k.IsSame
        """;

    private const string Remove =
        "DELETE FROM VoucherTexts WHERE (VoucherId, Number) IN (SELECT VoucherId, Number FROM Erasures WHERE Id >= ?1)";

    /// <summary>Erases anew what enters again, the first of the entering vouchers having this id.</summary>
    public static void Run(OpenBatch batch, long firstVoucher)
    {
        if (batch.Handle.Number("SELECT EXISTS (SELECT 1 FROM Erasures)") == 0)
        {
            return;
        }

        var first = batch.NextId<Erasure>();
        batch.Handle.Run(Erase, first, batch.Sequence, firstVoucher);
        batch.Handle.Run(Remove, first);
    }
}
