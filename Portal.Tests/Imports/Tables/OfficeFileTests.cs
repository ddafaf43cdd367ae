using System.Text;
using Portal.Imports;
using Portal.Tests.Reporting;

namespace Portal.Tests.Imports.Tables;

/// <summary>Files that LibreOffice wrote, from the same table, with the habits of Swedes and of others.</summary>
public sealed class OfficeFileTests
{
    // Dates and numbers are made into dates and numbers, by Swedish habits (language 1053).
    private const string ReadSwedish = "CSV:59,34,76,1,,1053,false,true";
    private const string Table = """
        Datum;Vernr;Konto;Projekt;Belopp;Text
        2021-01-15;1;5410;P1;1234,50;Ångström
        2021-01-16;2;6540;P1;-0,05;Öl; och
        2021-02-01;3;5410;P2;1000000,00;

        """;

    [Fact]
    public async Task A_table_that_LibreOffice_saved_is_read_right_in_every_format()
    {
        if (!Office.IsThere)
        {
            Assert.Skip("LibreOffice is not installed.");
        }

        var workbook = await Office.Convert(Encoding.UTF8.GetBytes(Table), "tabell.csv", "xlsx", ReadSwedish);
        await using var ledger = await ImportedLedger.CreateAsync();
        var xlsx = await ledger.ImportAsync(workbook, Kommunen);
        Assert.Equal((null, "xlsx", 3, 1_001_234.45m), (xlsx.Refusal, xlsx.Format, xlsx.Rows, xlsx.Amount.Kronor));
        Assert.All(await ledger.VouchersAsync(), voucher => Assert.InRange(voucher.Date, 20210115, 20210201));

        // Separator, quotation mark, encoding (1 is Windows-1252, 76 UTF-8), first line, language, and cells as shown.
        var swedish = await SavedAsync("59,34,1,1,,1053,false,true", "sv-SE");
        Assert.Equal((null, "Windows-1252", 3), (swedish.Refusal, swedish.Encoding, swedish.Duplicates));
        Assert.Equal(("semikolon", "decimalkomma"), (swedish.Table!.Delimiter, swedish.Table.Numbers[0].Format));

        var english = await SavedAsync("44,34,76,1,,1033,false,true", "en-US");
        Assert.Equal((null, "UTF-8", 3), (english.Refusal, english.Encoding, english.Duplicates));
        Assert.Equal(("komma", "decimalpunkt"), (english.Table!.Delimiter, english.Table.Numbers[0].Format));

        var old = await ledger.ImportAsync(await Office.Convert(workbook, "bok.xlsx", "xls"), Kommunen);
        Assert.Contains("gamla format (.xls)", old.Refusal, StringComparison.Ordinal);

        async Task<ImportResult> SavedAsync(string options, string locale) =>
            await ledger.ImportAsync(
                await Office.Convert(
                    workbook,
                    "bok.xlsx",
                    $"csv:Text - txt - csv (StarCalc):{options}",
                    locale: locale
                ),
                Kommunen
            );
    }

    private static ImportRequest Kommunen(ImportRequest request) => request with { Ledger = "Kommunen" };
}
