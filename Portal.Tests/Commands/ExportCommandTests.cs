using System.Text;
using Portal.Data;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;
using Portal.Imports.Example;
using Portal.Imports.Sie;

namespace Portal.Tests.Commands;

/// <summary>Capital cost as SIE 4I vouchers, read back by our own reader.</summary>
public sealed class ExportCommandTests : IAsyncLifetime
{
    private TestCommandLine _portal = null!;

    private string File => Path.Combine(_portal.Database.Folder, "ut.si");

    public async ValueTask InitializeAsync()
    {
        _portal = await TestCommandLine.CreateAsync();
        await using var db = _portal.Database.Open();
        await LoadExample.RunAsync(db);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Every_voucher_balances_and_every_year_of_the_schedule_is_there_to_the_ore()
    {
        var expected = (await _portal.JsonAsync("figures"))
            .GetProperty("capitalCost")
            .GetProperty("expected")
            .EnumerateArray()
            .ToDictionary(y => y.GetProperty("period").GetString()!);

        Assert.Equal(["2021", "2022", "2023", "2024", "2025", "2026"], expected.Keys.Order(StringComparer.Ordinal));
        foreach (var (year, cost) in expected)
        {
            var rows = await ExportAsync($"{year}-01", $"{year}-12");

            Assert.Equal(cost.GetProperty("depreciation").GetDecimal(), Sum(rows, "7910"));
            Assert.Equal(-cost.GetProperty("depreciation").GetDecimal(), Sum(rows, "1019"));
            Assert.Equal(cost.GetProperty("interest").GetDecimal(), Sum(rows, "7970"));
            Assert.Equal(-cost.GetProperty("interest").GetDecimal(), Sum(rows, "8450"));
        }
    }

    [Fact]
    public async Task The_file_is_a_sie_4i_of_the_ledger_and_says_that_the_accounts_are_a_proposal()
    {
        var (exit, output, error) = await RunAsync("2021-04", "2021-05");

        Assert.Equal((0, "2\u00A0verifikationer med 20\u00A0rader."), (exit, output.Trim()));
        Assert.Equal("Kontona är portalens förslag: kommunen har inte valt några.", error.Trim());
        var text = Encoding.Latin1.GetString(await System.IO.File.ReadAllBytesAsync(File));
        Assert.StartsWith("#FLAGGA 0\r\n#PROGRAM \"Investeringsportalen\" ", text, StringComparison.Ordinal);
        Assert.Contains("\r\n#FORMAT PC8\r\n#GEN ", text, StringComparison.Ordinal);
        Assert.Contains("\r\n#SIETYP 4\r\n#ORGNR 999900-0001\r\n#FNAMN ", text, StringComparison.Ordinal);
        Assert.Contains("\r\n#OBJEKT 6 \"90210\" ", text, StringComparison.Ordinal);
        Assert.Contains("#VER \"K\" \"\" 20210430 ", text, StringComparison.Ordinal);
        Assert.Contains("   #TRANS 7910 {6 \"90210\"} ", text, StringComparison.Ordinal);
        Assert.Contains("internr\u0084nta", text, StringComparison.Ordinal); // ä in CP437
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_facts_give_the_same_bytes()
    {
        await RunAsync("2021-01", "2021-12");
        var first = await System.IO.File.ReadAllBytesAsync(File);
        _portal.Database.Clock.Now += TimeSpan.FromDays(400);

        await RunAsync("2021-01", "2021-12");

        Assert.Equal(first, await System.IO.File.ReadAllBytesAsync(File));
    }

    [Fact]
    public async Task Our_own_vouchers_never_come_back_as_project_cost()
    {
        // Even where the subprojects' own objects are mapped with an account range that holds depreciation.
        await _portal.RunAsync(
            "map",
            "add",
            "--dimension",
            "6",
            "--object",
            "90201",
            "--accounts",
            "1000-8999",
            "--subproject",
            "1"
        );
        await _portal.RunAsync(
            "map",
            "add",
            "--dimension",
            "6",
            "--object",
            "90210",
            "--accounts",
            "7900-7999",
            "--subproject",
            "1"
        );
        var before = (await _portal.JsonAsync("figures", "--as-of", "2021-12")).GetProperty("totals");
        var (exit, _, error) = await RunAsync("2021-01", "2021-12");
        Assert.True(exit == 0, error);

        var import = await _portal.JsonAsync("import", File);

        Assert.Equal(0, import.GetProperty("refused").GetArrayLength());
        var after = (await _portal.JsonAsync("figures", "--as-of", "2021-12")).GetProperty("totals");
        Assert.Equal(before.GetRawText(), after.GetRawText());
    }

    [Fact]
    public async Task Read_back_it_is_the_booked_capital_cost_of_the_year()
    {
        await using (var db = _portal.Database.Open())
        {
            await db.RecordAsync(new BatchOrigin("system", "Konton"), [Accounts()]);
        }

        var before = await CapitalAsync();
        var (_, _, error) = await RunAsync("2021-01", "2021-12");
        await _portal.RunAsync("import", File);

        Assert.Equal("", error);
        var expected = (await _portal.JsonAsync("figures", "--as-of", "2021-12")).GetProperty("capitalCost");
        Assert.Equal(
            expected.GetProperty("expected")[0].GetProperty("cost").GetDecimal(),
            await CapitalAsync() - before
        );
    }

    [Fact]
    public async Task A_period_without_cost_is_refused_and_leaves_no_file()
    {
        var (exit, _, error) = await RunAsync("2020-01", "2020-12");

        Assert.Equal(
            (1, "Det finns ingen kapitalkostnad att bokföra från januari 2020 till december 2020."),
            (exit, error.Trim())
        );
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_period_that_ends_before_it_begins_is_wrong_usage() =>
        Assert.Equal(2, (await RunAsync("2021-12", "2021-01")).Exit);

    [Fact]
    public async Task Months_to_come_are_said_to_be_expected() =>
        Assert.Contains("är väntade", (await RunAsync("2022-01", "2022-12")).Error, StringComparison.Ordinal);

    private static CapitalCostAccounts Accounts() =>
        new()
        {
            Series = "KAP",
            DepreciationAccount = "7911",
            AccumulatedAccount = "1029",
            InterestAccount = "7971",
            InterestIncomeAccount = "8451",
        };

    private async Task<decimal> CapitalAsync() =>
        (await _portal.JsonAsync("figures", "--as-of", "2021-12"))
            .GetProperty("runningCost")
            .GetProperty("years")[0]
            .GetProperty("capital")
            .GetDecimal();

    private Task<(int Exit, string Output, string Error)> RunAsync(string from, string to) =>
        _portal.RunAsync("export", "vouchers", "--from", from, "--to", to, "--out", File);

    private async Task<IReadOnlyList<(string Account, long Ore)>> ExportAsync(string from, string to)
    {
        var (exit, _, error) = await RunAsync(from, to);
        Assert.True(exit == 0, error);
        await using var file = System.IO.File.OpenRead(File);
        var inspected = SieFile.Inspect(file).Value;
        Assert.Equal(("CP437", 0), (inspected.Characters.Name, inspected.Warnings.Count));
        file.Position = 0;
        var reader = new SieReader(file, inspected.Characters);
        var rows = new List<(string, long)>();
        while (reader.Read())
        {
            Assert.Null(reader.Voucher.Problem);
            var sum = 0L;
            for (var row = 0; row < reader.Voucher.RowCount; row++)
            {
                rows.Add((Encoding.UTF8.GetString(reader.Voucher[row].Account), reader.Voucher[row].Ore));
                sum += reader.Voucher[row].Ore;
            }

            Assert.Equal(0, sum);
        }

        Assert.Null(reader.Refusal);
        return rows;
    }

    private static decimal Sum(IReadOnlyList<(string Account, long Ore)> rows, string account) =>
        new Money(rows.Where(r => r.Account == account).Sum(r => r.Ore)).Kronor;
}
