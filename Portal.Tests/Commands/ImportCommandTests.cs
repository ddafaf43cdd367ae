using System.Text;
using System.Text.Json;
using Portal.Tests.Imports;

namespace Portal.Tests.Commands;

public sealed class ImportCommandTests
{
    [Fact]
    public async Task The_answer_is_the_contracts_json()
    {
        await using var portal = await TestCommandLine.CreateAsync();
        var file = await WriteAsync(
            portal,
            new SieLedger().Cost("A 1", "20210115", "5010", "6 \"0001\"", 100.50m).ToString()
        );

        var json = await portal.JsonAsync("import", file);

        Assert.Equal("ledger.se", json.GetProperty("file").GetString());
        Assert.Equal(64, json.GetProperty("sha256").GetString()!.Length);
        Assert.Equal("sie", json.GetProperty("format").GetString());
        Assert.Equal("ASCII", json.GetProperty("encoding").GetString());
        Assert.Empty(json.GetProperty("warnings").EnumerateArray());
        Assert.Equal(
            [1, 2, 1, 0, 1, 1],
            Numbers(json, "vouchers", "rows", "imported", "duplicates", "ignored", "unmapped")
        );
        Assert.Empty(json.GetProperty("refused").EnumerateArray());
        Assert.Equal(100.50m, json.GetProperty("amount").GetDecimal());
        Assert.Equal(100.50m, json.GetProperty("amountUnmapped").GetDecimal());

        var again = await portal.JsonAsync("import", file);

        Assert.Equal(
            [1, 2, 0, 2, 0, 0],
            Numbers(again, "vouchers", "rows", "imported", "duplicates", "ignored", "unmapped")
        );
    }

    [Fact]
    public async Task A_table_is_read_by_the_columns_in_a_file()
    {
        await using var portal = await TestCommandLine.CreateAsync();
        var table = await WriteAsync(portal, "När;Konto;Kr\n2021-01-15;5010;1.234\n");
        var columns = Path.ChangeExtension(table, ".json");

        var (exit, _, error) = await portal.RunAsync("import", table, "--ledger", "Kommunen");
        Assert.Equal(1, exit);
        Assert.Contains(
            "Rubrikerna är När, Konto, Kr; vad de betyder sägs med --columns",
            error,
            StringComparison.Ordinal
        );

        await File.WriteAllTextAsync(
            columns,
            """{"columns":{"När":"date","Konto":"account","Kr":"amount"},"decimal":"comma"}"""
        );
        var json = await portal.JsonAsync(
            "import",
            table,
            "--ledger",
            "Kommunen",
            "--columns",
            columns,
            "--format",
            "csv"
        );

        Assert.Equal(
            ("csv", 1_234m),
            (json.GetProperty("format").GetString(), json.GetProperty("amount").GetDecimal())
        );
        Assert.Equal(
            [1, 1, 1, 0, 0, 1],
            Numbers(json, "vouchers", "rows", "imported", "duplicates", "ignored", "unmapped")
        );
        Assert.Equal(2, (await portal.RunAsync("import", table, "--format", "xls")).Exit);
    }

    [Fact]
    public async Task A_refused_file_is_said_on_standard_error_and_in_the_json()
    {
        await using var portal = await TestCommandLine.CreateAsync();
        var file = await WriteAsync(
            portal,
            new SieLedger().Voucher("A 1", "20210115", "5010 {} 100", "1930 {} -99").ToString()
        );

        var (exit, output, error) = await portal.RunAsync("import", file, "--json");

        Assert.Equal(1, exit);
        Assert.Contains("Rad 6: verifikation A 1 är inte i balans", error, StringComparison.Ordinal);
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(
            [1, 2, 0, 0, 0, 0],
            Numbers(json, "vouchers", "rows", "imported", "duplicates", "ignored", "unmapped")
        );
        Assert.Equal([6, 6], RefusedLines(json));

        var skipped = await portal.JsonAsync("import", file, "--skip-refused");

        Assert.Equal(2, skipped.GetProperty("refused").GetArrayLength());
    }

    [Fact]
    public async Task A_faulty_row_is_pointed_at_by_its_own_line()
    {
        await using var portal = await TestCommandLine.CreateAsync();
        var file = await WriteAsync(
            portal,
            new SieLedger().Voucher("A 1", "20210115", "5010 {} 100", "1930 {} tio").ToString()
        );

        var (_, output, error) = await portal.RunAsync("import", file, "--json");

        Assert.Contains("Rad 9: ”tio” är inget belopp; SIE skriver -1234.50", error, StringComparison.Ordinal);
        Assert.Equal([9, 9], RefusedLines(JsonDocument.Parse(output).RootElement));
    }

    [Fact]
    public async Task A_file_that_does_not_say_its_ledger_is_refused_row_by_row()
    {
        await using var portal = await TestCommandLine.CreateAsync();
        var file = await WriteAsync(
            portal,
            new SieLedger(organisationNumber: null).Cost("A 1", "20210115", "5010", "", 1m).ToString()
        );

        var (exit, output, _) = await portal.RunAsync("import", file, "--json");

        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(1, exit);
        Assert.Equal([1, 2, 0, 0, 0], Numbers(json, "vouchers", "rows", "imported", "duplicates", "ignored"));
        Assert.Equal([5, 5], RefusedLines(json));
    }

