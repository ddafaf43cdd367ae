using System.Globalization;
using CsCheck;

namespace Portal.Tests.Imports;

public sealed class ImportPropertyTests
{
    private static readonly int Ledgers = Environment.GetEnvironmentVariable("PORTAL_TESTS_LONG") == "1" ? 400 : 12;

    private static readonly Gen<(string Account, string Objects, int Ore)> Row = Gen.Select(
        OneOf("5010", "5410", "7910", "1119", "A1"),
        OneOf("", "6 \"0001\"", "6 \"0002\"", "1 \"Nord\" 6 \"0001\""),
        Gen.Int[-1_000_000, 1_000_000]
    );

    private static readonly Gen<(string Key, int Day, (string, string, int)[] Rows)> Voucher = Gen.Select(
        OneOf("A 1", "A 2", "\"\" \"\"", "# 1"),
        Gen.Int[1, 3],
        Row.Array[0, 5]
    );

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    [Fact]
    public Task Any_ledger_adds_up_and_comes_to_nothing_when_undone() =>
        Voucher
            .Array[1, 30]
            .SampleAsync(
                async vouchers =>
                {
                    await using var ledger = await ImportedLedger.CreateAsync();
                    var half = Write(vouchers.Take(vouchers.Length / 2));
                    var whole = Write(vouchers);
                    var first = await ledger.ImportAsync(half);

                    var second = await ledger.ImportAsync(whole);
                    Assert.Null(second.Refusal);
                    Assert.Equal(vouchers.Length, second.NewVouchers + second.DuplicateVouchers);
                    Assert.Equal(
                        vouchers.Sum(v => v.Rows.Length + 1),
                        (await ledger.SumsAsync()).Values.Sum(s => s.Rows)
                    );
                    Assert.Equal(0m, (await ledger.SumsAsync()).Values.Sum(s => s.Kronor));
                    Assert.Equal(await ledger.RowsAsync(), await ledger.SumsAsync());

                    Assert.True((await ledger.ImportAsync(whole)).IsKnownFile);
                    Assert.Equal(0, (await ledger.ImportAsync(whole.Line("#KOMM"))).NewVouchers);

                    await ledger.UndoAsync(second.FileId!.Value);
                    if (first.FileId is { } file)
                    {
                        await ledger.UndoAsync(file);
                    }

                    Assert.Empty(await ledger.SumsAsync());
                    await ledger.ImportAsync(whole);
                    Assert.Equal(await ledger.RowsAsync(), await ledger.SumsAsync());
                    Assert.Equal(
                        vouchers.Sum(v => v.Rows.Length + 1),
                        (await ledger.SumsAsync()).Values.Sum(s => s.Rows)
                    );
                },
                iter: Ledgers,
                threads: 1
            );

    // Each voucher is brought to balance on the bank.
    private static SieLedger Write(
        IEnumerable<(string Key, int Day, (string Account, string Objects, int Ore)[] Rows)> vouchers
    )
    {
        var file = new SieLedger();
        foreach (var (key, day, rows) in vouchers)
        {
            file.Voucher(
                key,
                string.Create(CultureInfo.InvariantCulture, $"202101{day:00}"),
                [
                    .. rows.Select(r => Amount($"{r.Account} {{{r.Objects}}}", r.Ore)),
                    Amount("1930 {}", -rows.Sum(r => r.Ore)),
                ]
            );
        }

        return file;
    }

    private static string Amount(string booking, int ore) =>
        string.Create(CultureInfo.InvariantCulture, $"{booking} {ore / 100m:0.00}");
}
