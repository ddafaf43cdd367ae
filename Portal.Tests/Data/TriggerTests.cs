using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Seed;
using Portal.Domain;

namespace Portal.Tests.Data;

public sealed class TriggerTests
{
    public static TheoryData<string> GuardedTables()
    {
        using var db = new PortalDb(DataServices.Options("Data Source=:memory:"), TimeProvider.System);
        return [.. Triggers.Of(db.Model).Select(t => t.Table).Distinct(StringComparer.Ordinal)];
    }

    [Fact]
    public void Every_kind_of_fact_is_guarded_and_so_are_batches_and_rows()
    {
        using var db = new PortalDb(DataServices.Options("Data Source=:memory:"), TimeProvider.System);
        var guarded = Triggers.Of(db.Model).Select(t => t.Table).ToHashSet(StringComparer.Ordinal);
        var facts = typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)));

        Assert.All(facts, fact => Assert.Contains(db.Model.FindEntityType(fact)!.GetTableName()!, guarded));
        Assert.Superset(
            new HashSet<string>(["Batches", "RowPrints", "VoucherRows", "VoucherTexts"], StringComparer.Ordinal),
            guarded
        );
    }

    [Theory]
    [MemberData(nameof(GuardedTables))]
    public async Task A_row_is_neither_changed_deleted_nor_replaced(string table)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        await PlantRowAsync(db, table);
        var column = await FirstColumnAsync(db, table);

        foreach (
            var change in new[]
            {
                $"UPDATE \"{table}\" SET \"{column}\" = \"{column}\"",
                $"DELETE FROM \"{table}\"",
                $"REPLACE INTO \"{table}\" SELECT * FROM \"{table}\"",
                $"INSERT OR REPLACE INTO \"{table}\" SELECT * FROM \"{table}\"",
            }
        )
        {
            var refused = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(change));
            Assert.Contains($"Det som är registrerat i {table} kan inte ", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, await CountAsync(db, table));
    }

    [Fact]
    public async Task EF_cannot_change_or_delete_either()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await LoadDecision.RunAsync(db);

        await Assert.ThrowsAsync<SqliteException>(() =>
            db.Investments.ExecuteUpdateAsync(set => set.SetProperty(i => i.Name, "Annat"))
        );
        await Assert.ThrowsAsync<SqliteException>(() => db.Risks.ExecuteDeleteAsync());

        // Even within a batch, where saving is open.
        await using var batch = await db.BeginBatchAsync(TestDatabase.Origin);
        db.Remove(await db.Risks.FirstAsync());
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => batch.AddAsync([BatchTests.AnInvestment()]));
        Assert.Contains("kan inte tas bort", refused.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voucher_text_goes_once_its_own_erasure_is_recorded()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        database.Tamper(
            """
            INSERT INTO VoucherTexts (VoucherId, Number, Text) VALUES (1, 0, 'Ett namn'), (1, 1, 'Annat'), (2, 0, 'Annat');
            PRAGMA foreign_keys = OFF;
            INSERT INTO Erasures (Id, VoucherId, Number, Reason, Batch) VALUES (1, 1, 0, 'Skäl', 1);
            """
        );

        await Assert.ThrowsAsync<SqliteException>(() => db.VoucherTexts.ExecuteDeleteAsync());
        Assert.Equal(1, await db.VoucherTexts.Where(t => t.VoucherId == 1 && t.Number == 0).ExecuteDeleteAsync());
        Assert.Equal(2, await db.VoucherTexts.CountAsync());
    }

    [Fact]
    public async Task Triggers_come_back_when_the_database_is_made_ready_after_a_table_was_rebuilt()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await LoadDecision.RunAsync(db);
        database.Tamper(
            """
            CREATE TABLE Rebuilt AS SELECT * FROM Risks;
            DROP TABLE Risks;
            ALTER TABLE Rebuilt RENAME TO Risks;
            """
        );
        Assert.Equal(3, await db.Risks.Where(r => r.Number > 0).CountAsync());

        await db.MigrateAsync();

        await Assert.ThrowsAsync<SqliteException>(() => db.Risks.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_trigger_that_was_made_harmless_is_made_anew()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await LoadDecision.RunAsync(db);
        database.Tamper(
            """
            DROP TRIGGER Risks_refuse_delete;
            CREATE TRIGGER Risks_refuse_delete BEFORE DELETE ON Risks BEGIN SELECT 1; END;
            """
        );

        await db.MigrateAsync();

        await Assert.ThrowsAsync<SqliteException>(() => db.Risks.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Voucher_rows_keep_the_order_they_are_read_in()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();

        var made = await db
            .Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE name = 'VoucherRows'")
            .SingleAsync();

        Assert.EndsWith("WITHOUT ROWID", made, StringComparison.Ordinal);
    }

    /// <summary>A row of zeros, with no regard to what it refers to: only its table matters here.</summary>
    private static async Task PlantRowAsync(PortalDb db, string table)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        var columns = await db
            .Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({table})")
            .ToListAsync();
        var insert = $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", columns.Select(_ => "0"))})";
        await db.Database.ExecuteSqlRawAsync(insert);
    }

    private static Task<string> FirstColumnAsync(PortalDb db, string table) =>
        db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({table}) LIMIT 1").SingleAsync();

    private static Task<int> CountAsync(PortalDb db, string table)
    {
        var count = $"SELECT count(*) AS Value FROM \"{table}\"";
        return db.Database.SqlQueryRaw<int>(count).SingleAsync();
    }
}
