using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Values;
using Portal.Imports;
using Portal.Imports.Tables;
using Portal.Tests.Imports.Xlsx;

namespace Portal.Tests.Imports.Tables;

public sealed class TableImportTests
{
    private const string Swedish = """
        Bokföringsdatum;Serie;Ver.nr;Konto;Projekt;Ansvar;Text;Belopp
        2021-01-15;L;1;5410;0001;12;Dator, stor;1 234,50
        2021-01-15;L;1;5410;0002;12;Skärm;-0,50
        2021-02-01;L;2;6540;0001;;"Konsult ""A"" AB";2.000,00

        """;

    [Fact]
    public async Task A_table_with_Swedish_numbers_is_read_by_its_headings()
    {
        await using var ledger = await ImportedLedger.CreateAsync();

        var result = await ImportAsync(ledger, Swedish);

        Assert.Null(result.Refusal);
        Assert.Equal(
            ("csv", "UTF-8", 2, 3, 3),
            (result.Format, result.Encoding, result.Vouchers, result.Rows, result.Imported)
        );
        Assert.Equal(3_234m, result.Amount.Kronor);
        Assert.Equal(("semikolon", 1), (result.Table!.Delimiter, result.Table.HeadingsAt));
        Assert.Equal([("Belopp", "decimalkomma")], result.Table.Numbers);
        var sums = await ledger.SumsAsync();
        Assert.Equal((1, 1_234.50m), sums["5410 1=12\t6=0001"]);
        Assert.Equal((1, -0.50m), sums["5410 1=12\t6=0002"]);
        Assert.Equal((1, 2_000m), sums["6540 6=0001"]);
        Assert.Equal(sums, await ledger.RowsAsync());
        await using var db = ledger.Database.Open();
        Assert.Equal(
            ["Dator, stor", "Konsult \"A\" AB", "Skärm"],
            await db.VoucherTexts.Select(t => t.Text).OrderBy(t => t).ToListAsync()
        );
    }

    [Theory]
    [InlineData(1252)]
    [InlineData(437)]
    [InlineData(65001)]
    public async Task Every_encoding_gives_the_same(int codePage)
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        var encoding = codePage == 65001 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;

        var result = await ledger.ImportAsync(encoding.GetBytes(Swedish), Kommunen);

