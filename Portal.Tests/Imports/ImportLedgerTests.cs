using Microsoft.EntityFrameworkCore;
using Portal.Data.Verify;
using Portal.Domain.Outcomes;
using Portal.Imports;

namespace Portal.Tests.Imports;

public sealed class ImportLedgerTests
{
    [Fact]
    public async Task A_file_is_one_batch_of_vouchers_rows_texts_and_sums()
    {
        await using var ledger = await ImportedLedger.CreateAsync();

        var result = await ledger.ImportAsync(
            new SieLedger()
                .Cost("A 1", "20210115", "5010", "6 \"0001\"", 1234.50m)
                .Cost("A 2", "20210220", "5010", "6 \"0001\"", 100m)
        );

        Assert.Null(result.Refusal);
        Assert.Equal((2, 4, 2, 2, 0), Counts(result));
        Assert.Equal(1334.50m, result.Amount.Kronor);
        Assert.Equal(1, await ledger.LastBatchAsync());
        await using var db = ledger.Database.Open();
        Assert.Equal("2120000216", (await db.Ledgers.SingleAsync()).Key);
        var file = await db.LedgerFiles.SingleAsync();
        Assert.Equal(
            ("fil.se", result.Sha256, "sie", "ASCII", 2, 4, 0, 0),
            (
                file.Name,
                file.Sha256,
                file.Format,
                file.Encoding,
                file.Vouchers,
                file.Rows,
                file.Duplicates,
                file.Refused
            )
        );
        Assert.Equal(
            [("A", "1", 20210115, 20210101, 6), ("A", "2", 20210220, 20210101, 11)],
            (await ledger.VouchersAsync()).Select(v => (v.Series, v.Number, v.Date, v.FiscalYear, v.Line))
        );
        Assert.Equal(["Text A 1", "Text A 2"], await db.VoucherTexts.Select(t => t.Text).ToListAsync());
        Assert.Equal(
            [("1930", 202101, -1234.50m), ("1930", 202102, -100m), ("5010", 202101, 1234.50m), ("5010", 202102, 100m)],
            (await db.LedgerSums.ToListAsync()).Select(s => (s.Account, s.Month.YearMonth, s.Amount.Kronor)).Order()
        );
    }

