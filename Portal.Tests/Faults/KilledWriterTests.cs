using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Verify;
using Portal.Tests.Data;

namespace Portal.Tests.Faults;

/// <summary>What is left when a process dies: everything it acknowledged, and nothing by halves.</summary>
public sealed class KilledWriterTests
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("PORTAL_TESTS_LONG") == "1" ? 60 : 3;

    [Fact]
    public async Task Every_batch_is_there_whole_or_not_at_all()
    {
        await using var database = await TestDatabase.CreateAsync();
        var random = new Random(2021);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var child = Child.Start(nameof(Child.Writes_batches), database.File, int.MaxValue);
            var acknowledged = 0L;
            for (var after = random.Next(1, 30); after > 0; after--)
            {
                acknowledged = (await Child.NextAcknowledgedAsync(child))!.Value;
            }

            // Some turns of the processor, so that the kill comes anywhere in what the child does next.
            Thread.SpinWait(random.Next(0, 100_000));
            child.Kill();
            await child.WaitForExitAsync();

            var batches = await AssertSoundAsync(database);
            Assert.True(batches >= acknowledged, $"{acknowledged} batches were acknowledged, {batches} are there.");
        }
    }

    [Fact]
    public async Task Two_processes_write_one_chain()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var one = Child.Start(nameof(Child.Writes_batches), database.File, 25);
        using var other = Child.Start(nameof(Child.Writes_batches), database.File, 25);

        await Task.WhenAll(
            one.StandardOutput.ReadToEndAsync(),
            other.StandardOutput.ReadToEndAsync(),
            one.WaitForExitAsync(),
            other.WaitForExitAsync()
        );

        Assert.Equal([0, 0], [one.ExitCode, other.ExitCode]);
        Assert.Equal(50, await AssertSoundAsync(database));
    }

    [Fact]
    public async Task A_migration_that_was_killed_is_completed_by_the_next()
    {
        var random = new Random(2022);
        var migration = await OfMigrationAsync();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var database = await TestDatabase.CreateAsync();
            database.Close();
            File.Delete(database.File);
            using (var child = Child.Start(nameof(Child.Migrates), database.File))
            {
                await Child.NextAcknowledgedAsync(child);
                await Worked.ForAsync(child, child.TotalProcessorTime + (migration * random.NextDouble()));
                child.Kill();
                await child.WaitForExitAsync();
            }

            await using var db = database.Open();
            await db.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(60));

            await db.RecordAsync(TestDatabase.Origin, [BatchTests.AnInvestment()]);
            Assert.Empty((await VerifyDatabase.RunAsync(db, Folders(database))).Findings);
        }
    }

    // What a process uses of the processor from where it says that it begins to migrate an empty database.
    private static async Task<TimeSpan> OfMigrationAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        database.Close();
        File.Delete(database.File);
        using var child = Child.Start(nameof(Child.Migrates), database.File);
        await Child.NextAcknowledgedAsync(child);
        var before = child.TotalProcessorTime;
        return await Worked.ToTheEndAsync(child) - before;
    }

    /// <summary>Verifies the database, and that every batch has all its facts. Gives how many batches there are.</summary>
    private static async Task<int> AssertSoundAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var verified = await VerifyDatabase.RunAsync(db, Folders(database));
        Assert.Empty(verified.Findings);
        Assert.Equal(verified.Batches * Child.FactsInBatch, await db.Investments.CountAsync());
        return verified.Batches;
    }

    private static Folders Folders(TestDatabase database) =>
        new(database.Folder, database.ConnectionString, database.Folder);
}
