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
        SELECT s.Id, s.Line, s.Rows, s.Problem, s.Series, s.Number, s.Date, k.Voucher
        FROM StagedVouchers s LEFT JOIN Known k ON k.Staged = s.Id
        WHERE s.Problem IS NOT NULL OR (k.IsStanding AND NOT k.IsSame)
        ORDER BY s.Id
        """;

    private static readonly string Now =
        $"SELECT Sum, Amount FROM StagedRows r WHERE {StagedLedger.RowsOf("?1")} ORDER BY Id";

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
    public static IEnumerable<RefusedVoucher> WithTheFile(sqlite3 db)
    {
        using var vouchers = db.Prepare(
            "SELECT s.Line, s.Rows FROM Entering e JOIN StagedVouchers s ON s.Id = e.Staged ORDER BY s.Id"
        );
        while (db.Step(vouchers))
        {
            yield return new RefusedVoucher(
                raw.sqlite3_column_int(vouchers, 0),
                raw.sqlite3_column_int(vouchers, 1),
                "Verifikationen är riktig, men filen tas emot först när alla är det."
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
                + $"I filen: {IsNow(db, staged, raw.sqlite3_column_int64(voucher, 0))}."
            : $"{sentence}.";
    }

    private static string WasBefore(sqlite3 db, long voucherId) =>
        Rows(db, Before, voucherId, row => BookedOn(row.Text(0), row.Text(2)));

    private static string IsNow(sqlite3 db, StagedLedger staged, long stagedId) =>
        Rows(
            db,
            Now,
            stagedId,
            row =>
            {
                var key = staged.Keys[staged.Sums[raw.sqlite3_column_int(row, 0)].Key];
                return BookedOn(key.Account, key.Objects ?? "");
            }
        );

    // The objects too: they are often all that differs.
    private static string BookedOn(string account, string objects) =>
        objects.Length == 0 ? account : $"{account} ({ObjectSet.Describe(objects)})";

    private static string Rows(sqlite3 db, string sql, long id, Func<sqlite3_stmt, string> bookedOn)
    {
        using var rows = db.Prepare(sql);
        raw.sqlite3_bind_int64(rows, 1, id);
        var parts = new List<string>();
        while (db.Step(rows))
        {
            if (parts.Count == MostRowsShown)
            {
                parts.Add("…");
                break;
            }

            parts.Add($"{bookedOn(rows)} {SwedishText.Kronor(new Money(raw.sqlite3_column_int64(rows, 1)))}");
        }

        return parts.Count == 0 ? "inga rader" : string.Join("; ", parts);
    }
}

/// <summary>A voucher that is not taken.</summary>
/// <param name="Line">The line where it begins.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Reason">Why, as a Swedish sentence.</param>
internal readonly record struct RefusedVoucher(int Line, int Rows, string Reason)
{
    /// <summary>An entry for each of the rows.</summary>
    public IEnumerable<RefusedRow> Entries => Enumerable.Repeat(new RefusedRow(Line, Reason), Rows);
}