    [Fact]
    public async Task A_date_to_come_and_the_portals_own_export_are_warned_of()
    {
        await using var ledger = await ImportedLedger.CreateAsync();

        var result = await ledger.ImportAsync(
            new SieLedger(years: null)
                .Line("#PROGRAM \"Investeringsportalen\" 4")
                .Cost("A 1", "21211201", "5010", "", 1m)
        );

        Assert.Null(result.Refusal);
        Assert.Contains(
            result.Warnings,
            w => w.Contains("efter i dag, det senaste 2121-12-01 på rad 6", StringComparison.Ordinal)
        );
        Assert.Contains(result.Warnings, w => w.Contains("portalens egen export", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_tells_how_far_it_has_come()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        var told = new List<ImportProgress>();

        await ledger.ImportAsync(Many(), request => request with { Progress = new Telling(told.Add) });

        Assert.Equal(
            [
                "Läser igenom filen",
                "Läser verifikationerna",
                "Jämför med det som är infört",
                "Sparar verifikationerna",
                "Förseglar",
            ],
            told.Select(progress => progress.Phase).Distinct(StringComparer.Ordinal)
        );
        var read = Shares("Läser verifikationerna");
        Assert.True(read.Count == 2 && 0m < read[0] && read[0] <= read[1] && read[1] <= 1m);
        Assert.Equal([0m, 0.5m], Shares("Sparar verifikationerna"));

        List<decimal> Shares(string phase) =>
            [.. told.Where(progress => progress.Phase == phase).Select(progress => progress.Share!.Value.Fraction)];
    }

    [Fact]
    public async Task Stopped_while_it_stores_it_has_stored_nothing()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        using var stop = new CancellationTokenSource();
        var stopping = new Telling(progress =>
        {
            if (progress is { Phase: "Sparar verifikationerna", Share.Fraction: > 0 })
            {
                stop.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ledger.ImportAsync(Many(), request => request with { Progress = stopping }, stop.Token)
        );

        Assert.Equal(0, await ledger.LastBatchAsync());
        Assert.Null((await ledger.ImportAsync(Many())).Refusal);
        Assert.Equal(2 * ImportProgress.Step, (await ledger.VouchersAsync()).Count);
    }

    [Theory]
    [InlineData(null, "20210101 20211231")]
    [InlineData("20210101 20211231", null)]
    public async Task A_calendar_year_is_the_same_whether_the_file_says_it_or_not(string? first, string? then)
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        await ledger.ImportAsync(new SieLedger(years: first).Cost("A 1", "20210415", "5010", "", 100m));

        var again = await ledger.ImportAsync(new SieLedger(years: then).Cost("A 1", "20210415", "5010", "", 100m));

        Assert.Null(again.Refusal);
        Assert.Equal((0, 2), (again.Imported, again.Duplicates));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        var file = new SieLedger().Cost("A 1", "20210115", "5010", "", 100m);
        var first = await ledger.ImportAsync(file);

        var again = await ledger.ImportAsync(file);

        Assert.True(again.IsKnownFile);
        Assert.Equal((1, 2, 0, 0, 2), Counts(again));
        Assert.Equal(first.FileId, again.FileId);
        Assert.Equal(1, await ledger.LastBatchAsync());
    }

    [Fact]
    public async Task A_longer_file_brings_only_what_is_new()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        await ledger.ImportAsync(new SieLedger().Cost("A 1", "20210115", "5010", "", 100m));

        var result = await ledger.ImportAsync(
            new SieLedger().Cost("A 1", "20210115", "5010", "", 100m).Cost("A 2", "20210116", "5010", "", 50m)
        );

        Assert.Equal((2, 4, 1, 1, 2), Counts(result));
        Assert.Equal(50m, result.Amount.Kronor);
        Assert.Equal((2, 150m), (await ledger.SumsAsync())["5010"]);
        Assert.Equal(2, (await ledger.VouchersAsync()).Count);
    }

    [Fact]
    public async Task Vouchers_with_the_same_key_are_told_apart_by_their_order()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        var file = new SieLedger()
            .Cost("\"#\" 1", "20210115", "5010", "", 100m)
            .Cost("\"#\" 1", "20210115", "5010", "", 100m)
            .Cost("\"#\" 1", "20210116", "5010", "", 100m)
            .Cost("\"\" \"\"", "20210116", "5010", "", 100m);

        await ledger.ImportAsync(file);
        var longer = await ledger.ImportAsync(file.Cost("\"#\" 1", "20210115", "5010", "", 7m));

        Assert.Equal([1, 2, 1, 1, 3], (await ledger.VouchersAsync()).Select(v => v.Ordinal));
        Assert.Equal((5, 10, 1, 1, 8), Counts(longer));
        Assert.Equal((5, 407m), (await ledger.SumsAsync())["5010"]);
    }

    [Fact]
    public async Task Two_equal_rows_in_a_voucher_are_two_rows()
    {
        await using var ledger = await ImportedLedger.CreateAsync();

        await ledger.ImportAsync(
            new SieLedger().Voucher("A 1", "20210115", "5010 {} 50", "5010 {} 50", "1930 {} -100")
        );

        Assert.Equal((2, 100m), (await ledger.SumsAsync())["5010"]);
    }

    [Fact]
    public async Task A_voucher_that_comes_again_with_other_content_is_refused_with_both_shown()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        await ledger.ImportAsync(new SieLedger().Cost("A 1", "20210115", "5010", "", 100m));

        var result = await ledger.ImportAsync(
            new SieLedger().Cost("A 1", "20210115", "5010", "", 200m).Cost("A 2", "20210115", "5010", "", 1m)
        );

