using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Imports.Entries;

/// <summary>A row of a voucher of the portal's own.</summary>
/// <param name="Account">The account.</param>
/// <param name="Objects">Its objects, as <see cref="ObjectSet" /> writes them.</param>
/// <param name="Amount">The amount; debit is plus.</param>
/// <param name="Text">Its text, without personal data.</param>
internal sealed record OwnRow(string Account, string Objects, Money Amount, string Text);

/// <summary>A voucher of the portal's own, to be written into an open batch: with its ledger where it is the first.</summary>
/// <param name="Series">Its series.</param>
/// <param name="Date">Its date.</param>
/// <param name="Text">Its own text; null for none.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record OwnVoucher(string Series, DateOnly Date, string? Text, IReadOnlyList<OwnRow> Rows)
{
    /// <summary>Its date as vouchers hold it.</summary>
    public int StoredDate => (Date.Year * 10000) + (Date.Month * 100) + Date.Day;

    /// <summary>What its rows say, as <see cref="Voucher.ContentHash" />.</summary>
    public byte[] Hash()
    {
        var hash = new VoucherHash();
        hash.Begin(StoredDate);
        foreach (var row in Rows)
        {
            hash.Add(row.Account, row.Objects, row.Amount);
        }

        return hash.Take();
    }

    /// <summary>
    /// The voucher where it was recorded already by the same person after a batch: the same form sent again. Null where it was not.
    /// </summary>
    public async Task<Voucher?> FindSentAsync(PortalDb db, long after, string who, CancellationToken cancellation)
    {
        var hash = Hash();
        var same = await db
            .Vouchers.AsNoTracking()
            .Where(v => v.Batch > after && v.Series == Series && v.Date == StoredDate)
            .Where(v => db.Ledgers.Any(l => l.Id == v.LedgerId && l.Key == OwnEntries.LedgerKey))
            .Where(v => db.Batches.Any(b => b.Sequence == v.Batch && b.Who == who))
            .ToListAsync(cancellation);
        foreach (var voucher in same.Where(v => v.ContentHash.AsSpan().SequenceEqual(hash)))
        {
            var texts = await db.VoucherTexts.Where(t => t.VoucherId == voucher.Id).ToListAsync(cancellation);
            if (Texts(voucher.Id).All(text => texts.Exists(t => t.Number == text.Number && t.Text == text.Text)))
            {
                return voucher;
            }
        }

        return null;
    }

    /// <summary>Writes it, and gives it the next number of its series and year.</summary>
    public async Task<Voucher> AddAsync(PortalDb db, OpenBatch batch, CancellationToken cancellation)
    {
        var file = await SourceAsync(db, batch, cancellation);
        var year = Date.Year * 10000;
        var number = await db.Vouchers.CountAsync(
            v => v.LedgerId == file.LedgerId && v.FiscalYear == year && v.Series == Series,
            cancellation
        );
        var sums = Rows.GroupBy(row => (row.Account, row.Objects))
            .ToDictionary(
                rows => rows.Key,
                rows => new LedgerSum
                {
                    LedgerId = file.LedgerId,
                    Account = rows.Key.Account,
                    Objects = rows.Key.Objects,
                    Month = Month.Of(Date),
                    Rows = rows.Count(),
                    Amount = Money.Sum(rows.Select(row => row.Amount)),
                }
            );
        var voucher = new Voucher
        {
            LedgerFileId = file.Id,
            LedgerId = file.LedgerId,
            FiscalYear = year,
            Series = Series,
            Number = $"{number + 1}",
            Date = StoredDate,
            Ordinal = 1,
            ContentHash = Hash(),
        };
        await batch.AddAsync([.. sums.Values], cancellation);
        await batch.AddAsync([voucher], cancellation);
        for (var row = 0; row < Rows.Count; row++)
        {
            var sum = sums[(Rows[row].Account, Rows[row].Objects)];
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO VoucherRows (VoucherId, Number, SumId, Amount) VALUES ({voucher.Id}, {row + 1}, {sum.Id}, {Rows[row].Amount.Ore})",
                cancellation
            );
        }

        foreach (var text in Texts(voucher.Id))
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO VoucherTexts (VoucherId, Number, Text) VALUES ({text.VoucherId}, {text.Number}, {text.Text})",
                cancellation
            );
        }

        return voucher;
    }

    private IEnumerable<VoucherText> Texts(long voucherId)
    {
        if (Text is not null)
        {
            yield return new VoucherText { VoucherId = voucherId, Text = Text };
        }

        for (var row = 0; row < Rows.Count; row++)
        {
            yield return new VoucherText
            {
                VoucherId = voucherId,
                Number = row + 1,
                Text = Rows[row].Text,
            };
        }
    }

    /// <summary>The one source of the portal's own vouchers, recorded with the first of them.</summary>
    private static async Task<LedgerFile> SourceAsync(PortalDb db, OpenBatch batch, CancellationToken cancellation)
    {
        var known = await db
            .LedgerFiles.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Format == OwnEntries.Format, cancellation);
        if (known is not null)
        {
            return known;
        }

        var ledger = new Ledger { Key = OwnEntries.LedgerKey, Name = OwnEntries.Name };
        await batch.AddAsync([ledger], cancellation);
        var file = new LedgerFile
        {
            LedgerId = ledger.Id,
            Name = OwnEntries.Name,
            Sha256 = "",
            Format = OwnEntries.Format,
            Encoding = "",
        };
        await batch.AddAsync([file], cancellation);
        return file;
    }
}
