using System.Globalization;
using Portal.Data;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using SQLitePCL;

namespace Portal.Imports;

/// <summary>Says why vouchers of a compared file are not taken, an entry for each of their rows.</summary>
internal static class RefusedVouchers
{
    // What a changed voucher said and says is shown for so many vouchers and rows; who has more has another problem.
    private const int MostShown = 100;
    private const int MostRowsShown = 8;

    private const string Refused = """
        SELECT s.Rows, s.Line, s.RowCount, s.Problem, s.Series, s.Number, s.Date, k.Voucher
        FROM StagedVouchers s LEFT JOIN Known k ON k.Staged = s.Id
        WHERE s.Problem IS NOT NULL OR (k.IsStanding AND NOT k.IsSame)
        ORDER BY s.Id
        """;

    private const string Before = """
        SELECT l.Account, r.Amount, l.Objects FROM VoucherRows r JOIN LedgerSums l ON l.Id = r.SumId
        WHERE r.VoucherId = ?1 ORDER BY r.Number
        """;

    /// <summary>The vouchers that are wrong, or changed without leave to replace.</summary>
    public static List<RefusedVoucher> List(sqlite3 db, StagedLedger staged, bool replace)
    {
        var refused = new List<RefusedVoucher>();
        var shown = 0;
        using var vouchers = db.Prepare(Refused);
        while (db.Step(vouchers))
        {
            var problem = raw.sqlite3_column_type(vouchers, 3) == raw.SQLITE_NULL ? null : vouchers.Text(3);
            if (problem is null && replace)
            {
                continue;
            }

            var reason = problem ?? Changed(db, staged, vouchers, isShown: shown++ < MostShown);
            refused.Add(
                new RefusedVoucher(raw.sqlite3_column_int(vouchers, 1), raw.sqlite3_column_int(vouchers, 2), reason)
            );
        }

        return refused;
    }

    /// <summary>The vouchers that would enter, were the file not refused for the sake of others.</summary>
    public static IEnumerable<RefusedVoucher> WithTheFile(sqlite3 db) =>
        Select(
            db,
            "SELECT s.Line, s.RowCount FROM Entering e JOIN StagedVouchers s ON s.Id = e.Staged ORDER BY s.Id",
            "Verifikationen är riktig, men filen tas emot först när alla är det."
        );

    /// <summary>Every voucher of a file that is refused before it could be compared.</summary>
    public static IEnumerable<RefusedVoucher> All(sqlite3 db, string reason) =>
        Select(db, "SELECT Line, RowCount FROM StagedVouchers ORDER BY Id", reason);

    private static IEnumerable<RefusedVoucher> Select(sqlite3 db, string sql, string reason)
    {
        using var vouchers = db.Prepare(sql);
        while (db.Step(vouchers))
        {
            yield return new RefusedVoucher(
                raw.sqlite3_column_int(vouchers, 0),
                raw.sqlite3_column_int(vouchers, 1),
                reason
            );
        }
    }

    private static string Changed(sqlite3 db, StagedLedger staged, sqlite3_stmt voucher, bool isShown)
    {
        var name = $"{voucher.Text(4)} {voucher.Text(5)}".Trim();
        var date = raw.sqlite3_column_int(voucher, 6).ToString("0000-00-00", CultureInfo.InvariantCulture);
        var sentence =
            $"Rad {raw.sqlite3_column_int(voucher, 1)}: verifikation {(name.Length > 0 ? name : "utan nummer")} "
            + $"den {date} finns redan med annat innehåll";
        return isShown
            ? $"{sentence}. Införd: {WasBefore(db, raw.sqlite3_column_int64(voucher, 7))}. "
                + $"I filen: {IsNow(staged, raw.sqlite3_column_blob(voucher, 0))}."
            : $"{sentence}.";
    }

    private static string WasBefore(sqlite3 db, long voucherId)
    {
        var parts = new List<string>();
        using var rows = db.Prepare(Before);
        raw.sqlite3_bind_int64(rows, 1, voucherId);
        while (parts.Count <= MostRowsShown && db.Step(rows))
        {
            parts.Add(Row(rows.Text(0), rows.Text(2), raw.sqlite3_column_int64(rows, 1)));
        }

        return Listed(parts);
    }

    private static string IsNow(StagedLedger staged, ReadOnlySpan<byte> voucherRows)
    {
        var parts = new List<string>();
        var rows = new StagedRows.Reader(voucherRows);
        while (parts.Count <= MostRowsShown && rows.Next())
        {
            var key = staged.Keys[staged.Sums[rows.Sum].Key];
            parts.Add(Row(key.Account, key.Objects ?? "", rows.Ore));
        }

        return Listed(parts);
    }

    // The objects too: they are often all that differs.
    private static string Row(string account, string objects, long ore)
    {
        var bookedOn = objects.Length == 0 ? account : $"{account} ({ObjectSet.Describe(objects)})";
        return $"{bookedOn} {SwedishText.Kronor(new Money(ore))}";
    }

    private static string Listed(List<string> rows) =>
        rows.Count == 0
            ? "inga rader"
            : string.Join("; ", rows.Take(MostRowsShown)) + (rows.Count > MostRowsShown ? "; …" : "");
}

/// <summary>A voucher that is not taken.</summary>
/// <param name="Line">The line that is wrong, else the one where it begins.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Reason">Why, as a Swedish sentence.</param>
internal readonly record struct RefusedVoucher(int Line, int Rows, string Reason)
{
    /// <summary>An entry for each of the rows.</summary>
    public IEnumerable<RefusedRow> Entries => Enumerable.Repeat(new RefusedRow(Line, Reason), Rows);
}
