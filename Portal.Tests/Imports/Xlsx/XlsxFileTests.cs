using System.Text;
using Portal.Imports.Xlsx;

namespace Portal.Tests.Imports.Xlsx;

public sealed class XlsxFileTests
{
    private const int MostMegabytes = 300;

    [Fact]
    public async Task Cells_are_read_for_what_they_hold()
    {
        var book = new RawWorkbook(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Belopp</t></is></c></row>
            <row r="3">
              <c r="A3" s="1"><v>44316</v></c><c r="B3"><v>1234.5600000000001</v></c><c r="C3" t="e"><v>#REF!</v></c>
              <c r="D3" t="str"><f>A1</f><v>text</v></c><c r="E3" s="2"><v>7</v></c><c r="F3"><v>-1E-2</v></c>
            </row>
            """,
            styles: """
            <numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="&quot;dy&quot;0"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
            """,
            shared: "<si><r><t>Da</t></r><r><t>tum</t></r><rPh><t>x</t></rPh></si>"
        );

        var (rows, refusal) = Read(await book.BytesAsync());

        Assert.Null(refusal);
        Assert.Equal(
            [
                "1: Text Datum | Empty  | Text Belopp",
                "3: Day 2021-04-30 | Number 1234.56 | Error #REF! | Text text | Number 7 | Number -0.01",
            ],
            rows
        );
    }

    [Theory]
    [InlineData("<row r=\"1048577\"/>", "fler än 1048576 rader")]
    [InlineData("<row><c r=\"ZZZ1\"><v>1</v></c></row>", "fler än 500 kolumner")]
    [InlineData("<row><c t=\"s\"><v>5</v></c></row>", "skadad")]
    [InlineData("<row><c><v>1</row>", "skadad")]
    public async Task A_sheet_that_is_wrong_is_refused(string rows, string because) =>
        Assert.Contains(because, Read(await new RawWorkbook(rows).BytesAsync()).Refusal, StringComparison.Ordinal);

    [Fact]
    public async Task A_cell_longer_than_Excels_is_refused()
    {
        var cell = $"<row><c t=\"inlineStr\"><is><t>{new string('å', 32_768)}</t></is></c></row>";
        Assert.Contains(
            "fler än 32767 tecken",
            Read(await new RawWorkbook(cell).BytesAsync()).Refusal,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Entities_and_other_files_are_not_read()
    {
        var book = new RawWorkbook().Part(
            "xl/worksheets/sheet1.xml",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>"
        );

        var (rows, refusal) = Read(await book.BytesAsync());

        Assert.Empty(rows);
        Assert.Contains("skadad", refusal, StringComparison.Ordinal);
    }

    // What each would take if it were read: two gigabytes in one cell or attribute, a million cells in a row, depth and names without end.
    [Theory]
    [InlineData("<row><c t=\"str\"><v>", "aaaaaaaa", 268_435_456, "</v></c></row>", "uppackad")]
    [InlineData("<row><c t=\"str\"><v>", "aaaaaaaa", 33_554_432, "</v></c></row>", "cell")]
    [InlineData("<row><c t=\"str\"><v><![CDATA[", "<<<<<<<<", 33_554_432, "]]></v></c></row>", "skadad")]
    [InlineData("<row><c r=\"", "AAAAAAAA", 33_554_432, "\"/></row>", "cell")]
    [InlineData("<row>", "<c><v>1</v></c>", 1_048_576, "</row>", "kolumner")]
    [InlineData("<row>", "<c/>", 1_048_576, "</row>", "kolumner")]
    [InlineData("", "<row/>", 2_097_152, "", "rader")]
    [InlineData("", "<a>", 4_194_304, "", "ingen arbetsbok")]
    public async Task A_workbook_that_would_fill_the_memory_is_refused(
        string begin,
        string repeated,
        long times,
        string end,
        string because
    )
    {
        var bytes = await new RawWorkbook().SheetOf(begin, repeated, times, end).BytesAsync();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var (_, refusal) = Read(bytes);
        var megabytes = (GC.GetAllocatedBytesForCurrentThread() - before) >> 20;

        Assert.Contains(because, refusal, StringComparison.Ordinal);
        Assert.True(megabytes < MostMegabytes, $"{megabytes} MB were allocated.");
    }

    [Fact]
    public async Task Names_without_end_are_refused()
    {
        var names = new StringBuilder();
        for (var i = 0; i < 20_000; i++)
        {
            names.Append("<n").Append(i).Append("/>");
        }

        Assert.NotNull(Read(await new RawWorkbook(names.ToString()).BytesAsync()).Refusal);
    }

    [Fact]
    public async Task A_workbook_of_many_files_is_refused_before_its_list_is_read()
    {
        var book = new RawWorkbook();
        for (var i = 0; i < 2_001; i++)
        {
            book.Part($"xl/media/{i}", "");
        }

        Assert.Contains("fler än 2000 filer", Read(await book.BytesAsync()).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_kinds_of_files_are_refused_by_their_bytes()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[70_000]];

        Assert.Contains("(.xls)", Read(old).Refusal, StringComparison.Ordinal);
        Assert.Contains("ingen arbetsbok", Read("Datum;Konto"u8.ToArray()).Refusal, StringComparison.Ordinal);
        Assert.Contains("inte hel", Read("PK\x03\x04 and no more"u8.ToArray()).Refusal, StringComparison.Ordinal);
        Assert.Contains("ingen arbetsbok", Read([]).Refusal, StringComparison.Ordinal);
    }

    // One row, locked with the password ”hemligt” by a program that is not ours, in the two ways that Excel knows.
    [Theory]
    [InlineData("locked-agile.xlsx")]
    [InlineData("locked-standard.xlsx")]
    public void An_encrypted_workbook_is_refused_as_such(string name)
    {
        using var file = typeof(XlsxFileTests).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);

        Assert.Contains("skyddad med lösenord", Read(bytes).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_workbook_is_read_or_refused_and_never_a_fault()
    {
        var whole = await new RawWorkbook(
            "<row><c r=\"A1\" t=\"s\"><v>0</v></c><c><v>12.5</v></c></row>",
            shared: "<si><t>Konto</t></si>"
        ).BytesAsync();
        var random = new Random(20210430);
        for (var i = 0; i < 3_000; i++)
        {
            var bytes = whole.ToArray();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Read(random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
        }
    }

    private static (List<string> Rows, string? Refusal) Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        if (!XlsxFile.Open(stream).TryGet(out var book, out var refusal))
        {
            return ([], refusal.Sentence);
        }

        using (book)
        {
            using var rows = book.Rows(book.Sheets[0]);
            var read = new List<string>();
            while (rows.Read())
            {
                read.Add($"{rows.Number}: {string.Join(" | ", rows.Cells.Take(10).Select(c => $"{c.Kind} {c.Text}"))}");
            }

            return (read, rows.Refusal?.Sentence);
        }
    }
}
