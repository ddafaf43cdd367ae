using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Data.Seed;
using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Values;
using Portal.Reporting;
using Portal.Tests.Data;

namespace Portal.Tests.Reporting;

/// <summary>A database with the decision, and an archive beside it.</summary>
internal sealed class ReportArchive : IAsyncDisposable
{
    private static readonly Month Month = new(2021, 4);

    private ReportArchive(TestDatabase database)
    {
        Database = database;
        Db = database.Open();
        var databases = new Databases(database);
        Read = new ReadFigures(databases);
        Portfolio = new ReadPortfolio(databases, Read);
        Kinds = new ReportKinds([
            new ComputeFollowUpReport(Read),
            new ComputePortfolioReport(Portfolio),
            new ComputeFinalReport(new ReadFinal(databases, Read)),
        ]);
        Folders = new Folders(database.Folder, database.ConnectionString, Path.Combine(database.Folder, "arkiv"));
    }

    public TestDatabase Database { get; }

    public PortalDb Db { get; }

    public ReadFigures Read { get; }

    public ReadPortfolio Portfolio { get; }

    public ReportKinds Kinds { get; }

    public Folders Folders { get; }

    public static async Task<ReportArchive> CreateAsync()
    {
        var portal = new ReportArchive(await TestDatabase.CreateAsync());
        await LoadDecision.RunAsync(portal.Db);
        return portal;
    }

    public FreezeReport Freeze(PortalDb db) => new(db, Kinds, Folders, Database.Clock);

    /// <summary>As a process of its own would.</summary>
    public async Task<FrozenFiles> FreezeAsync()
    {
        await using var db = Database.Open();
        return (await Freeze(db).RunAsync(ReportKind.FollowUp, 1, Month, "system")).Value;
    }

    public async Task ForecastAsync(decimal kronor) =>
        await Db.RecordAsync(
            TestDatabase.Origin,
            [
                new Forecast
                {
                    SubprojectId = 1,
                    Month = Month,
                    Amount = Money.FromKronor(kronor),
                    Comment = "Senare",
                },
            ]
        );

    /// <summary>Takes away what keeps frozen reports from being changed.</summary>
    public void DropGuards()
    {
        using var connection = Database.OpenFromOutside();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT group_concat('DROP TRIGGER \"' || name || '\";', ' ') FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'FrozenReports'";
        Database.Tamper((string)command.ExecuteScalar()!);
    }

    public async ValueTask DisposeAsync()
    {
        Portfolio.Dispose();
        Read.Dispose();
        await Db.DisposeAsync();
        await Database.DisposeAsync();
    }

    private sealed class Databases(TestDatabase database) : IDbContextFactory<PortalDb>
    {
        public PortalDb CreateDbContext() => database.Open();
    }
}