        Assert.Equal(
            "Rad 6: verifikation A 1 den 2021-01-15 finns redan med annat innehåll. "
                + "Införd: 5010 100,00 kr; 1930 −100,00 kr. I filen: 5010 200,00 kr; 1930 −200,00 kr. "
                + "Ingenting ur filen har sparats.",
            result.Refusal?.Replace('\u00A0', ' ')
        );
        Assert.Equal((2, 4, 0, 0, 0), Counts(result));
        Assert.Equal([6, 6, 11, 11], result.Refused.Select(r => r.Line));
        Assert.Equal(1, await ledger.LastBatchAsync());
    }

    [Fact]
    public async Task A_changed_voucher_is_reversed_and_entered_anew_where_asked()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        await ledger.ImportAsync(new SieLedger().Cost("A 1", "20210115", "5010", "", 100m));

        var result = await ledger.ImportAsync(
            new SieLedger().Cost("A 1", "20210115", "5020", "", 200m),
            how => how with { Replace = true }
        );

        Assert.Null(result.Refusal);
        Assert.Equal((1, 1), (result.NewVouchers, result.ChangedVouchers));
        Assert.Equal(new() { ["5020"] = (1, 200m), ["1930"] = (1, -200m) }, await ledger.SumsAsync());
        Assert.Equal((1, 100m), (await ledger.SumsAsync(upToBatch: 1))["5010"]);
        Assert.Equal([0, 1], (await ledger.VouchersAsync()).Select(v => v.Revision));
        await SoundAsync(ledger);
    }

    [Fact]
    public async Task An_undone_import_counts_for_nothing_and_can_be_imported_again()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        var file = new SieLedger().Cost("A 1", "20210115", "5010", "", 100m);
        var first = await ledger.ImportAsync(file);

        Assert.Equal(1, (await ledger.UndoAsync(first.FileId!.Value)).Value);
        Assert.Empty(await ledger.SumsAsync());
        Assert.Equal("Importen är redan ångrad.", (await ledger.UndoAsync(first.FileId.Value)).Refusal?.Sentence);

        var again = await ledger.ImportAsync(file);

        Assert.False(again.IsKnownFile);
        Assert.Equal((1, 2, 1, 1, 0), Counts(again));
        Assert.Equal((1, 100m), (await ledger.SumsAsync())["5010"]);
        Assert.Equal([0, 1], (await ledger.VouchersAsync()).Select(v => v.Revision));
        Assert.True((await ledger.ImportAsync(file)).IsKnownFile);
        await SoundAsync(ledger);
    }

    [Fact]
    public async Task What_a_replacement_took_away_can_be_imported_again_when_it_is_undone()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        var original = new SieLedger().Cost("A 1", "20210115", "5010", "", 100m);
        await ledger.ImportAsync(original);
        var changed = new SieLedger().Cost("A 1", "20210115", "5010", "", 200m);
        var replacement = await ledger.ImportAsync(changed, how => how with { Replace = true });
        await ledger.UndoAsync(replacement.FileId!.Value);

        var again = await ledger.ImportAsync(original);

        Assert.Equal(1, again.NewVouchers);
        Assert.Equal((1, 100m), (await ledger.SumsAsync())["5010"]);
    }

    [Fact]
    public async Task A_file_whose_vouchers_came_in_another_that_was_undone_is_read_again()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        var first = await ledger.ImportAsync(new SieLedger().Cost("A 1", "20210115", "5010", "", 100m));
        var same = new SieLedger().Line("#GEN 20210131").Cost("A 1", "20210115", "5010", "", 100m);
        Assert.Equal(2, (await ledger.ImportAsync(same)).Duplicates);
        await ledger.UndoAsync(first.FileId!.Value);

        Assert.Equal(1, (await ledger.ImportAsync(same)).NewVouchers);
    }

    [Theory]
    [InlineData("", "Skriv varför importen ångras.")]
    [InlineData("Fel", "Det finns ingen import med nummer 7.")]
    public async Task An_undo_needs_a_reason_and_an_import(string reason, string sentence)
    {
        await using var ledger = await ImportedLedger.CreateAsync();

        Assert.Equal(sentence, (await ledger.UndoAsync(7, reason)).Refusal?.Sentence);
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_happen_and_stores_nothing()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        await ledger.ImportAsync(new SieLedger().Cost("A 1", "20210115", "5010", "", 100m));
        var file = new SieLedger()
            .Cost("A 1", "20210115", "5010", "", 100m)
            .Cost("A 2", "20210115", "5010", "6 \"0001\"", 25m)
            .Cost("A 3", "20210115", "7910", "", 10m);

        var told = await ledger.ImportAsync(file, how => how with { DryRun = true });

        Assert.Equal(1, await ledger.LastBatchAsync());
        Assert.Null(told.FileId);
        var done = await ledger.ImportAsync(file);
        Assert.Equal(Counts(told), Counts(done));
        Assert.Equal(
            (told.Amount, told.Unmapped, told.AmountUnmapped, told.NewVouchers, told.DuplicateVouchers),
            (done.Amount, done.Unmapped, done.AmountUnmapped, done.NewVouchers, done.DuplicateVouchers)
        );
        Assert.Equal(told.Unowned, done.Unowned);
    }

    [Fact]
    public async Task A_voucher_out_of_balance_refuses_the_file_or_is_skipped_where_asked()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        var file = new SieLedger()
            .Voucher("A 1", "20210115", "5010 {} 100", "1930 {} -99")
            .Cost("A 2", "20210115", "5010", "", 50m);

        var refused = await ledger.ImportAsync(file);

        Assert.Contains("Rad 6: verifikation A 1 är inte i balans", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal((2, 4, 0, 0, 0), Counts(refused));
        Assert.Equal(4, refused.Refused.Count);
        Assert.Equal(0, await ledger.LastBatchAsync());

        var skipped = await ledger.ImportAsync(file, how => how with { SkipRefused = true });

        Assert.Null(skipped.Refusal);
        Assert.Equal((2, 4, 1, 1, 0), Counts(skipped));
        Assert.Equal(2, skipped.Refused.Count);
        Assert.NotNull((await ledger.ImportAsync(file)).Refusal);
    }

    [Fact]
    public async Task A_skipped_voucher_enters_when_it_is_mended()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        var broken = new SieLedger()
            .Voucher("A 1", "20210115", "5010 {} 100", "1930 {} -99")
            .Cost("A 1", "20210115", "5010", "", 50m);
        await ledger.ImportAsync(broken, how => how with { SkipRefused = true });

        var mended = await ledger.ImportAsync(
            new SieLedger().Cost("A 1", "20210115", "5010", "", 100m).Cost("A 1", "20210115", "5010", "", 50m)
        );

        Assert.Equal((1, 1), (mended.NewVouchers, mended.DuplicateVouchers));
        Assert.Equal((2, 150m), (await ledger.SumsAsync())["5010"]);
    }

    [Fact]
    public async Task Without_an_organisation_number_the_ledger_needs_a_name()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        var file = new SieLedger(organisationNumber: null).Cost("A 1", "20210115", "5010", "", 100m);

        Assert.Equal(
            "Filen säger inte vilken redovisning den kommer från (#ORGNR saknas): ge redovisningen ett namn vid importen.",
            (await ledger.ImportAsync(file)).Refusal
        );
        Assert.Null((await ledger.ImportAsync(file, how => how with { Ledger = "Förvaltningen" })).Refusal);
        await using var db = ledger.Database.Open();
        Assert.Equal("Förvaltningen", (await db.Ledgers.SingleAsync()).Key);
    }

    [Fact]
    public async Task Two_ledgers_may_use_the_same_voucher_numbers()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        await ledger.ImportAsync(new SieLedger("1111111111").Cost("A 1", "20210115", "5010", "", 100m));

        var other = await ledger.ImportAsync(new SieLedger("2222222222").Cost("A 1", "20210115", "5010", "", 200m));

        Assert.Equal(1, other.NewVouchers);
    }

    [Theory]
    [InlineData("20200901 20210831", 20200901)]
    [InlineData("20200101 20201231", 20210101)]
    [InlineData(null, 20210101)]
    public async Task The_fiscal_year_is_the_files_or_else_the_dates(string? years, int fiscalYear)
    {
        await using var ledger = await ImportedLedger.CreateAsync();

        await ledger.ImportAsync(new SieLedger(years: years).Cost("A 1", "20210115", "5010", "", 100m));

        Assert.Equal(fiscalYear, (await ledger.VouchersAsync()).Single().FiscalYear);
    }

    [Fact]
    public async Task Rows_are_counted_by_account_and_by_who_owns_them()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        var investment = Portal.Tests.Data.BatchTests.AnInvestment();
        await ledger.RecordAsync(investment);
        await ledger.RecordAsync(
            new ObjectMapping
            {
                Dimension = "6",
                ObjectCode = "0001",
                InvestmentId = investment.Id,
            },
            new ObjectMapping
            {
                Dimension = "6",
                ObjectCode = "0002",
                AccountFrom = 2440,
                AccountTo = 2440,
                InvestmentId = investment.Id,
            }
        );

        var result = await ledger.ImportAsync(
            new SieLedger()
                .Cost("A 1", "20210115", "5010", "6 \"0001\"", 100m)
                .Cost("A 2", "20210115", "5010", "6 \"0003\"", 40m)
                .Cost("A 3", "20210115", "5010", "", 2m)
                .Cost("A 4", "20210115", "2440", "6 \"0002\"", 7m)
                .Cost("A 5", "20210115", "1119", "6 \"0001\"", 9m)
        );

        Assert.Equal((5, 10, 4, 6, 0), Counts(result));
        Assert.Equal((149m, 2, 42m), (result.Amount.Kronor, result.Unmapped, result.AmountUnmapped.Kronor));
        Assert.Equal([("6=0003", 1), ("", 1)], result.Unowned.Select(u => (u.Objects, u.Rows)));
    }

    [Fact]
    public async Task Names_are_kept_once_and_anew_when_they_change_but_never_of_people()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        SieLedger Named(string name) =>
            new SieLedger()
                .Line("#DIM 6 Projekt")
                .Line($"#OBJEKT 6 0001 \"{name}\"")
                .Line("#OBJEKT 7 12 \"Anna Andersson\"")
                .Line("#KONTO 5010 Lokalhyra")
                .Cost("A 1", "20210115", "5010", "", 1m);

        await ledger.ImportAsync(Named("Robot"));
        await ledger.ImportAsync(Named("Robot två"));

        await using var db = ledger.Database.Open();
        Assert.Equal(
            [("6", "", "Projekt"), ("6", "0001", "Robot"), ("", "5010", "Lokalhyra"), ("6", "0001", "Robot två")],
            (await db.LedgerNames.OrderBy(n => n.Id).ToListAsync()).Select(n => (n.Dimension, n.Code, n.Name))
        );
    }

    [Fact]
    public async Task Signatures_are_not_stored()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        await ledger.ImportAsync(new SieLedger().Cost("A 1", "20210115", "5010", "", 1m));
        ledger.Database.Close();

        Assert.Equal(-1, (await File.ReadAllBytesAsync(ledger.Database.File)).AsSpan().IndexOf("Signatursson"u8));
    }

    [Fact]
    public async Task Ten_imports_of_the_same_file_at_once_are_one()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        var file = new SieLedger();
        for (var i = 1; i <= 200; i++)
        {
            file.Cost($"A {i}", "20210115", "5010", "6 \"0001\"", i);
        }

        var bytes = file.Bytes();
        var results = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => Task.Run(() => ledger.ImportAsync(bytes)))
        );

        Assert.All(results, result => Assert.Null(result.Refusal));
        Assert.Equal(1, results.Count(result => result.Imported == 200));
        Assert.Equal(9, results.Count(result => result.Duplicates == 400));
        Assert.Equal(1, await ledger.LastBatchAsync());
        await SoundAsync(ledger);
    }

    internal static (int Vouchers, int Rows, int Imported, int Ignored, int Duplicates) Counts(
        Portal.Imports.ImportResult result
    )
    {
        Assert.Equal(result.Rows, result.Imported + result.Duplicates + result.Ignored + result.Refused.Count);
        return (result.Vouchers, result.Rows, result.Imported, result.Ignored, result.Duplicates);
    }

    /// <summary>The sums are those of the rows that stand, and the chain holds.</summary>
    internal static async Task SoundAsync(ImportedLedger ledger)
    {
        Assert.Equal(await ledger.RowsAsync(), await ledger.SumsAsync());
        await using var db = ledger.Database.Open();
        var folders = new Portal.Data.Folders(
            ledger.Database.Folder,
            ledger.Database.ConnectionString,
            ledger.Database.Folder
        );
        Assert.Empty((await VerifyDatabase.RunAsync(db, folders, default)).Findings);
    }

    /// <summary>A file of which progress is told twice.</summary>
    private static SieLedger Many()
    {
        var file = new SieLedger();
        for (var i = 1; i <= 2 * ImportProgress.Step; i++)
        {
            file.Cost($"A {i}", "20210115", "5010", "", 1m);
        }

        return file;
    }

    private sealed class Telling(Action<ImportProgress> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(value);
    }
}
