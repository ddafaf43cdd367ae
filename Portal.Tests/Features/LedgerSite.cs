using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Outcomes;
using Portal.Imports;
using Portal.Imports.Mappings;

namespace Portal.Tests.Features;

/// <summary>
/// The portal with the decision alone, for tests that import and map themselves. <see cref="Ledger" /> is small enough to be
/// checked by hand.
/// </summary>
public sealed class LedgerSite() : TestSite(StartedPortal.WithDecision)
{
    /// <summary>
    /// Ten rows on outcome accounts, and six that balance the vouchers. By object: 10 has 1 000,00 and 500,50 on subproject 1, item 1; 11 has 200,00
    /// on subproject 1 without item; 20 has 300,00 less 50,00 on subproject 2, item 2; 90 has 40,00 unallocated; 70 has 7,00 and
    /// 8,00 of support and 5,00 of other running cost; 99 has 60,00 that nobody owns.
    /// </summary>
    public static string Ledger { get; } =
        Sie(
            Voucher("A", "1", "20200615", "Moduler", Row("10", "1010", 1000m), Row("10", "1010", 500.50m)),
            Voucher("A", "2", "20200720", "Gemensamt", Row("11", "4010", 200m), Row("90", "4010", 40m)),
            Voucher("A", "3", "20200720", "Robot", Row("20", "1010", 300m), Row("20", "1010", -50m)),
            Voucher("B", "1", "20201101", "Support", Row("70", "6500", 7m)),
            Voucher("B", "2", "20210115", "Support", Row("70", "6500", 8m), Row("71", "6500", 5m)),
            Voucher("B", "3", "20210115", "Annat", Row("99", "5010", 60m))
        );

    /// <summary>The largest file that is done with while its sender waits, in megabytes.</summary>
    public int AtOnceMegabytes { get; init; } = 4;

    /// <summary>A SIE 4 file of one ledger.</summary>
    public static string Sie(params string[] vouchers) =>
        "#FLAGGA 0\n#PROGRAM \"Prov\" 1\n#FORMAT PC8\n#SIETYP 4\n#ORGNR 212000-0001\n#FNAMN \"Provkommunen\"\n#KPTYP KOMMUNBAS\n"
        + "#RAR 0 20200101 20211231\n#KONTO 1010 \"Programvara\"\n#KONTO 6500 \"Support\"\n"
        + "#OBJEKT 6 \"10\" \"Moduler\"\n#OBJEKT 6 \"99\" \"Annat projekt\"\n"
        + string.Concat(vouchers);

    /// <summary>A voucher, balanced on account 1930.</summary>
    public static string Voucher(
        string series,
        string number,
        string date,
        string text,
        params (string Line, decimal Amount)[] rows
    )
    {
        var balance = (-rows.Sum(row => row.Amount)).ToString("0.00", CultureInfo.InvariantCulture);
        var lines = string.Concat(rows.Select(row => row.Line));
        return $"#VER {series} {number} {date} \"{text}\"\n{{\n{lines}#TRANS 1930 {{}} {balance}\n}}\n";
    }

    /// <summary>A row on an object of dimension 6.</summary>
    public static (string Line, decimal Amount) Row(string code, string account, decimal amount) =>
        (
            string.Create(
                CultureInfo.InvariantCulture,
                $"#TRANS {account} {{6 \"{code}\"}} {amount:0.00} \"\" \"Rad {code}\"\n"
            ),
            amount
        );

    /// <summary>Imports a file as the command line would.</summary>
    public async Task<ImportResult> ImportAsync(string file, string name = "prov.se")
    {
        await using var scope = Services.CreateAsyncScope();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return await scope
            .ServiceProvider.GetRequiredService<ImportLedger>()
            .RunAsync(content, new ImportRequest(name, "kommandorad"));
    }

    /// <summary>Maps an object of dimension 6 to the first investment.</summary>
    public async Task MapAsync(string code, int? subproject = null, int? item = null, RunningCostKind? running = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var mapped = await scope
            .ServiceProvider.GetRequiredService<AddMapping>()
            .RunAsync(new MappingRequest("6", code, null, 1, subproject, item, running), "kommandorad");
        Assert.Empty(mapped.Faults);
    }

    /// <summary>Imports <see cref="Ledger" /> and maps all of it but object 99.</summary>
    public async Task FillAsync()
    {
        Assert.Null((await ImportAsync(Ledger)).Refusal);
        await MapAsync("10", 1, 1);
        await MapAsync("11", 1);
        await MapAsync("20", 2, 2);
        await MapAsync("90");
        await MapAsync("70", running: RunningCostKind.Support);
        await MapAsync("71", running: RunningCostKind.Other);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Example:Load", "false");
        builder.UseSetting("Import:MaxMegabytes", "1");
        builder.UseSetting("Import:AtOnceMegabytes", AtOnceMegabytes.ToString(CultureInfo.InvariantCulture));
    }
}
