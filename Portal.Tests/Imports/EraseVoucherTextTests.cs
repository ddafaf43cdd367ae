using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Verify;
using Portal.Imports;

namespace Portal.Tests.Imports;

public sealed class EraseVoucherTextTests
{
    private const string Reason = "Texten namngav en klient";
    private const string Secret = "Hanna Hemlig";

    [Fact]
    public async Task An_erased_text_is_gone_from_the_file_and_its_erasure_stays_with_who_and_why()
    {
        await using var ledger = await WithSecretAsync();

        Assert.Equal(1, (await EraseAsync(ledger, 1)).Value);

        await using var db = ledger.Database.Open();
        Assert.DoesNotContain(await db.VoucherTexts.ToListAsync(), t => t.Text == Secret);
        var erasure = Assert.Single(await db.Erasures.ToListAsync());
        Assert.Equal((1, 1, Reason), (erasure.VoucherId, erasure.Number, erasure.Reason));
        var batch = await db.Batches.SingleAsync(b => b.Sequence == erasure.Batch);
        Assert.Equal(("konto 17", "Raderade text i verifikation 1"), (batch.Who, batch.What));
        Assert.Empty(await FindingsAsync(ledger));
        Assert.False(await FileHoldsAsync(ledger, Secret));
        Assert.True(await FileHoldsAsync(ledger, "Text A 1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   kort    ")]
    public async Task A_reason_that_says_nothing_is_refused_and_the_text_stays(string reason)
    {
        await using var ledger = await WithSecretAsync();

        Assert.Equal(
            "Skriv skälet med minst 10 tecken, utan personuppgifter.",
            (await EraseAsync(ledger, 1, reason)).Refusal?.Sentence
        );

        Assert.True(await FileHoldsAsync(ledger, Secret));
        Assert.Equal(1, await ledger.LastBatchAsync());
    }

    [Fact]
    public async Task What_is_erased_is_not_erased_again()
    {
        await using var ledger = await WithSecretAsync();
        await EraseAsync(ledger, 1);

        Assert.Equal("Texten finns inte kvar.", (await EraseAsync(ledger, 1)).Refusal?.Sentence);
        Assert.Equal(2, await ledger.LastBatchAsync());
    }

    [Fact]
    public async Task An_undone_import_comes_back_without_the_erased_text_and_all_else_as_it_was()
    {
        await using var ledger = await WithSecretAsync();
        await EraseAsync(ledger, 1);
        Assert.Null((await ledger.UndoAsync(1)).Refusal);

        var again = await ledger.ImportAsync(File());

        Assert.Equal((null, 2), (again.Refusal, again.NewVouchers));
        await using var db = ledger.Database.Open();
        Assert.DoesNotContain(await db.VoucherTexts.ToListAsync(), t => t.Text == Secret);
        Assert.Equal(["Text A 1", "Text A 2"], await TextsAsync(db, [3, 4]));
        Assert.Equal(
            (3, 1, Reason),
            await db
                .Erasures.Where(e => e.Batch == 4)
                .Select(e => ValueTuple.Create(e.VoucherId, e.Number, e.Reason))
                .SingleAsync()
        );
        Assert.Equal(await ledger.RowsAsync(), await ledger.SumsAsync());
        Assert.Empty(await FindingsAsync(ledger));
    }

    [Fact]
    public async Task A_text_that_stands_in_two_versions_is_erased_in_both()
    {
        await using var ledger = await WithSecretAsync();
        await ledger.UndoAsync(1);
        await ledger.ImportAsync(File());

        Assert.Equal(2, (await EraseAsync(ledger, 1, voucher: 3)).Value);

        Assert.False(await FileHoldsAsync(ledger, Secret));
        Assert.Empty(await FindingsAsync(ledger));
    }

    [Fact]
    public async Task A_voucher_that_is_replaced_by_other_content_brings_its_own_texts()
    {
        await using var ledger = await WithSecretAsync();
        await EraseAsync(ledger, 1);

        var changed = new SieLedger().Voucher("A 1", "20210115", "5010 {} 200 \"\" \"Ny text\"", "1930 {} -200");
        Assert.Null((await ledger.ImportAsync(changed, r => r with { Replace = true })).Refusal);

        await using var db = ledger.Database.Open();
        Assert.Equal(["Text A 1", "Ny text"], await TextsAsync(db, [3]));
        Assert.Empty(await FindingsAsync(ledger));
    }

    [Fact]
    public async Task A_text_that_is_gone_without_an_erasure_is_told_by_its_file()
    {
        await using var ledger = await WithSecretAsync();
        ledger.Database.Tamper("DROP TRIGGER VoucherTexts_refuse_delete; DELETE FROM VoucherTexts WHERE Number = 1");

        Assert.Contains(
            "1 av verifikationstexterna ur fil.se, skrivning 1, är borta utan att raderas.",
            await FindingsAsync(ledger)
        );
    }

    [Fact]
    public async Task A_text_slipped_in_is_told_and_so_is_one_that_came_back_after_its_erasure()
    {
        await using var ledger = await WithSecretAsync();
        await EraseAsync(ledger, 1);
        ledger.Database.Tamper(
            "INSERT INTO VoucherTexts (VoucherId, Number, Text) VALUES (1, 1, 'Åter'), (2, 2, 'Insmugglad')"
        );

        Assert.Equal(
            [
                "Det finns 1 verifikationstexter mer än fil.se, skrivning 1, förde in.",
                "En text i verifikation 1, som raderades i skrivning 2, finns kvar.",
            ],
            await FindingsAsync(ledger)
        );
    }

    [Fact]
    public async Task An_import_from_before_texts_were_counted_holds()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        await ledger.RecordAsync(new Portal.Domain.Outcomes.Ledger { Key = "1", Name = "Kommunen" });
        await ledger.RecordAsync(
            new Portal.Domain.Outcomes.LedgerFile
            {
                LedgerId = 1,
                Name = "gammal.se",
                Sha256 = "00",
                Format = "sie",
                Encoding = "ASCII",
            }
        );

        Assert.Empty(await FindingsAsync(ledger));
    }

