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

    private const string Drop = "DROP TABLE IF EXISTS temp.StagedVouchers";

    private const string Create = """
        CREATE TEMP TABLE StagedVouchers (
            Id INTEGER PRIMARY KEY, FiscalYear INTEGER, Series TEXT, Number TEXT, Date INTEGER, Ordinal INTEGER,
            Line INTEGER, RowCount INTEGER, TextCount INTEGER, ContentHash BLOB, Text TEXT, Problem TEXT, Rows BLOB)
        """;

    // What an import changes stays in memory until it is committed, instead of being written time and again.
    private const string LargeCache = "PRAGMA cache_size = -49152";
    private const string UsualCache = "PRAGMA cache_size = -2000; PRAGMA shrink_memory";

    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _insertVoucher;
    private readonly StagedRows _rows = new();
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
        _insertVoucher = db.Prepare(
            "INSERT INTO StagedVouchers VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"
        );
    }

    /// <summary>How many vouchers.</summary>
    public int Vouchers { get; private set; }

    /// <summary>How many rows.</summary>
    public int Rows { get; private set; }

    /// <summary>How many vouchers are dated outside every fiscal year (#RAR) that the file names.</summary>
    public int OutsideYears { get; private set; }

    /// <summary>The line of the first of those.</summary>
    public int FirstOutsideYears { get; private set; }

    /// <summary>The latest date of a voucher, as yyyymmdd; 0 where none has one.</summary>
    public int LastDate { get; private set; }

    /// <summary>The line of the first voucher with that date.</summary>
    public int LastDateLine { get; private set; }

    /// <summary>How many texts they have, vouchers' and rows' alike.</summary>
    public int Texts { get; private set; }

    /// <summary>What rows are booked on.</summary>
    public StagedKeys Keys { get; } = new();

    /// <summary>The sums of all rows, by number.</summary>
    public IReadOnlyList<StagedSum> Sums => _sums;

    /// <summary>Stages the vouchers of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="tell">Called now and then, to tell how much of the file is read.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Why the file cannot be taken; null where it was read to its end.</returns>
    public Refusal? Fill(IVoucherReader file, Action tell, CancellationToken cancellation)
    {
        // Only the connection's own tables are written, so this holds no lock that anybody else waits for.
        _db.Run("BEGIN");
        while (file.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var year = file.Header.FiscalYearOf(file.Voucher.Date);
            if (year is null && file.Header.FiscalYears.Count > 0 && file.Voucher.Date > 0 && OutsideYears++ == 0)
            {
                FirstOutsideYears = file.Voucher.Line;
            }

            if (file.Voucher.Date > LastDate)
            {
                (LastDate, LastDateLine) = (file.Voucher.Date, file.Voucher.Line);
            }

            Add(file.Voucher, year);
            if (Vouchers % ImportProgress.Step == 0)
            {
                tell();
            }

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
        var texts = voucher.Text.IsEmpty ? 0 : 1;
        _hash.Begin(voucher.Date);
        _rows.Clear();
        for (var i = 0; i < voucher.RowCount; i++)
        {
            var row = voucher[i];
            problem ??= Add(row, voucher.Date / 100);
            texts += row.Text.IsEmpty ? 0 : 1;
        }

        Rows += voucher.RowCount;
        Texts += texts;

        // Without #RAR the fiscal year is the date's year: the same as where #RAR says a calendar year.
        AddVoucher(voucher, fiscalYear ?? (voucher.Date / 10000 * 10000) + 101, texts, problem);
    }

    /// <summary>Stages a row.</summary>
    /// <returns>Why its voucher cannot be taken; null where it can.</returns>
    private SieProblem? Add(SieRow row, int yearMonth)
    {
        var keyNumber = Keys.NumberOf(row);
        var key = Keys[keyNumber];
        if (key.Objects is null)
        {
            return SieProblem.At(row.Line, "objektlistan har inte dimension och objekt i par.");
        }

        _hash.Add(key.Hashed, new Money(row.Ore));
        _rows.Add(AddToSum(keyNumber, yearMonth, row.Ore), row.Ore, row.Text);
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

    private void AddVoucher(SieVoucher voucher, int fiscalYear, int texts, SieProblem? problem)
    {
        raw.sqlite3_bind_int64(_insertVoucher, 1, Vouchers);
        raw.sqlite3_bind_int(_insertVoucher, 2, fiscalYear);
        raw.sqlite3_bind_text(_insertVoucher, 3, voucher.Series);
        raw.sqlite3_bind_text(_insertVoucher, 4, voucher.Number);
        raw.sqlite3_bind_int(_insertVoucher, 5, voucher.Date);
        raw.sqlite3_bind_int(_insertVoucher, 6, NextOrdinal(voucher, fiscalYear));
        raw.sqlite3_bind_int(_insertVoucher, 7, problem?.Line ?? voucher.Line);
        raw.sqlite3_bind_int(_insertVoucher, 8, voucher.RowCount);
        raw.sqlite3_bind_int(_insertVoucher, 9, texts);
        raw.sqlite3_bind_blob(_insertVoucher, 10, _hash.Take());
        raw.sqlite3_bind_text(_insertVoucher, 11, voucher.Text);
        if (problem is null)
        {
            raw.sqlite3_bind_null(_insertVoucher, 12);
        }
        else
        {
            raw.sqlite3_bind_text(_insertVoucher, 12, problem.Sentence);
        }

        raw.sqlite3_bind_blob(_insertVoucher, 13, _rows.Written);
        _db.Step(_insertVoucher);
        raw.sqlite3_reset(_insertVoucher);
    }

    /// <summary>The voucher's order among its equals. Refused ones count too, so that they have their place when mended.</summary>
    private int NextOrdinal(SieVoucher voucher, int fiscalYear)
    {
        var length = 9 + voucher.Series.Length + voucher.Number.Length;
        Span<byte> key = length <= 256 ? stackalloc byte[length] : new byte[length];
        BinaryPrimitives.WriteInt32LittleEndian(key, fiscalYear);
        BinaryPrimitives.WriteInt32LittleEndian(key[4..], voucher.Date);
        voucher.Series.CopyTo(key[8..]);

        // Control characters do not occur in fields, so one keeps series and number apart.
        key[8 + voucher.Series.Length] = (byte)'\t';
        voucher.Number.CopyTo(key[(9 + voucher.Series.Length)..]);
        return ++CollectionsMarshal.GetValueRefOrAddDefault(_ordinals, Shortened(key), out _);
    }

    /// <summary>Sixteen bytes that stand for a key: itself where there is room, else the beginning of its hash.</summary>
    private static UInt128 Shortened(ReadOnlySpan<byte> key)
    {
        Span<byte> shortened = stackalloc byte[SHA256.HashSizeInBytes];
        shortened.Clear();
        if (key.Length <= 16)
        {
            key.CopyTo(shortened);
        }
        else
        {
            SHA256.HashData(key, shortened);
        }

        return BinaryPrimitives.ReadUInt128LittleEndian(shortened);
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