    [Fact]
    public async Task What_is_replaced_is_told_as_what_came_and_what_went()
    {
        await using var portal = await TestCommandLine.CreateAsync();
        await portal.JsonAsync("import", await WriteAsync(portal, Cost(100.50m)));

        var json = await portal.JsonAsync("import", await WriteAsync(portal, Cost(30m)), "--replace");

        Assert.Equal(30m, json.GetProperty("amount").GetDecimal());
        Assert.Equal(100.50m, json.GetProperty("amountReversed").GetDecimal());

        static string Cost(decimal kronor) =>
            new SieLedger().Cost("A 1", "20210115", "5010", "6 \"0001\"", kronor).ToString();
    }

    [Fact]
    public async Task Vouchers_dated_outside_the_years_of_their_file_are_warned_of()
    {
        await using var portal = await TestCommandLine.CreateAsync();
        var file = new SieLedger()
            .Cost("A 1", "20210115", "5010", "", 1m)
            .Cost("A 2", "20200115", "5010", "", 1m)
            .ToString();

        var json = await portal.JsonAsync("import", await WriteAsync(portal, file));

        Assert.Equal(
            "1 verifikation i filen har datum utanför filens räkenskapsår (#RAR), den första på rad 11.",
            Assert.Single(json.GetProperty("warnings").EnumerateArray()).GetString()
        );
    }

    [Theory]
    [InlineData("", "Filen är tom.")]
    [InlineData("<!doctype html><html></html>", "webbsida")]
    [InlineData("#FLAGGA 0\n#SIETYP 1\n#ORGNR 1\n#UB 0 1930 1\n", "SIE typ 1")]
    [InlineData("#FLAGGA 0\n#SIETYP 4\n#ORGNR 1\n", "inga verifikationer")]
    [InlineData("#FLAGGA 0\n#VER A 1 20210101\n{\n#TRANS 5010 {} 1", "avbruten")]
    [InlineData("#FLAGGA 0\n\0", "Rad 2: filen har en nollbyte")]
    public async Task What_is_no_ledger_is_refused_in_one_sentence(string content, string sentence)
    {
        await using var portal = await TestCommandLine.CreateAsync();

        var (exit, output, error) = await portal.RunAsync("import", await WriteAsync(portal, content));

        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_file_in_UTF_16_is_refused()
    {
        await using var portal = await TestCommandLine.CreateAsync();
        var file = Path.Combine(portal.Database.Folder, "ledger.se");
        await File.WriteAllTextAsync(file, "#FLAGGA 0\n", Encoding.Unicode);

        var (exit, _, error) = await portal.RunAsync("import", file);

        Assert.Equal(1, exit);
        Assert.Contains("UTF-16", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sie", "ingen SIE-fil")]
    [InlineData("xlsx", "ingen arbetsbok")]
    [InlineData("csv", "inte sagt vilken kolumn")]
    [InlineData("suppliers", "inte sagt vilken kolumn")]
    public async Task A_file_is_read_as_the_format_that_is_asked_for(string format, string because)
    {
        await using var portal = await TestCommandLine.CreateAsync();
        var file = await WriteAsync(portal, "A;B\n1;2\n");

        var (exit, output, error) = await portal.RunAsync("import", file, "--format", format, "--json");

        Assert.Equal(1, exit);
        Assert.Contains(because, error, StringComparison.Ordinal);
        Assert.Equal(format, JsonDocument.Parse(output).RootElement.GetProperty("format").GetString());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        await using var portal = await TestCommandLine.CreateAsync();

        var (exit, _, error) = await portal.RunAsync("import", "finns-inte.se");

        Assert.Equal((1, "Det finns ingen fil finns-inte.se."), (exit, error.Trim()));
    }

    [Fact]
    public async Task Without_json_the_answer_is_for_people()
    {
        await using var portal = await TestCommandLine.CreateAsync();
        var file = await WriteAsync(
            portal,
            new SieLedger().Cost("A 1", "20210115", "5010", "6 \"0001\"", 100.50m).ToString()
        );

        var (exit, output, _) = await portal.RunAsync("import", file, "--dry-run");

        Assert.Equal(0, exit);
        Assert.Contains("ledger.se skulle läsas in så här; ingenting har sparats.", output, StringComparison.Ordinal);
        Assert.Contains("dimension 6 objekt 0001: 1 rad, 100,50\u00A0kr", output, StringComparison.Ordinal);
    }

    private static async Task<string> WriteAsync(TestCommandLine portal, string content)
    {
        var file = Path.Combine(portal.Database.Folder, "ledger.se");
        await File.WriteAllTextAsync(file, content);
        return file;
    }

    private static IEnumerable<int> RefusedLines(JsonElement json) =>
        json.GetProperty("refused").EnumerateArray().Select(r => r.GetProperty("line").GetInt32());

    private static IEnumerable<int> Numbers(JsonElement json, params string[] members) =>
        members.Select(member => json.GetProperty(member).GetInt32());
}
