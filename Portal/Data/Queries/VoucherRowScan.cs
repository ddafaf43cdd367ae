using System.Globalization;
using SQLitePCL;

namespace Portal.Data.Queries;

/// <summary>A row as it is found, before what is shown of it is read.</summary>
internal readonly record struct FoundRow(long VoucherId, int Number, long SumId, long Ore, int Date);

/// <summary>
/// Finds voucher rows in the order of a list, in either direction and from any row on. The rows of a month are either walked day
/// by day through all ledgers, which stops as soon as a page is full, or fetched by their sums and sorted, which costs by how many
/// they are: whichever takes less, so that a page costs about the same however many rows there are.
/// </summary>
/// <param name="db">The connection.</param>
/// <param name="sought">The rows.</param>
/// <param name="reversed">Whether the last come first.</param>
internal sealed class VoucherRowScan(sqlite3 db, SoughtRows sought, bool reversed)
{
    private const string Columns = "r.VoucherId, r.Number, r.SumId, r.Amount, v.Date";

    // A row read through its sum costs about twice one met in passing, and has to be sorted too.
    private const int FetchedCost = 7;

    private readonly bool _falling = sought.IsFalling != reversed;
    private readonly bool _anyTakenBack =
        db.Number($"SELECT EXISTS (SELECT 1 FROM VoucherReversals WHERE Batch <= {sought.Batch})") == 1;
    private readonly Dictionary<long, int> _groupOf = sought
        .Groups.SelectMany((group, place) => group.SumIds.Select(id => (id, place)))
        .ToDictionary(sum => sum.id, sum => sum.place);

    private string Direction => _falling ? "DESC" : "ASC";

    private string After => _falling ? "<" : ">";

    /// <summary>Where a row stands among the groups; null where it is not one of the rows.</summary>
    public int? GroupOf(FoundRow row) => _groupOf.TryGetValue(row.SumId, out var place) ? place : null;

    /// <summary>The row of a key; null where there is none.</summary>
    public FoundRow? Find(RowKey key)
    {
        using var row = db.Prepare(
            $"SELECT {Columns} FROM VoucherRows r JOIN Vouchers v ON v.Id = r.VoucherId WHERE r.VoucherId = ?1 AND r.Number = ?2"
        );
        raw.sqlite3_bind_int64(row, 1, key.VoucherId);
        raw.sqlite3_bind_int(row, 2, key.Number);
        return db.Step(row) ? Read(row) : null;
    }

    /// <summary>The rows after one, or all.</summary>
    /// <param name="after">The row that they come after; null for all.</param>
    /// <param name="most">How many are wanted at most.</param>
    public IEnumerable<FoundRow> Rows(FoundRow? after, long most) =>
        sought.Text is not null ? ByText()
        : sought.IsByAmount ? ByAmount(after, most)
        : ByGroups(after, most);

    /// <summary>Whether a row comes after another in this direction.</summary>
    public bool IsAfter(FoundRow row, FoundRow other)
    {
        var first = sought.IsByAmount ? row.Ore.CompareTo(other.Ore) : _groupOf[row.SumId] - _groupOf[other.SumId];
        var compared =
            first != 0
                ? first
                : (row.Date, row.VoucherId, row.Number).CompareTo((other.Date, other.VoucherId, other.Number));
        return _falling ? compared < 0 : compared > 0;
    }

    /// <summary>How many rows there are and their sum in öre, counted one by one.</summary>
    public (long Rows, long Ore) Count()
    {
        using var counts = Prepare(
            $"SELECT count(*), sum(r.Amount) FROM json_each(?1) s CROSS JOIN VoucherRows r ON r.SumId = s.value WHERE {Wanted}",
            sought.Groups.SelectMany(group => group.SumIds)
        );
        db.Step(counts);
        return (raw.sqlite3_column_int64(counts, 0), raw.sqlite3_column_int64(counts, 1));
    }

    private string Wanted =>
        sought.Sign switch
        {
            RowSign.Debit => "r.Amount > 0",
            RowSign.Credit => "r.Amount < 0",
            _ => "1",
        }
        + (
            _anyTakenBack
                ? $" AND NOT EXISTS (SELECT 1 FROM VoucherReversals b WHERE b.VoucherId = r.VoucherId AND b.Batch <= {sought.Batch})"
                : ""
        );

    private IEnumerable<FoundRow> ByGroups(FoundRow? after, long most)
    {
        var places = Enumerable.Range(0, sought.Groups.Count);
        foreach (var place in _falling ? places.Reverse() : places)
        {
            var from = after is { } row ? _groupOf[row.SumId] : (int?)null;
            if (from is { } start && (_falling ? place > start : place < start))
            {
                continue;
            }

            var group = sought.Groups[place];
            foreach (
                var found in Walks(group, most)
                    ? Walk(place, place == from ? after : null)
                    : Fetch(group, place == from ? after : null, most)
            )
            {
                yield return found;
            }
        }
    }

    /// <summary>Whether it takes less to meet so many of a group's rows in passing than to fetch them all.</summary>
    private static bool Walks(RowGroup group, long most) =>
        group.Rows > 0
        && (double)Math.Min(most, group.Rows) * group.Around / group.Rows < (double)FetchedCost * group.Rows;

