using System.Runtime.InteropServices;
using Portal.Domain.Values;
using SQLitePCL;

namespace Portal.Data.Verify;

/// <summary>
/// Holds the rows of vouchers, which are no facts of their own, against what is: the hash of each voucher, and the sums that
/// figures are computed from. One pass over the rows, which are never in memory.
/// </summary>
internal sealed class CheckVouchers
{
    private readonly sqlite3 _db;
    private readonly Dictionary<long, Sum> _sums;
    private readonly Dictionary<long, long> _takenBackIn;
    private readonly Dictionary<long, Total> _bySum = [];
    private readonly Dictionary<(long Batch, SumKey Key), Total> _takenBack = [];
    private readonly List<Finding> _ofRows = [];
    private readonly List<Finding> _ofSums = [];

    private CheckVouchers(sqlite3 db)
    {
        _db = db;
        _sums = ReadSums(db);
        _takenBackIn = ReadReversals(db);
    }

    public static IEnumerable<Finding> Run(sqlite3 db)
    {
        var check = new CheckVouchers(db);
        check.CheckRows();
        check.CheckSums();
        return check._ofRows.Shortened("VoucherRows").Concat(check._ofSums.Shortened("LedgerSums"));
    }

    private void CheckRows()
    {
        var hash = new VoucherHash();
        var (voucher, batch, checkedRows) = (0L, 0L, 0L);
        byte[] expected = [];
        using var rows = _db.Prepare(
            """
            SELECT v.Id, v.Batch, v.Date, v.ContentHash, v.LedgerId, r.SumId, r.Amount
            FROM Vouchers v LEFT JOIN VoucherRows r ON r.VoucherId = v.Id
            ORDER BY v.Id, r.Number
            """
        );
        while (_db.Step(rows))
        {
            var date = raw.sqlite3_column_int(rows, 2);
            if (raw.sqlite3_column_int64(rows, 0) != voucher)
            {
                Close();
                voucher = raw.sqlite3_column_int64(rows, 0);
                batch = raw.sqlite3_column_int64(rows, 1);
                expected = raw.sqlite3_column_blob(rows, 3).ToArray();
                hash.Begin(date);
            }

            if (raw.sqlite3_column_type(rows, 5) != raw.SQLITE_NULL)
            {
                checkedRows++;
                var place = new SumPlace(batch, raw.sqlite3_column_int64(rows, 4), date / 100);
                CheckRow(voucher, place, raw.sqlite3_column_int64(rows, 5), raw.sqlite3_column_int64(rows, 6), hash);
            }
        }

        Close();
        var all = _db.Number("SELECT count(*) FROM VoucherRows");
        if (all != checkedRows)
        {
            _ofRows.Add(
                new Finding(
                    $"Verifikationsrader som inte hör till någon verifikation: {all - checkedRows}.",
                    "VoucherRows"
                )
            );
        }

        void Close()
        {
            if (voucher != 0 && !hash.Take().AsSpan().SequenceEqual(expected))
            {
                _ofRows.Add(
                    new Finding(
                        $"Raderna i verifikation {voucher}, skrivning {batch}, är ändrade.",
                        "VoucherRows",
                        voucher,
                        batch
                    )
                );
            }
        }
    }

    private void CheckRow(long voucher, SumPlace place, long sumId, long ore, VoucherHash hash)
    {
        if (!_sums.TryGetValue(sumId, out var sum) || sum.Place != place)
        {
            _ofRows.Add(
                new Finding(
                    $"En rad i verifikation {voucher}, skrivning {place.Batch}, räknas i fel summa.",
                    "VoucherRows",
                    voucher,
                    place.Batch
                )
            );
            return;
        }

        hash.Add(sum.Key.Account, sum.Key.Objects, new Money(ore));
        CollectionsMarshal.GetValueRefOrAddDefault(_bySum, sumId, out _).Add(ore);
        if (_takenBackIn.TryGetValue(voucher, out var batch))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_takenBack, (batch, sum.Key), out _).Add(ore);
        }
    }

    /// <summary>A sum is that of its rows; one that takes back is that of the rows of the vouchers its batch takes back.</summary>
    private void CheckSums()
    {
        foreach (var (id, sum) in _sums)
        {
            var total = sum.Total.Rows < 0 ? TakenBack(sum).Turned : _bySum.GetValueOrDefault(id);
            if (total != sum.Total)
            {
                _ofSums.Add(
                    new Finding(
                        $"Summa {id}, skrivning {sum.Place.Batch}, är inte vad dess rader ger.",
                        "LedgerSums",
                        id,
                        sum.Place.Batch
                    )
                );
            }
        }

        _ofSums.AddRange(
            _takenBack.Keys.Select(left => new Finding(
                $"Verifikationer som togs tillbaka i skrivning {left.Batch} är kvar i summorna för konto {left.Key.Account}.",
                "LedgerSums",
                Batch: left.Batch
            ))
        );
    }

    private Total TakenBack(Sum sum)
    {
        _takenBack.Remove((sum.Place.Batch, sum.Key), out var total);
        return total;
    }

    private static Dictionary<long, Sum> ReadSums(sqlite3 db)
    {
        var sums = new Dictionary<long, Sum>();
        // The same few texts stand on sums of many months.
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var rows = db.Prepare(
            "SELECT Id, Batch, LedgerId, Month, Account, Objects, Rows, Amount FROM LedgerSums"
        );
        while (db.Step(rows))
        {
            var place = new SumPlace(
                raw.sqlite3_column_int64(rows, 1),
                raw.sqlite3_column_int64(rows, 2),
                raw.sqlite3_column_int(rows, 3)
            );
            sums[raw.sqlite3_column_int64(rows, 0)] = new Sum(
                place,
                new SumKey(place.Ledger, place.YearMonth, Shared(rows.Text(4)), Shared(rows.Text(5))),
                new Total(raw.sqlite3_column_int(rows, 6), raw.sqlite3_column_int64(rows, 7))
            );
        }

        return sums;

        string Shared(string text) => CollectionsMarshal.GetValueRefOrAddDefault(texts, text, out _) ??= text;
    }

    private static Dictionary<long, long> ReadReversals(sqlite3 db)
    {
        var reversals = new Dictionary<long, long>();
        using var rows = db.Prepare("SELECT VoucherId, Batch FROM VoucherReversals");
        while (db.Step(rows))
        {
            reversals[raw.sqlite3_column_int64(rows, 0)] = raw.sqlite3_column_int64(rows, 1);
        }

        return reversals;
    }

    private readonly record struct SumPlace(long Batch, long Ledger, int YearMonth);

    private readonly record struct SumKey(long Ledger, int YearMonth, string Account, string Objects);

    private readonly record struct Sum(SumPlace Place, SumKey Key, Total Total);

    private record struct Total(int Rows, long Ore)
    {
        public readonly Total Turned => new(-Rows, -Ore);

        public void Add(long ore)
        {
            Rows++;
            Ore = unchecked(Ore + ore);
        }
    }
}
