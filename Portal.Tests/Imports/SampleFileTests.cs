using Microsoft.EntityFrameworkCore;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Tests.Architecture;

namespace Portal.Tests.Imports;

/// <summary>Files that real accounting programs made. They lie beside the repository, and are no part of it.</summary>
public sealed class SampleFileTests
{
    private static readonly string Folder = Path.Combine(SourceRules.RepositoryRoot, "..", "shared", "sie-samples");

    [Fact]
    public async Task Avendo_gives_its_project_to_the_ore()
    {
        var file = Read("01_avendo_T4E_transaktioner_ovnbolag.se");
        await using var ledger = await ImportedLedger.CreateAsync();

        var result = await ledger.ImportAsync(file);

        Assert.Equal((163, 671, "CP437"), (result.Vouchers, result.Rows, result.Encoding));
        await using var db = ledger.Database.Open();
        var project = (await db.LedgerSums.ToListAsync()).Where(s =>
            ObjectSet.Read(s.Objects).Contains(new LedgerObject("6", "0001"))
            && AccountRange.FirstFourDigits(s.Account) is >= 3000 and <= 7999
        );
        Assert.Equal(-85_800.00m, Money.Sum(project.Select(s => s.Amount)).Kronor);
        Assert.Equal("Övningsbolaget AB (Ekonomi 60)", (await db.Ledgers.SingleAsync()).Name);
        await ImportLedgerTests.SoundAsync(ledger);
    }

    [Fact]
    public async Task BL_takes_all_vouchers_though_they_repeat_their_numbers()
    {
        var file = Read("05_bladmin_T4E_rtrans_btrans.SE");
        await using var ledger = await ImportedLedger.CreateAsync();

        var result = await ledger.ImportAsync(file);

        // As the same program would give it a day later: other bytes, the same vouchers.
        var again = await ledger.ImportAsync([.. file, .. "\r\n#KOMM senare\r\n"u8]);

        Assert.Equal((84, 405, 84), (result.Vouchers, result.Rows, result.NewVouchers));
        Assert.False(again.IsKnownFile);
        Assert.Equal((84, 405), (again.DuplicateVouchers, again.Duplicates));
        await ImportLedgerTests.SoundAsync(ledger);
    }

    [Fact]
    public async Task Visma_is_a_voucher_without_series_and_number()
    {
        var file = Read("08_visma_anlaggningsregister_T4I.si");
        await using var ledger = await ImportedLedger.CreateAsync();

        var result = await ledger.ImportAsync(file);

        Assert.Equal((1, 18, 18), (result.Vouchers, result.Rows, result.Ignored));
        Assert.Equal(18, (await ledger.ImportAsync(file)).Duplicates);
    }

    [Theory]
    [InlineData("01_avendo_T4E_transaktioner_ovnbolag.se")]
    [InlineData("05_bladmin_T4E_rtrans_btrans.SE")]
    [InlineData("08_visma_anlaggningsregister_T4I.si")]
    public async Task A_sample_that_is_cut_off_inside_a_voucher_is_refused(string name)
    {
        var file = Read(name);
        await using var ledger = await ImportedLedger.CreateAsync();

        var result = await ledger.ImportAsync(file[..^20]);

        Assert.Contains("avbruten", result.Refusal, StringComparison.Ordinal);
        Assert.Equal(0, await ledger.LastBatchAsync());
    }

    private static byte[] Read(string name)
    {
        var path = Path.Combine(Folder, name);
        Assert.SkipUnless(File.Exists(path), "The sample files are not beside the repository.");
        return File.ReadAllBytes(path);
    }
}
