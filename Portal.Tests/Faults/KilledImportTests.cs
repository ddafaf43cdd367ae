using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Tests.Data;
using Portal.Tests.Imports;

namespace Portal.Tests.Faults;

/// <summary>An import by the built program, killed at any moment, leaves all or nothing, and the next one completes it.</summary>
public sealed class KilledImportTests
{
    private const int Vouchers = 10_000;

    private static readonly int Kills = Environment.GetEnvironmentVariable("PORTAL_TESTS_LONG") == "1" ? 40 : 3;

    [Fact]
    public async Task A_killed_import_leaves_all_or_nothing()
    {
        await using var ledger = new ImportedLedger(await TestDatabase.CreateAsync());
        var file = Path.Combine(ledger.Database.Folder, "ledger.se");
        var random = new Random(2021);
        var whole = TimeSpan.Zero;
        for (var kill = 0; kill <= Kills; kill++)
        {
            // Each round has vouchers of its own, so that each has something to lose.
            await File.WriteAllBytesAsync(file, Write(kill));
            if (kill > 0)
            {
                using var killed = Start(ledger.Database, file);
                await Worked.ForAsync(killed, whole * random.NextDouble());
                killed.Kill();
                await killed.WaitForExitAsync();
                await AllOrNothingAsync(ledger, kill);
            }

            using var import = Start(ledger.Database, file);
            whole = await Worked.ToTheEndAsync(import);

            Assert.Equal(0, import.ExitCode);
            Assert.Equal((kill + 1) * Vouchers, (await ledger.SumsAsync())["5010"].Rows);
        }

        await ImportLedgerTests.SoundAsync(ledger);
    }

    private static async Task AllOrNothingAsync(ImportedLedger ledger, int kill)
    {
        var rows = (await ledger.SumsAsync())["5010"].Rows;
        Assert.True(rows == kill * Vouchers || rows == (kill + 1) * Vouchers, $"{rows} rows are there.");
        await using var db = ledger.Database.Open();
        Assert.Equal(2 * rows, await db.VoucherRows.CountAsync());
        Assert.Equal(rows / Vouchers, await db.LedgerFiles.CountAsync());
    }

    private static byte[] Write(int round)
    {
        var file = new SieLedger();
        for (var i = 0; i < Vouchers; i++)
        {
            file.Cost(
                string.Create(CultureInfo.InvariantCulture, $"A{round} {i}"),
                "20210115",
                "5010",
                "",
                1 + (i % 97)
            );
        }

        return file.Bytes();
    }

    private static Process Start(TestDatabase database, string file)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            Environment = { ["ConnectionStrings__Portal"] = database.ConnectionString },
            ArgumentList = { typeof(PortalDb).Assembly.Location, "import", file },
        };
        return Process.Start(start)!;
    }
}