        Assert.Null(result.Refusal);
        await using var db = ledger.Database.Open();
        Assert.Contains("Skärm", await db.VoucherTexts.Select(t => t.Text).ToListAsync());
    }

    [Fact]
    public async Task Spaces_that_do_not_break_between_thousands_tell_Windows()
    {
        await using var ledger = await ImportedLedger.CreateAsync();

        var result = await ledger.ImportAsync(
            Encoding.Latin1.GetBytes("Datum;Konto;Belopp\r\n2021-01-15;5410;1\u00A0234,50\r\n"),
            Kommunen
        );

        Assert.Equal((null, "Windows-1252", 1_234.50m), (result.Refusal, result.Encoding, result.Amount.Kronor));
    }

    [Theory]
    [InlineData("Date,Voucher,Account,Amount\n2021-01-15,1,5410,\"1,234.50\"\n2021-01-15,1,5410,-1.5\n", 1_233)]
    [InlineData(
        "Date\tVoucher\tAccount\tDebit\tCredit\n2021-01-15\t1\t5410\t1,234\t\n2021-01-16\t2\t5410\t0.50\t1.00\n",
        1_233.50
    )]
    [InlineData("Datum|Konto|Belopp\r2021/01/15|5410|1 000\r20210116|5410|233-\r", 767)]
    [InlineData("Utdrag\n\nDatum;Konto;Belopp\n2021-01-15 00:00:00;5410;−1 tkr\n", -1_000)]
    public async Task English_and_other_ways_of_writing_are_told_apart(string file, double kronor)
    {
        await using var ledger = await ImportedLedger.CreateAsync();

        var result = await ImportAsync(ledger, file);

        Assert.Equal((null, (decimal)kronor), (result.Refusal, result.Amount.Kronor));
    }

    [Theory]
    [InlineData("1,234", "kan läsas på två sätt, som på rad 2")]
    [InlineData("1.234", "kan läsas på två sätt, som på rad 2")]
    [InlineData("-1.234", "kan läsas på två sätt, som på rad 2")]
    [InlineData("\u22121.234", "kan läsas på två sätt, som på rad 2")]
    [InlineData("\u20131.234", "kan läsas på två sätt, som på rad 2")]
    [InlineData("\u00A01.234", "kan läsas på två sätt, som på rad 2")]
    [InlineData("\u22121.230\n2021-01-15;5410;-1.230", "kan läsas på två sätt, som på rad 2")]
    [InlineData("12,50\n2021-01-15;5410;12.50", "decimalkomma på rad 2 och decimalpunkt på rad 3")]
    [InlineData("12 34", "inget tal")]
    [InlineData("1.234,5,6", "inget tal")]
    [InlineData("12,5051", "delar av ett öre")]
    [InlineData("tio", "inget tal")]
    [InlineData("", "saknar belopp")]
    [InlineData("#REF!", "inget tal")]
    public async Task What_can_be_read_in_two_ways_or_none_is_refused(string amount, string because)
    {
        await using var ledger = await ImportedLedger.CreateAsync();

        var result = await ImportAsync(ledger, $"Datum;Konto;Belopp\n2021-01-15;5410;{amount}\n");

        Assert.Contains(because, result.Refusal, StringComparison.Ordinal);
        Assert.Empty(await ledger.SumsAsync());
    }

    [Fact]
    public async Task What_the_reader_chooses_is_remembered_for_the_next_file_with_the_same_headings()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        const string File = "När;Kto;Prj;Kr\n2021-01-15;5410;7;1,234\n";

        var unknown = await ImportAsync(ledger, File);
        var chosen = await ImportAsync(
            ledger,
            File,
            request =>
                request with
                {
                    Columns =
                        """{"columns":{"När":"date","Kto":"account","Prj":"object 6","#4":"amount"},"decimal":"point"}""",
                }
        );
        await using var stream = new MemoryStream("När;Kto;Prj;Kr\n2021-01-16;5410;7;2,000\n"u8.ToArray());
        await using var db = ledger.Database.Open();
        var next = await new ImportLedger(db).RunAsync(stream, new ImportRequest("nästa.csv", "system"));

        Assert.True(unknown.NeedsColumns);
        Assert.Contains(
            "vilken kolumn som är datum och vilken som är konto och vilken som är belopp",
            unknown.Refusal,
            StringComparison.Ordinal
        );
        Assert.Equal((null, 1_234m), (chosen.Refusal, chosen.Amount.Kronor));
        Assert.Equal((null, 2_000m, true), (next.Refusal, next.Amount.Kronor, next.Table!.IsRemembered));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"columns\":{\"Saknas\":\"date\"}}")]
    [InlineData("{\"columns\":{\"Datum\":\"dag\"}}")]
    [InlineData("{\"columns\":{\"Datum\":\"date\",\"Konto\":\"date\",\"Belopp\":\"amount\"},\"account\":\"5410\"}")]
    [InlineData("inget")]
    public async Task Columns_that_are_said_wrongly_are_refused(string columns)
    {
        await using var ledger = await ImportedLedger.CreateAsync();

        var result = await ImportAsync(
            ledger,
            "Datum;Konto;Belopp\n2021-01-15;5410;1\n",
            r => r with { Columns = columns }
        );

        Assert.True(result.NeedsColumns);
        Assert.NotNull(result.Refusal);
    }

    [Fact]
    public async Task The_same_vouchers_in_another_order_are_the_same()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        await ImportAsync(
            ledger,
            "Datum;Vernr;Konto;Belopp\n2021-01-15;1;5410;1\n2021-01-15;1;6540;2\n2021-01-16;2;5410;3\n"
        );

        var again = await ImportAsync(
            ledger,
            "Datum;Vernr;Konto;Belopp\n2021-01-15;1;6540;2\n2021-01-16;2;5410;3\n2021-01-15;1;5410;1\n"
        );
        var changed = await ImportAsync(
            ledger,
            "Datum;Vernr;Konto;Belopp\n2021-01-15;1;6540;2,50\n2021-01-15;1;5410;1\n"
        );

        Assert.Equal((null, 2, 3, 0), (again.Refusal, again.DuplicateVouchers, again.Duplicates, again.Imported));
        Assert.Contains("finns redan med annat innehåll", changed.Refusal, StringComparison.Ordinal);
        Assert.Equal(1, changed.ChangedVouchers);
    }

    [Fact]
    public async Task An_open_supplier_ledger_is_known_by_its_headings_and_names_nobody_in_the_facts()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        const string File = """
            kopare,kopare_id,leverantor,leverantor_id,verifikationsnummer,konto,konto_text,belopp,datum,forvaltning
            Kommunen,2120000216,Data AB,5560000001,77001,5410,Inventarier,1250.00,2021-03-31,Socialförvaltningen
            Kommunen,2120000216,Data AB,5560000001,77001,6540,Tjänster,-250.00,2021-03-31,Socialförvaltningen

            """;

        var result = await ImportAsync(ledger, File);

        Assert.Equal(
            (null, "suppliers", 1, 2, 1_000m),
            (result.Refusal, result.Format, result.Vouchers, result.Rows, result.Amount.Kronor)
        );
        Assert.Equal((1, 1_250m), (await ledger.SumsAsync())["5410 1=Socialförvaltningen"]);
        await using var db = ledger.Database.Open();
        Assert.Equal(["Data AB", "Data AB"], await db.VoucherTexts.Select(t => t.Text).ToListAsync());
    }

    [Fact]
    public async Task A_workbooks_own_numbers_and_days_need_no_format()
    {
        await using var ledger = await ImportedLedger.CreateAsync();
        var book = new RawWorkbook(
            """
            <row r="2"><c r="A2" t="str"><v>Datum</v></c><c r="B2" t="str"><v>Konto</v></c><c r="C2" t="str"><v>Belopp</v></c></row>
            <row r="4"><c r="A4" s="1"><v>44316</v></c><c r="B4"><v>5410</v></c><c r="C4"><v>1234.5600000000001</v></c></row>
            <row r="5"><c r="A5" t="str"><v>2021-04-30</v></c><c r="B5" t="str"><v>5410</v></c><c r="C5" t="str"><v>1,44</v></c></row>
            """,
            styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
        );

        var result = await ledger.ImportAsync(await book.BytesAsync(), Kommunen);

        Assert.Equal((null, "xlsx", 2, 1_236m), (result.Refusal, result.Format, result.Vouchers, result.Amount.Kronor));
        Assert.Equal([4, 5], (await ledger.VouchersAsync()).Select(v => v.Line));
        Assert.All(await ledger.VouchersAsync(), v => Assert.Equal(20210430, v.Date));
    }

    [Theory]
    [InlineData("Datum;Konto;Belopp\n2021-01-15;5410;\0\n", "nollbyte")]
    [InlineData("Datum;Konto;Belopp\n2021-01-15;\"5410;1\n", "citattecken")]
    [InlineData("Datum;Konto;Belopp\n", "inga rader")]
    [InlineData("bara en text\n", "ingen SIE-fil")]
    [InlineData("Datum;Konto;Belopp\n15/1/2021;5410;1\n", "året först")]
    [InlineData("Datum;Konto;Belopp\nSumma;;1\n", "Rad 2")]
    public async Task A_table_that_is_wrong_is_refused_with_a_sentence(string file, string because)
    {
        await using var ledger = await ImportedLedger.CreateAsync();

        var result = await ImportAsync(ledger, file);

        Assert.Contains(because, result.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_stands_twice_is_asked_for_by_its_place()
    {
        string[] headings = ["Datum", "Konto", "Belopp", "belopp"];

        var byName = TableColumns.Read(
            """{"columns":{"Datum":"date","Konto":"account","Belopp":"amount"}}""",
            headings
        );
        var byPlace = TableColumns.Read("""{"columns":{"Datum":"date","Konto":"account","#4":"amount"}}""", headings);

        Assert.Equal(
            "Filen har flera kolumner som heter ”Belopp”: ange vilken som #3, efter var den står.",
            byName.Refusal?.Sentence
        );
        Assert.Equal(3, byPlace.Value.Find(ColumnRole.Amount));
        Assert.Equal("""{"columns":{"Datum":"date","Konto":"account","#4":"amount"}}""", byPlace.Value.Write(headings));
    }

    [Fact]
    public async Task A_row_of_a_million_cells_is_refused()
    {
        await using var ledger = await ImportedLedger.CreateAsync();

        var result = await ImportAsync(ledger, $"Datum;Konto;Belopp\n{new string(';', 1_000_000)}\n");

        Assert.Contains("Rad 2: raden har fler än 500 kolumner", result.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_quick_reading_of_amounts_is_the_slow_one()
    {
        var random = new Random(20210430);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([
                .. Enumerable.Range(0, random.Next(1, 9)).Select(_ => "0123456789,.- "[random.Next(14)]),
            ]);
            var sign = (DecimalSign)random.Next(3);

            var wrong = TableAmount.Read(
                Encoding.ASCII.GetBytes(text),
                sign,
                Portal.Imports.Sie.SieCharacters.Ascii,
                out var ore
            );

            Assert.Equal(
                SwedishNumber.ReadMoney(text, sign) is { Refusal: null, Value: var money } ? money.Ore : null,
                wrong is null ? ore : (long?)null
            );
        }
    }

    private static Task<ImportResult> ImportAsync(
        ImportedLedger ledger,
        string file,
        Func<ImportRequest, ImportRequest>? how = null
    ) => ledger.ImportAsync(Encoding.UTF8.GetBytes(file), request => (how ?? (r => r))(Kommunen(request)));

    private static ImportRequest Kommunen(ImportRequest request) => request with { Ledger = "Kommunen" };
}