    /// <summary>Two vouchers with three texts, the row of one being a name.</summary>
    private static SieLedger File() =>
        new SieLedger()
            .Voucher("A 1", "20210115", $"5010 {{}} 100 \"\" \"{Secret}\"", "1930 {} -100")
            .Cost("A 2", "20210220", "5010", "", 100m);

    private static async Task<ImportedLedger> WithSecretAsync()
    {
        var ledger = await ImportedLedger.CreateAsync();
        Assert.Null((await ledger.ImportAsync(File())).Refusal);
        return ledger;
    }

    private static async Task<Portal.Domain.Values.Result<int>> EraseAsync(
        ImportedLedger ledger,
        int number,
        string reason = Reason,
        long voucher = 1
    )
    {
        await using var db = ledger.Database.Open();
        return await new EraseVoucherText(db).RunAsync(voucher, number, reason, "konto 17");
    }

    private static Task<List<string>> TextsAsync(PortalDb db, long[] vouchers) =>
        db
            .VoucherTexts.Where(t => vouchers.Contains(t.VoucherId))
            .OrderBy(t => t.VoucherId)
            .ThenBy(t => t.Number)
            .Select(t => t.Text)
            .ToListAsync();

    private static async Task<IEnumerable<string>> FindingsAsync(ImportedLedger ledger)
    {
        await using var db = ledger.Database.Open();
        var (folder, connection) = (ledger.Database.Folder, ledger.Database.ConnectionString);
        var verified = await VerifyDatabase.RunAsync(db, new Folders(folder, connection, folder));
        return verified.Findings.Select(f => f.Sentence).Where(s => !s.StartsWith("Spärren", StringComparison.Ordinal));
    }

    /// <summary>Whether the bytes of the database, and of the log beside it, hold a text.</summary>
    private static async Task<bool> FileHoldsAsync(ImportedLedger ledger, string text)
    {
        foreach (var file in Directory.GetFiles(ledger.Database.Folder, "portal.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var content = new MemoryStream();
            await open.CopyToAsync(content);
            if (content.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
