using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Portal.Data;
using Portal.Domain.Values;
using Portal.Imports.Sie;
using SQLitePCL;

namespace Portal.Imports;

/// <summary>
/// A file's vouchers in tables of the connection's own, filled before the write lock is taken: a million rows then hold the
/// lock for about a second, and memory holds sums, never rows. Through the raw binding, because EF takes eleven times as long.
/// </summary>
internal sealed class StagedLedger : IDisposable
{
    /// <summary>The most pairs of account and objects that a file may use: they, and their months, are kept in memory.</summary>
    public const int MostKeys = 500_000;

    /// <summary>How many bits of a staged row's id hold its number; the voucher stands before.</summary>
    public const int RowBits = 20;

    private const string Drop = """
        DROP TABLE IF EXISTS temp.StagedVouchers;
        DROP TABLE IF EXISTS temp.StagedRows;
        """;

    // A row's id holds its voucher and number, so that rows are added in the order of their ids and found by their voucher.
    private const string Create = """
        CREATE TEMP TABLE StagedVouchers (
            Id INTEGER PRIMARY KEY, FiscalYear INTEGER, Series TEXT, Number TEXT, Date INTEGER, Ordinal INTEGER,
            Line INTEGER, Rows INTEGER, ContentHash BLOB, Text TEXT, Problem TEXT);
        CREATE TEMP TABLE StagedRows (Id INTEGER PRIMARY KEY, Sum INTEGER, Amount INTEGER, Text TEXT);
        """;

    // What an import changes stays in memory until it is committed, instead of being written time and again.
    private const string LargeCache = "PRAGMA cache_size = -65536";
    private const string UsualCache = "PRAGMA cache_size = -2000; PRAGMA shrink_memory";

    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _insertVoucher;
    private readonly sqlite3_stmt _insertRow;
    private readonly Dictionary<(int Key, int YearMonth), int> _sumNumbers = [];
    private readonly List<StagedSum> _sums = [];
    private readonly Dictionary<UInt128, int> _ordinals = [];
    private readonly VoucherHash _hash = new();

    /// <summary>Makes the tables, empty.</summary>
    public StagedLedger(sqlite3 db)
    {
        _db = db;
        db.Run(Drop);
        db.Run(Create);
        db.Run(LargeCache);
        _insertVoucher = db.Prepare("INSERT INTO StagedVouchers VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
        _insertRow = db.Prepare("INSERT INTO StagedRows VALUES (?1, ?2, ?3, ?4)");
    }

    /// <summary>The condition that staged rows <c>r</c> belong to a voucher.</summary>
    /// <param name="voucher">The voucher's id in SQL.</param>
    public static string RowsOf(string voucher) =>
        $"r.Id > ({voucher} << {RowBits}) AND r.Id < (({voucher} + 1) << {RowBits})";

    /// <summary>How many vouchers.</summary>
    public int Vouchers { get; private set; }

    /// <summary>How many rows.</summary>
    public int Rows { get; private set; }

    /// <summary>What rows are booked on.</summary>
    public StagedKeys Keys { get; } = new();

    /// <summary>The sums of all rows, by number.</summary>
    public IReadOnlyList<StagedSum> Sums => _sums;

    /// <summary>Stages the vouchers of a file.</summary>
    /// <returns>Why the file cannot be taken; null where it was read to its end.</returns>
    public Refusal? Fill(SieReader file, CancellationToken cancellation)
    {
        // Only the connection's own tables are written, so this holds no lock that anybody else waits for.
        _db.Run("BEGIN");
        while (file.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            Add(file.Voucher, file.Header.FiscalYearOf(file.Voucher.Date));
            if (Keys.Count > MostKeys)
            {
                return new Refusal(
                    $"Filen har fler än {MostKeys} olika konton med objekt, som är det mesta som läses; dela den på flera filer."
                );
            }
        }

        _db.Run("COMMIT");
        return file.Refusal;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _insertVoucher.Dispose();
        _insertRow.Dispose();
        if (raw.sqlite3_get_autocommit(_db) == 0)
        {
            _db.Run("ROLLBACK");
        }

        _db.Run(Drop);
        _db.Run(UsualCache);
    }

    private void Add(SieVoucher voucher, int? fiscalYear)
    {
        Vouchers++;
        var problem = voucher.Problem;
        _hash.Begin(voucher.Date);
        for (var i = 0; i < voucher.RowCount; i++)
        {
            problem ??= Add(voucher[i], i + 1, voucher.Date / 100);
        }

        Rows += voucher.RowCount;

        // Without #RAR the year of the date stands for the fiscal year.
        AddVoucher(voucher, fiscalYear ?? voucher.Date / 10000 * 10000, problem);
    }

    /// <summary>Stages a row.</summary>
    /// <returns>Why its voucher cannot be taken; null where it can.</returns>
    private string? Add(SieRow row, int number, int yearMonth)
    {
        var keyNumber = Keys.NumberOf(row);
        var key = Keys[keyNumber];
        if (key.Objects is null)
        {
            return $"Rad {row.Line}: objektlistan har inte dimension och objekt i par.";
        }

        _hash.Add(key.Account, key.Objects, new Money(row.Ore));
        raw.sqlite3_bind_int64(_insertRow, 1, ((long)Vouchers << RowBits) + number);
        raw.sqlite3_bind_int(_insertRow, 2, AddToSum(keyNumber, yearMonth, row.Ore));
        raw.sqlite3_bind_int64(_insertRow, 3, row.Ore);
        BindOptional(_insertRow, 4, row.Text);
        Insert(_insertRow);
        return null;
    }

    private int AddToSum(int key, int yearMonth, long ore)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_sumNumbers, (key, yearMonth), out var isThere);
        if (!isThere)
        {
            number = _sums.Count;
            _sums.Add(new StagedSum(key, yearMonth));
        }

