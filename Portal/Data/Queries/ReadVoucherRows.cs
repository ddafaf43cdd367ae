using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Values;
using SQLitePCL;

namespace Portal.Data.Queries;

/// <summary>Voucher rows in the order of a list: a page of them, what they come to, or all of them one by one.</summary>
public static class ReadVoucherRows
{
    private const string Details = """
        SELECT v.Series, v.Number, v.LedgerFileId, coalesce(
            (SELECT Text FROM VoucherTexts WHERE VoucherId = ?1 AND Number = ?2),
            (SELECT Text FROM VoucherTexts WHERE VoucherId = ?1 AND Number = 0))
        FROM Vouchers v WHERE v.Id = ?1
        """;

    /// <summary>A page: the rows after one, or before one, or the first, or the last.</summary>
    /// <param name="db">The database.</param>
    /// <param name="sought">The rows.</param>
    /// <param name="from">The row that the page begins after, or ends before; null for the first page, or the last.</param>
    /// <param name="backwards">Whether the page ends before the row.</param>
    /// <param name="size">How many rows it holds at most.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<VoucherRowPage> PageAsync(
        PortalDb db,
        SoughtRows sought,
        RowKey? from,
        bool backwards,
        int size,
        CancellationToken cancellation = default
    )
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            var handle = Connect(db, sought);
            var scan = new VoucherRowScan(handle, sought, backwards);
            var start =
                from is { } key && scan.Find(key) is { } row && scan.GroupOf(row) is not null ? row : (FoundRow?)null;
            var page = new List<FoundRow>();
            var totals = sought.Text is null ? (RowTotals?)null : default(RowTotals);
            foreach (var found in scan.Rows(start, size + 1))
            {
                cancellation.ThrowIfCancellationRequested();
                if (totals is { } so)
                {
                    totals = new RowTotals(so.Rows + 1, so.Amount + new Money(found.Ore));
                }

                if (page.Count <= size && (start is not { } known || scan.IsAfter(found, known)))
                {
                    page.Add(found);
                }

                if (page.Count > size && totals is null)
                {
                    break;
                }
            }

            var more = page.Count > size;
            var rows = Describe(handle, page.Take(size)).ToList();
            if (backwards)
            {
                rows.Reverse();
            }

            return new VoucherRowPage(
                rows,
                backwards ? more : start is not null,
                backwards ? start is not null : more,
                totals
            );
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>How many rows there are and what they come to, counted one by one: for what the sums do not tell.</summary>
    public static async Task<RowTotals> CountAsync(
        PortalDb db,
        SoughtRows sought,
        CancellationToken cancellation = default
    )
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            var (rows, ore) = new VoucherRowScan(Connect(db, sought), sought, reversed: false).Count();
            return new RowTotals(rows, new Money(ore));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>All rows in their order, read as they are asked for. The connection is to be open meanwhile.</summary>
    public static IEnumerable<VoucherRowLine> All(PortalDb db, SoughtRows sought, CancellationToken cancellation)
    {
        var handle = Connect(db, sought);
        var rows = new VoucherRowScan(handle, sought, reversed: false).Rows(after: null, sought.Most);
        foreach (var line in Describe(handle, rows))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return line;
        }
    }

    private static sqlite3 Connect(PortalDb db, SoughtRows sought)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        if (sought.Text is { } text)
        {
            TextFilter.Use(connection, text);
        }

        return connection.Handle!;
    }

    private static IEnumerable<VoucherRowLine> Describe(sqlite3 db, IEnumerable<FoundRow> rows)
    {
        using var details = db.Prepare(Details);
        foreach (var row in rows)
        {
            raw.sqlite3_bind_int64(details, 1, row.VoucherId);
            raw.sqlite3_bind_int(details, 2, row.Number);
            db.Step(details);
            yield return new VoucherRowLine(
                new RowKey(row.VoucherId, row.Number),
                row.SumId,
                new Money(row.Ore),
                VoucherDate.Of(row.Date),
                details.Text(0),
                details.Text(1),
                raw.sqlite3_column_type(details, 3) == raw.SQLITE_NULL ? null : details.Text(3),
                raw.sqlite3_column_int64(details, 2)
            );
            raw.sqlite3_reset(details);
        }
    }
}
