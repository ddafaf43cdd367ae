using System.Security.Cryptography;
using Portal.Data;
using Portal.Data.Seed;
using Portal.Data.Verify;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Tests.Data.Verify;

public sealed class VerifyDatabaseTests
{
    [Fact]
    public async Task What_is_as_it_was_written_holds()
    {
        await using var database = await WithThreeBatchesAsync();

        var verified = await VerifyAsync(database);

        Assert.Equal(3, verified.Batches);
        Assert.Empty(verified.Findings);
    }

    [Fact]
    public async Task A_changed_row_is_named()
    {
        await using var database = await WithThreeBatchesAsync();
        database.Tamper(
            "DROP TRIGGER BudgetItems_refuse_update; UPDATE BudgetItems SET Decided = Decided + 1 WHERE Id = 3"
        );

        var findings = await FindingsAsync(database);

        Assert.Contains(findings, f => f is { Table: "BudgetItems", Id: 3, Batch: 1 });
        Assert.Equal(
            [
                "Rad 3 i BudgetItems, skrivning 1, är ändrad.",
                "Spärren BudgetItems_refuse_update saknas eller är ändrad, så BudgetItems är oskyddad.",
            ],
            findings.Select(f => f.Sentence)
        );
    }

    [Fact]
    public async Task A_row_that_was_moved_to_another_batch_is_named()
    {
        await using var database = await WithThreeBatchesAsync();
        database.Tamper("DROP TRIGGER Investments_refuse_update; UPDATE Investments SET Batch = 1 WHERE Id = 2");

        Assert.Contains(await FindingsAsync(database), f => f is { Table: "Investments", Id: 2, Batch: 2 });
    }

    [Fact]
    public async Task A_deleted_row_is_named()
    {
        await using var database = await WithThreeBatchesAsync();
        database.Tamper("DROP TRIGGER Risks_refuse_delete; DELETE FROM Risks WHERE Id = 2");

        Assert.Contains(
            await FindingsAsync(database),
            f => f is { Sentence: "Rad 2 i Risks, skrivning 1, saknas.", Table: "Risks", Id: 2, Batch: 1 }
        );
    }

    [Fact]
    public async Task A_row_slipped_in_from_outside_is_named()
    {
        await using var database = await WithThreeBatchesAsync();
        database.Tamper(
            "INSERT INTO Risks (Id, InvestmentId, Number, Text, Source, Batch) VALUES (4, 1, 4, 'x', 'y', 1)"
        );

        var finding = Assert.Single(await FindingsAsync(database));

        Assert.Equal(
            ("Rad 4 i Risks står utanför kedjan.", "Risks", 4L),
            (finding.Sentence, finding.Table, finding.Id)
        );
    }

    [Fact]
    public async Task A_removed_batch_is_named()
    {
        await using var database = await WithThreeBatchesAsync();
        database.Tamper("DROP TRIGGER Batches_refuse_delete; DELETE FROM Batches WHERE Sequence = 2");

        Assert.Contains(await FindingsAsync(database), f => f is { Sentence: "Skrivning 2 saknas.", Batch: 2 });
    }

    [Fact]
    public async Task A_batch_cut_off_the_end_is_missed_by_its_facts()
    {
        await using var database = await WithThreeBatchesAsync();
        database.Tamper("DROP TRIGGER Batches_refuse_delete; DELETE FROM Batches WHERE Sequence = 3");

        Assert.Contains(
            await FindingsAsync(database),
            f => f is { Sentence: "Skrivning 3 saknas, men dess rader finns kvar.", Batch: 3 }
        );
    }

    [Fact]
    public async Task A_batch_whose_words_were_changed_is_named()
    {
        await using var database = await WithThreeBatchesAsync();
        database.Tamper("DROP TRIGGER Batches_refuse_update; UPDATE Batches SET Who = 'webb' WHERE Sequence = 2");

        Assert.Contains(
            await FindingsAsync(database),
            f => f is { Sentence: "Skrivning 2 är ändrad: dess uppgifter ger en annan hash.", Batch: 2 }
        );
    }