        CollectionsMarshal.AsSpan(_sums)[number].Add(1, ore);
        return number;
    }

    private void AddVoucher(SieVoucher voucher, int fiscalYear, string? problem)
    {
        raw.sqlite3_bind_int64(_insertVoucher, 1, Vouchers);
        raw.sqlite3_bind_int(_insertVoucher, 2, fiscalYear);
        raw.sqlite3_bind_text(_insertVoucher, 3, voucher.Series);
        raw.sqlite3_bind_text(_insertVoucher, 4, voucher.Number);
        raw.sqlite3_bind_int(_insertVoucher, 5, voucher.Date);
        raw.sqlite3_bind_int(_insertVoucher, 6, NextOrdinal(voucher, fiscalYear));
        raw.sqlite3_bind_int(_insertVoucher, 7, voucher.Line);
        raw.sqlite3_bind_int(_insertVoucher, 8, voucher.RowCount);
        raw.sqlite3_bind_blob(_insertVoucher, 9, _hash.Take());
        BindOptional(_insertVoucher, 10, voucher.Text);
        if (problem is null)
        {
            raw.sqlite3_bind_null(_insertVoucher, 11);
        }
        else
        {
            raw.sqlite3_bind_text(_insertVoucher, 11, problem);
        }

        Insert(_insertVoucher);
    }

    /// <summary>The voucher's order among its equals. Refused ones count too, so that they have their place when mended.</summary>
    private int NextOrdinal(SieVoucher voucher, int fiscalYear)
    {
        var length = 12 + voucher.Series.Length + voucher.Number.Length;
        Span<byte> key = length <= 256 ? stackalloc byte[length] : new byte[length];
        BinaryPrimitives.WriteInt32LittleEndian(key, fiscalYear);
        BinaryPrimitives.WriteInt32LittleEndian(key[4..], voucher.Date);
        BinaryPrimitives.WriteInt32LittleEndian(key[8..], voucher.Series.Length);
        voucher.Series.CopyTo(key[12..]);
        voucher.Number.CopyTo(key[(12 + voucher.Series.Length)..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(key, hash);
        return ++CollectionsMarshal.GetValueRefOrAddDefault(
            _ordinals,
            BinaryPrimitives.ReadUInt128LittleEndian(hash),
            out _
        );
    }

    private void Insert(sqlite3_stmt statement)
    {
        _db.Step(statement);
        raw.sqlite3_reset(statement);
    }

    // An empty text binds no bytes; the database would take that for no value.
    private static void BindOptional(sqlite3_stmt statement, int place, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            raw.sqlite3_bind_null(statement, place);
        }
        else
        {
            raw.sqlite3_bind_text(statement, place, text);
        }
    }
}

/// <summary>The sum of staged rows with the same account, objects and month.</summary>
/// <param name="Key">The number of account and objects.</param>
/// <param name="YearMonth">The month, as yyyymm.</param>
internal record struct StagedSum(int Key, int YearMonth)
{
    /// <summary>How many rows.</summary>
    public int Rows { get; private set; }

    /// <summary>Their sum in öre.</summary>
    public long Ore { get; private set; }

    /// <summary>Adds rows, or takes them away where negative.</summary>
    public void Add(int rows, long ore)
    {
        Rows += rows;
        Ore = checked(Ore + ore);
    }
}