    private IEnumerable<FoundRow> Walk(int place, FoundRow? after)
    {
        var group = sought.Groups[place];
        using var rows = db.Prepare(
            $"""
            SELECT {Columns} FROM Vouchers v INDEXED BY IX_Vouchers_Date CROSS JOIN VoucherRows r ON r.VoucherId = v.Id
            WHERE v.Date BETWEEN ?1 AND ?2 AND {Wanted}{(after is null ? "" : $" AND (v.Date, v.Id) {After}= (?3, ?4)")}
            ORDER BY v.Date {Direction}, v.Id {Direction}, r.Number {Direction}
            """
        );
        raw.sqlite3_bind_int(rows, 1, (group.Month.YearMonth * 100) + 1);
        raw.sqlite3_bind_int(rows, 2, (group.Month.YearMonth * 100) + 31);
        raw.sqlite3_bind_int(rows, 3, after?.Date ?? 0);
        raw.sqlite3_bind_int64(rows, 4, after?.VoucherId ?? 0);
        while (db.Step(rows))
        {
            if (_groupOf.TryGetValue(raw.sqlite3_column_int64(rows, 2), out var found) && found == place)
            {
                var row = Read(rows);
                if (after is not { } known || IsAfter(row, known))
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>The amounts are read of those that are wanted alone: all else stands in the index of the sums, in order or not.</summary>
    private IEnumerable<FoundRow> Fetch(RowGroup group, FoundRow? after, long most)
    {
        var beyond = after is { } row
            ? Invariant($" AND (v.Date, r.VoucherId, r.Number) {After} ({row.Date}, {row.VoucherId}, {row.Number})")
            : "";
        using var rows = Prepare(
            $"""
            SELECT {Columns} FROM (
                SELECT r.VoucherId, r.Number, v.Date
                FROM json_each(?1) s CROSS JOIN VoucherRows r ON r.SumId = s.value CROSS JOIN Vouchers v ON v.Id = r.VoucherId
                WHERE {Wanted}{beyond}
                ORDER BY v.Date {Direction}, r.VoucherId {Direction}, r.Number {Direction}
                LIMIT {most}
            ) v CROSS JOIN VoucherRows r ON r.VoucherId = v.VoucherId AND r.Number = v.Number
            ORDER BY v.Date {Direction}, r.VoucherId {Direction}, r.Number {Direction}
            """,
            group.SumIds
        );
        while (db.Step(rows))
        {
            yield return Read(rows);
        }
    }

    private IEnumerable<FoundRow> ByAmount(FoundRow? after, long most) =>
        Sorted(
            $"json_each(?1) s CROSS JOIN VoucherRows r ON r.SumId = s.value CROSS JOIN Vouchers v ON v.Id = r.VoucherId",
            after is { } row
                ? Invariant(
                    $" AND (r.Amount, v.Date, r.VoucherId, r.Number) {After} ({row.Ore}, {row.Date}, {row.VoucherId}, {row.Number})"
                )
                : "",
            $"r.Amount {Direction}, ",
            most,
            sought.Groups.SelectMany(group => group.SumIds)
        );

    /// <summary>By text every row is found, for nothing else tells how many there are.</summary>
    private IEnumerable<FoundRow> ByText()
    {
        const long fewRows = 20_000;
        const string holds = "t.Text LIKE ?2 ESCAPE '\\' AND holds(t.Text)";
        var isByRows = sought.Most <= fewRows;
        var from = isByRows
            ? "json_each(?1) s CROSS JOIN VoucherRows r ON r.SumId = s.value CROSS JOIN Vouchers v ON v.Id = r.VoucherId"
            : $"""
                VoucherTexts t CROSS JOIN VoucherRows r ON r.VoucherId = t.VoucherId
                    AND (t.Number = r.Number OR (t.Number = 0 AND NOT EXISTS (
                        SELECT 1 FROM VoucherTexts o WHERE o.VoucherId = r.VoucherId AND o.Number = r.Number
                            AND {holds.Replace("t.", "o.", StringComparison.Ordinal)})))
                CROSS JOIN Vouchers v ON v.Id = r.VoucherId
                """;
        var condition = isByRows
            ? $" AND EXISTS (SELECT 1 FROM VoucherTexts t WHERE t.VoucherId = r.VoucherId AND t.Number IN (0, r.Number) AND {holds})"
            : $" AND {holds}";
        if (sought.IsByAccount)
        {
            from += " JOIN LedgerSums l ON l.Id = r.SumId";
        }

        var first =
            sought.IsByAmount ? $"r.Amount {Direction}, "
            : sought.IsByAccount ? $"l.Account {Direction}, "
            : "";
        var sums = isByRows ? sought.Groups.SelectMany(group => group.SumIds) : [];
        return Sorted(from, condition, first, -1, sums).Where(row => _groupOf.ContainsKey(row.SumId));
    }

    private IEnumerable<FoundRow> Sorted(string from, string condition, string first, long most, IEnumerable<long> sums)
    {
        using var rows = Prepare(
            $"""
            SELECT {Columns} FROM {from} WHERE {Wanted}{condition}
            ORDER BY {first}v.Date {Direction}, r.VoucherId {Direction}, r.Number {Direction}
            LIMIT {most}
            """,
            sums
        );
        while (db.Step(rows))
        {
            yield return Read(rows);
        }
    }

    private sqlite3_stmt Prepare(string sql, IEnumerable<long> sums)
    {
        var statement = db.Prepare(sql);
        raw.sqlite3_bind_text(statement, 1, $"[{string.Join(',', sums)}]");
        if (sought.Text is { } text)
        {
            raw.sqlite3_bind_text(statement, 2, TextFilter.Pattern(text));
        }

        return statement;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static FoundRow Read(sqlite3_stmt row) =>
        new(
            raw.sqlite3_column_int64(row, 0),
            raw.sqlite3_column_int(row, 1),
            raw.sqlite3_column_int64(row, 2),
            raw.sqlite3_column_int64(row, 3),
            raw.sqlite3_column_int(row, 4)
        );
}
