using SQLitePCL;

namespace Portal.Data.Verify;

/// <summary>
/// Counts the texts of vouchers, which stand outside the chain: each that an import took is there, or its erasure is recorded.
/// Imports from before texts were counted cannot be held against anything.
/// </summary>
internal static class CheckTexts
{
    private const string Counts = """
        WITH
            There AS (
                SELECT v.LedgerFileId AS FileId, count(*) AS Texts
                FROM VoucherTexts t JOIN Vouchers v ON v.Id = t.VoucherId GROUP BY v.LedgerFileId),
            Erased AS (
                SELECT v.LedgerFileId AS FileId, count(*) AS Texts
                FROM Erasures e JOIN Vouchers v ON v.Id = e.VoucherId
                WHERE NOT EXISTS (SELECT 1 FROM VoucherTexts t WHERE t.VoucherId = e.VoucherId AND t.Number = e.Number)
                GROUP BY v.LedgerFileId)
        SELECT f.Id, f.Batch, f.Name, f.Texts - coalesce(t.Texts, 0) - coalesce(e.Texts, 0) AS Missing
        FROM LedgerFiles f LEFT JOIN There t ON t.FileId = f.Id LEFT JOIN Erased e ON e.FileId = f.Id
        WHERE f.Texts IS NOT NULL AND Missing <> 0
        ORDER BY f.Id
        """;

    private const string StillThere = """
        SELECT e.Id, e.Batch, e.VoucherId
        FROM Erasures e JOIN VoucherTexts t ON t.VoucherId = e.VoucherId AND t.Number = e.Number
        ORDER BY e.Id
        """;

    public static IEnumerable<Finding> Run(sqlite3 db)
    {
        using (var files = db.Prepare(Counts))
        {
            while (db.Step(files))
            {
                var (batch, name, missing) = (
                    raw.sqlite3_column_int64(files, 1),
                    files.Text(2),
                    raw.sqlite3_column_int64(files, 3)
                );
                yield return new Finding(
                    missing > 0
                        ? $"{missing} av verifikationstexterna ur {name}, skrivning {batch}, är borta utan att raderas."
                        : $"Det finns {-missing} verifikationstexter mer än {name}, skrivning {batch}, förde in.",
                    nameof(PortalDb.VoucherTexts),
                    Batch: batch,
                    File: name
                );
            }
        }

        using var texts = db.Prepare(StillThere);
        while (db.Step(texts))
        {
            var (id, batch, voucher) = (
                raw.sqlite3_column_int64(texts, 0),
                raw.sqlite3_column_int64(texts, 1),
                raw.sqlite3_column_int64(texts, 2)
            );
            yield return new Finding(
                $"En text i verifikation {voucher}, som raderades i skrivning {batch}, finns kvar.",
                nameof(PortalDb.Erasures),
                id,
                batch
            );
        }
    }
}
