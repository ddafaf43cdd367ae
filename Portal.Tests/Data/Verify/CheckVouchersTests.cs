using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Verify;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Tests.Data.Verify;

public sealed class CheckVouchersTests
{
    private static readonly Money Hundred = Money.FromKronor(100);

    [Fact]
    public async Task Vouchers_with_their_rows_and_sums_hold_also_when_taken_back()
    {
        await using var database = await BookedAsync();

        Assert.Empty(await FindingsAsync(database));
    }

    [Theory]
    [InlineData("UPDATE VoucherRows SET Amount = Amount + 1 WHERE VoucherId = 1 AND Number = 1")]
    [InlineData("DELETE FROM VoucherRows WHERE VoucherId = 1 AND Number = 2")]
    [InlineData("INSERT INTO VoucherRows VALUES (1, 3, 1, 0)")]
    [InlineData("UPDATE VoucherRows SET SumId = 3 - SumId WHERE VoucherId = 1")]
    public async Task Changed_rows_are_named_by_their_voucher(string change)
    {
        await using var database = await BookedAsync();
        database.Tamper("DROP TRIGGER VoucherRows_refuse_update; DROP TRIGGER VoucherRows_refuse_delete; " + change);

        Assert.Contains(
            await FindingsAsync(database),
            f =>
                f
                    is {
                        Sentence: "Raderna i verifikation 1, skrivning 2, är ändrade.",
                        Table: "VoucherRows",
                        Id: 1,
                        Batch: 2
                    }
        );
    }

    [Fact]
    public async Task A_row_of_no_voucher_is_found()
    {
        await using var database = await BookedAsync();
        database.Tamper("INSERT INTO VoucherRows VALUES (77, 1, 1, 5)");

        Assert.Equal(
            "Verifikationsrader som inte hör till någon verifikation: 1.",
            Assert.Single(await FindingsAsync(database)).Sentence
        );
    }

    [Fact]
    public async Task A_sum_that_was_never_that_of_its_rows_is_named()
    {
        // Written by the program itself, so every hash holds.
        await using var database = await BookedAsync(wrong: Money.FromKronor(1));

        Assert.Equal(
            ["Summa 1, skrivning 2, är inte vad dess rader ger."],
            (await FindingsAsync(database)).Select(f => f.Sentence)
        );
    }

    [Fact]
    public async Task A_reversal_that_left_the_sums_as_they_were_is_named()
    {
        await using var database = await BookedAsync(reverseSums: false);

        Assert.Equal(
            [
                "Verifikationer som togs tillbaka i skrivning 3 är kvar i summorna för konto 4010.",
                "Verifikationer som togs tillbaka i skrivning 3 är kvar i summorna för konto 2440.",
            ],
            (await FindingsAsync(database)).Select(f => f.Sentence)
        );
    }

    /// <summary>Two vouchers of 100 kronor in batch 2, of which the second is taken back in batch 3.</summary>
    private static async Task<TestDatabase> BookedAsync(Money wrong = default, bool reverseSums = true)
    {
        var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await db.RecordAsync(TestDatabase.Origin, [new Ledger { Key = "5560000000", Name = "Kommunen" }]);
        await using (var batch = await db.BeginBatchAsync(TestDatabase.Origin))
        {
            await batch.AddAsync([
                new LedgerFile
                {
                    LedgerId = 1,
                    Name = "a.se",
                    Sha256 = "00",
                    Format = "sie",
                    Encoding = "UTF-8",
                    Vouchers = 2,
                    Rows = 4,
                },
            ]);
            await batch.AddAsync([Sum("4010", 2, Hundred + Hundred + wrong), Sum("2440", 2, -Hundred - Hundred)]);
            await batch.AddAsync([Voucher("1"), Voucher("2")]);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO VoucherRows VALUES (1, 1, 1, 10000), (1, 2, 2, -10000), (2, 1, 1, 10000), (2, 2, 2, -10000)"
            );
            await batch.CommitAsync();
        }

        await db.RecordAsync(
            TestDatabase.Origin,
            [
                new VoucherReversal { VoucherId = 2 },
                .. reverseSums ? new[] { Sum("4010", -1, -Hundred), Sum("2440", -1, Hundred) } : [],
            ]
        );
        return database;
    }

    private static Voucher Voucher(string number)
    {
        var hash = new VoucherHash();
        hash.Begin(20210410);
        hash.Add("4010", "6=0001", Hundred);
        hash.Add("2440", "6=0001", -Hundred);
        return new Voucher
        {
            LedgerId = 1,
            LedgerFileId = 1,
            FiscalYear = 20210101,
            Series = "A",
            Number = number,
            Date = 20210410,
            Ordinal = 1,
            ContentHash = hash.Take(),
        };
    }

    private static LedgerSum Sum(string account, int rows, Money amount) =>
        new()
        {
            LedgerId = 1,
            Account = account,
            Objects = "6=0001",
            Month = new Month(2021, 4),
            Rows = rows,
            Amount = amount,
        };

    private static async Task<IReadOnlyList<Finding>> FindingsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var verified = await VerifyDatabase.RunAsync(
            db,
            new Folders(database.Folder, database.ConnectionString, database.Folder)
        );
        return [.. verified.Findings.Where(f => !f.Sentence.StartsWith("Spärren", StringComparison.Ordinal))];
    }
}
