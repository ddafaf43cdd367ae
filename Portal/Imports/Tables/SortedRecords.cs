using Portal.Data;
using SQLitePCL;

namespace Portal.Imports.Tables;

/// <summary>
/// The records of a table sorted by voucher, for a table whose vouchers' rows stand apart. Sorted by the database in a table of the
/// connection's own, which lies on disk where it is large.
/// </summary>
internal sealed class SortedRecords : ITableRecords, IDisposable
{
    private const byte Between = 0x1F;
    private const string Drop = "DROP TABLE IF EXISTS temp.TableRecords";

    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _select;
    private readonly List<(int Start, int Length)> _fields = [];
    private byte[] _record = [];

    /// <summary>Sorts.</summary>
    public SortedRecords(sqlite3 db, CsvRecords records, TableColumns columns)
    {
        _db = db;
        db.Run(Drop);
        db.Run("CREATE TEMP TABLE TableRecords (Voucher BLOB, Line INTEGER, Record BLOB)");
        db.Run("BEGIN");
        Insert(db, records, columns);
        db.Run("COMMIT");
        _select = db.Prepare("SELECT Line, Record FROM TableRecords ORDER BY Voucher, Line");
    }

    /// <inheritdoc />
    public int Line { get; private set; }

    /// <inheritdoc />
    public int Count => _fields.Count;

    /// <inheritdoc />
    public bool Next()
    {
        _fields.Clear();
        if (!_db.Step(_select))
        {
            return false;
        }

        Line = raw.sqlite3_column_int(_select, 0);
        _record = raw.sqlite3_column_blob(_select, 1).ToArray();
        var start = 0;
        for (var at = 0; at < _record.Length; at++)
        {
            if (_record[at] == Between)
            {
                _fields.Add((start, at - start));
                start = at + 1;
            }
        }

        return true;
    }

    /// <inheritdoc />
    public ReadOnlySpan<byte> Field(int column) =>
        column < Count ? _record.AsSpan(_fields[column].Start + 1, _fields[column].Length - 1) : default;

    /// <inheritdoc />
    public bool IsNumber(int column) => column < Count && _record[_fields[column].Start] == CsvRecords.NumberMark;

    /// <inheritdoc />
    public void Dispose()
    {
        _select.Dispose();
        _db.Run(Drop);
    }

    private static void Insert(sqlite3 db, CsvRecords records, TableColumns columns)
    {
        using var insert = db.Prepare("INSERT INTO TableRecords VALUES (?1, ?2, ?3)");
        var key = new VoucherKey(columns);
        var record = new MemoryStream();
        while (records.Next())
        {
            key.Take(records);
            record.SetLength(0);
            for (var column = 0; column < records.Count; column++)
            {
                record.WriteByte(records.IsNumber(column) ? CsvRecords.NumberMark : (byte)' ');
                foreach (var b in records.Field(column))
                {
                    record.WriteByte(b == Between ? (byte)' ' : b);
                }

                record.WriteByte(Between);
            }

            raw.sqlite3_bind_blob(insert, 1, key.Bytes);
            raw.sqlite3_bind_int(insert, 2, records.Line);
            raw.sqlite3_bind_blob(insert, 3, record.GetBuffer().AsSpan(0, (int)record.Length));
            db.Step(insert);
            raw.sqlite3_reset(insert);
        }
    }
}
