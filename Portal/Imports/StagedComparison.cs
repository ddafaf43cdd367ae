using Portal.Data;
using Portal.Domain.Values;
using SQLitePCL;

namespace Portal.Imports;

/// <summary>
/// What becomes of each staged voucher, held against those of the ledger. A voucher's key is ledger, fiscal year, series,
/// number, date and its order among equals: the same key with the same content is a duplicate, with other content changed; one
/// that was taken back before comes anew as the next revision.
/// </summary>
internal sealed class StagedComparison : IDisposable
{
    private const string Drop = """
        DROP TABLE IF EXISTS temp.Known;
        DROP TABLE IF EXISTS temp.Entering;
        """;

    // Entering gives its vouchers places without gaps, which their ids are made from.
    private const string Create = """
        CREATE TEMP TABLE Known (Staged INTEGER PRIMARY KEY, Voucher INTEGER, Revision INTEGER, IsStanding, IsSame);
        CREATE TEMP TABLE Entering (Place INTEGER PRIMARY KEY, Staged INTEGER, Revision INTEGER, Replaces INTEGER);
        """;

    // CROSS JOIN keeps the staged vouchers outermost, so that each costs one look in the ledger's unique key.
    private const string FindKnown = """
        INSERT INTO Known
        SELECT s.Id, v.Id, v.Revision, r.Id IS NULL, v.ContentHash = s.ContentHash
        FROM StagedVouchers s
        CROSS JOIN Vouchers v ON v.LedgerId = ?1 AND v.FiscalYear = s.FiscalYear AND v.Series = s.Series
            AND v.Number = s.Number AND v.Date = s.Date AND v.Ordinal = s.Ordinal
        LEFT JOIN VoucherReversals r ON r.VoucherId = v.Id
        WHERE s.Problem IS NULL AND NOT EXISTS (
            SELECT 1 FROM Vouchers later
            WHERE later.LedgerId = v.LedgerId AND later.FiscalYear = v.FiscalYear AND later.Series = v.Series
                AND later.Number = v.Number AND later.Date = v.Date AND later.Ordinal = v.Ordinal
                AND later.Revision > v.Revision)
        """;

    private const string FindEntering = """
        INSERT INTO Entering (Staged, Revision, Replaces)
        SELECT s.Id, coalesce(k.Revision + 1, 0), iif(k.IsStanding, k.Voucher, NULL)
        FROM StagedVouchers s LEFT JOIN Known k ON k.Staged = s.Id
        WHERE s.Problem IS NULL AND (k.Staged IS NULL OR NOT k.IsStanding OR (NOT k.IsSame AND ?1))
        ORDER BY s.Id
        """;

    private const string TextsOfEntering =
        "SELECT sum(s.TextCount) FROM Entering e CROSS JOIN StagedVouchers s ON s.Id = e.Staged";

    private const string RowsLeftOut = """
        SELECT s.Rows FROM StagedVouchers s LEFT JOIN Known k ON k.Staged = s.Id
        WHERE s.Problem IS NOT NULL OR (k.IsStanding AND (k.IsSame OR NOT ?1))
        """;

    private const string Replaced = """
        SELECT l.Account, l.Objects, sum(r.Amount) FROM Entering e
        JOIN VoucherRows r ON r.VoucherId = e.Replaces JOIN LedgerSums l ON l.Id = r.SumId
        WHERE e.Replaces IS NOT NULL
        GROUP BY l.Account, l.Objects
        """;

    private const string CorrectionsOfReplaced = """
        SELECT count(*) FROM Entering e JOIN EntryCorrections c ON c.CorrectedVoucherId = e.Replaces
        WHERE NOT EXISTS (SELECT 1 FROM VoucherReversals r WHERE r.VoucherId = c.VoucherId)
        """;

    private readonly sqlite3 _db;

    /// <summary>Compares.</summary>
    /// <param name="db">The connection that the vouchers are staged on.</param>
    /// <param name="staged">What was staged.</param>
    /// <param name="ledgerId">The ledger; null where it is new.</param>
    /// <param name="replace">Whether changed vouchers enter in the stead of those they change.</param>
    public StagedComparison(sqlite3 db, StagedLedger staged, long? ledgerId, bool replace)
    {
        _db = db;
        db.Run(Drop);
        db.Run(Create);

        // Read first: what is recorded while this goes on makes it out of date.
        UpToBatch = db.Number("SELECT max(Sequence) FROM Batches");
        if (ledgerId is { } id)
        {
            db.Run(FindKnown, id);
        }

        db.Run(FindEntering, replace ? 1 : 0);
        (NewVouchers, _) = Count("SELECT count(*), 0 FROM Entering");
        (DuplicateVouchers, DuplicateRows) = Count(
            "SELECT count(*), total(s.RowCount) FROM Known k JOIN StagedVouchers s ON s.Id = k.Staged WHERE k.IsStanding AND k.IsSame"
        );
        (ChangedVouchers, _) = Count("SELECT count(*), 0 FROM Known WHERE IsStanding AND NOT IsSame");
        CorrectionsTakenBack = (int)db.Number(CorrectionsOfReplaced);
        EnteringSums = SumsOfEntering(staged, replace);
        EnteringTexts = NewVouchers == staged.Vouchers ? staged.Texts : (int)db.Number(TextsOfEntering);
    }

    /// <summary>The last batch that was compared with.</summary>
    public long UpToBatch { get; }

    /// <summary>Vouchers that enter.</summary>
    public int NewVouchers { get; }

    /// <summary>Vouchers that stand already.</summary>
    public int DuplicateVouchers { get; }

    /// <summary>Their rows.</summary>
    public int DuplicateRows { get; }

    /// <summary>Vouchers that stand with other content.</summary>
    public int ChangedVouchers { get; }

    /// <summary>Corrections of vouchers that are replaced, which are taken back with them.</summary>
    public int CorrectionsTakenBack { get; }

    /// <summary>The sums of the rows that enter, by number; those without rows do not.</summary>
    public IReadOnlyList<StagedSum> EnteringSums { get; }

    /// <summary>How many texts the vouchers that enter have.</summary>
    public int EnteringTexts { get; }

    /// <summary>The sums by account and objects of the vouchers that those which enter replace.</summary>
    public IEnumerable<(string Account, string Objects, Money Amount)> ReplacedSums()
    {
        using var sums = _db.Prepare(Replaced);
        while (_db.Step(sums))
        {
            yield return (sums.Text(0), sums.Text(1), new Money(raw.sqlite3_column_int64(sums, 2)));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _db.Run(Drop);

    // All rows were summed while they were staged; what is left out is usually little, or all of it.
    private StagedSum[] SumsOfEntering(StagedLedger staged, bool replace)
    {
        var sums = staged.Sums.ToArray();
        if (NewVouchers == staged.Vouchers)
        {
            return sums;
        }

        using var vouchers = _db.Prepare(RowsLeftOut);
        raw.sqlite3_bind_int(vouchers, 1, replace ? 1 : 0);
        while (_db.Step(vouchers))
        {
            var rows = new StagedRows.Reader(raw.sqlite3_column_blob(vouchers, 0));
            while (rows.Next())
            {
                sums[rows.Sum].Add(-1, -rows.Ore);
            }
        }

        return sums;
    }

    private (int Vouchers, int Rows) Count(string sql)
    {
        using var counts = _db.Prepare(sql);
        _db.Step(counts);
        return (raw.sqlite3_column_int(counts, 0), raw.sqlite3_column_int(counts, 1));
    }
}