    [Fact]
    public async Task A_history_that_was_written_anew_from_the_middle_breaks_the_chain()
    {
        await using var database = await WithThreeBatchesAsync();
        database.Tamper(
            """
            DROP TRIGGER Batches_refuse_update;
            UPDATE Batches SET Hash = zeroblob(32) WHERE Sequence = 1;
            """
        );

        Assert.Contains(
            await FindingsAsync(database),
            f => f is { Sentence: "Skrivning 2 hänger inte ihop med den före.", Batch: 2 }
        );
    }

    [Fact]
    public async Task Changed_prints_do_not_hide_a_changed_row()
    {
        await using var database = await WithThreeBatchesAsync();
        database.Tamper("DROP TRIGGER RowPrints_refuse_delete; DELETE FROM RowPrints WHERE Batch = 2");

        Assert.Contains(await FindingsAsync(database), f => f is { Table: "Investments", Id: 2, Batch: 2 });
    }

    [Fact]
    public async Task A_reference_to_nothing_is_named()
    {
        await using var database = await WithThreeBatchesAsync();
        database.Tamper(
            "PRAGMA foreign_keys = OFF; DROP TRIGGER Risks_refuse_update; UPDATE Risks SET InvestmentId = 99 WHERE Id = 1"
        );

        Assert.Contains(
            await FindingsAsync(database),
            f => f.Sentence is "Rad 1 i Risks hänvisar till en rad i Investments som inte finns."
        );
    }

    [Fact]
    public async Task A_report_file_that_was_edited_or_lost_is_named()
    {
        await using var database = await WithThreeBatchesAsync();
        await FreezeAsync(database, "a.xlsx", "b.json");
        Assert.Empty(await FindingsAsync(database));

        await File.AppendAllTextAsync(Path.Combine(database.Folder, "a.xlsx"), "!");
        File.Delete(Path.Combine(database.Folder, "b.json"));

        Assert.Equal(["a.xlsx", "b.json"], (await FindingsAsync(database)).Select(f => f.File));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_to_be_unreadable()
    {
        await using var database = await TestDatabase.CreateAsync();
        await File.WriteAllTextAsync(database.File, "Ingen databas, men tillräckligt lång för att se ut som en.");

        var finding = Assert.Single(await FindingsAsync(database));

        Assert.StartsWith("Databasen går inte att läsa:", finding.Sentence, StringComparison.Ordinal);
    }

    private static async Task<TestDatabase> WithThreeBatchesAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await LoadDecision.RunAsync(db);
        await db.RecordAsync(TestDatabase.Origin, [BatchTests.AnInvestment()]);
        await db.RecordAsync(TestDatabase.Origin, [BatchTests.AnInvestment(), BatchTests.AnInvestment()]);
        return database;
    }

    private static async Task FreezeAsync(TestDatabase database, params string[] files)
    {
        await using var db = database.Open();
        await using var batch = await db.BeginBatchAsync(TestDatabase.Origin);
        var report = new FrozenReport
        {
            Kind = "uppfoljning",
            InvestmentId = 1,
            Month = new Month(2021, 4),
            Version = 1,
            KnownBatch = 3,
            RulesVersion = 1,
            Figures = "{}",
        };
        await batch.AddAsync([report]);
        foreach (var name in files)
        {
            var content = "innehåll"u8.ToArray();
            await File.WriteAllBytesAsync(Path.Combine(database.Folder, name), content);
            await batch.AddAsync([
                new FrozenReportFile
                {
                    FrozenReportId = report.Id,
                    Name = name,
                    Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
                    Bytes = content.Length,
                },
            ]);
        }

        await batch.CommitAsync();
    }

    private static async Task<IReadOnlyList<Finding>> FindingsAsync(TestDatabase database) =>
        (await VerifyAsync(database)).Findings;

    private static async Task<Verification> VerifyAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await VerifyDatabase.RunAsync(
            db,
            new Folders(database.Folder, database.ConnectionString, database.Folder)
        );
    }
}
