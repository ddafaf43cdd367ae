using Portal.Data;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using SQLitePCL;

namespace Portal.Imports;

/// <summary>Lists the first vouchers of a compared file by what becomes of them, read from the staged tables.</summary>
internal sealed class ListVouchers(sqlite3 db, StagedLedger staged, long ledgerId, OutcomeMapping mapping)
{
    private const string Columns = "s.Series, s.Number, s.Date, s.Line, s.RowCount, s.Rows";

    // In the order of the file by the staged ids, so that a list ends as soon as it is full.
    private const string New = $"""
        SELECT {Columns}, NULL FROM Entering e CROSS JOIN StagedVouchers s ON s.Id = e.Staged
        WHERE e.Replaces IS NULL ORDER BY e.Place LIMIT ?1
        """;

    private const string Duplicates = $"""
        SELECT {Columns}, NULL FROM Known k CROSS JOIN StagedVouchers s ON s.Id = k.Staged
        WHERE k.IsStanding AND k.IsSame ORDER BY k.Staged LIMIT ?1
        """;

    private const string Changed = $"""
        SELECT {Columns}, k.Voucher FROM Known k CROSS JOIN StagedVouchers s ON s.Id = k.Staged
        WHERE k.IsStanding AND NOT k.IsSame ORDER BY k.Staged LIMIT ?1
        """;

    private const string Recorded = """
        SELECT l.Account, l.Objects, count(*), sum(r.Amount) FROM VoucherRows r JOIN LedgerSums l ON l.Id = r.SumId
        WHERE r.VoucherId = ?1
        GROUP BY l.Account, l.Objects
        """;

    /// <summary>Lists them.</summary>
    /// <param name="comparison">What becomes of the vouchers.</param>
    /// <param name="most">The most of each kind that are listed.</param>
    public ListedVouchers Of(StagedComparison comparison, int most) =>
        new(
            new VoucherList((int)db.Number("SELECT count(*) FROM Entering WHERE Replaces IS NULL"), First(New, most)),
            new VoucherList(comparison.DuplicateVouchers, First(Duplicates, most)),
            new VoucherList(comparison.ChangedVouchers, First(Changed, most))
        );

    private List<ListedVoucher> First(string sql, int most)
    {
        var first = new List<ListedVoucher>();
        using var vouchers = db.Prepare(sql);
        raw.sqlite3_bind_int(vouchers, 1, most);
        while (db.Step(vouchers))
        {
            var date = raw.sqlite3_column_int(vouchers, 2);
            var isKnown = raw.sqlite3_column_type(vouchers, 6) != raw.SQLITE_NULL;
            first.Add(
                new ListedVoucher(
                    $"{vouchers.Text(0)} {vouchers.Text(1)}".Trim(),
                    new DateOnly(date / 10000, date / 100 % 100, date % 100),
                    raw.sqlite3_column_int(vouchers, 3),
                    InFile(raw.sqlite3_column_int(vouchers, 4), raw.sqlite3_column_blob(vouchers, 5)),
                    isKnown ? RecordedSum(raw.sqlite3_column_int64(vouchers, 6)) : null
                )
            );
        }

        return first;
    }

    private VoucherSum InFile(int count, ReadOnlySpan<byte> voucherRows)
    {
        var outcome = Money.Zero;
        var rows = new StagedRows.Reader(voucherRows);
        while (rows.Next())
        {
            var key = staged.Keys[staged.Sums[rows.Sum].Key];
            outcome += IsOutcome(key.Account, key.Objects!) ? new Money(rows.Ore) : Money.Zero;
        }

        return new VoucherSum(count, outcome);
    }

    private VoucherSum RecordedSum(long voucherId)
    {
        var (count, outcome) = (0, Money.Zero);
        using var sums = db.Prepare(Recorded);
        raw.sqlite3_bind_int64(sums, 1, voucherId);
        while (db.Step(sums))
        {
            count += raw.sqlite3_column_int(sums, 2);
            outcome += IsOutcome(sums.Text(0), sums.Text(1))
                ? new Money(raw.sqlite3_column_int64(sums, 3))
                : Money.Zero;
        }

        return new VoucherSum(count, outcome);
    }

    private bool IsOutcome(string account, string objects) =>
        mapping.Of(ledgerId, account, ObjectSet.Read(objects)).IsOutcome;
}
