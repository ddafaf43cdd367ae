using CsCheck;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Data.Seed;
using Portal.Data.Verify;
using Portal.Domain.FollowUp;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Features.Outcomes;
using Portal.Imports;
using Portal.Imports.Entries;
using Portal.Tests.Data;

namespace Portal.Tests.Imports.Entries;

/// <summary>
/// Whatever is entered, corrected, imported, replaced, undone and moved in the budget, in any order: the total is its items and what
/// has no item, the rows of the list come to it, the budget is what was decided and its changes, the rows and sums hold, and what
/// was known before stays what it was.
/// </summary>
public sealed class EntryPropertyTests
{
    private static readonly int Stories = Environment.GetEnvironmentVariable("PORTAL_TESTS_LONG") == "1" ? 200 : 6;

    private static readonly Month AsOf = new(2021, 12);

    private static readonly Gen<(int Kind, int Which, int Place, int Ore)> Step = Gen.Select(
        Gen.Int[0, 9],
        Gen.Int[0, 1000],
        Gen.Int[0, 1000],
        Gen.Int[1, 1_000_000]
    );

    [Fact]
    public Task Money_is_never_lost_and_the_past_never_changes() =>
        Step.Array[4, 14].SampleAsync(TellAsync, iter: Stories, threads: 1);

    private static async Task TellAsync((int Kind, int Which, int Place, int Ore)[] steps)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var db = database.Open())
        {
            await LoadDecision.RunAsync(db);
            await db.RecordAsync(TestDatabase.Origin, [.. Mappings()]);
        }

        var told = new List<(long Batch, FollowUpFigures Figures)>();
        foreach (var step in steps)
        {
            await TakeAsync(database, step);
            told.Add(await CheckAsync(database));
        }

        foreach (var (batch, figures) in told)
        {
            Assert.Equivalent(figures, (await FiguresAsync(database, batch)).Figures, strict: true);
        }

        await using var checkedDb = database.Open();
        var verified = await VerifyDatabase.RunAsync(
            checkedDb,
            new Folders(database.Folder, database.ConnectionString, database.Folder)
        );
        Assert.Empty(verified.Findings);
    }

    private static async Task TakeAsync(TestDatabase database, (int Kind, int Which, int Place, int Ore) step)
    {
        await using var db = database.Open();
        var parts = (await ListInvestments.RunAsync(db, long.MaxValue)).Single();
        var places = CostPlace.Within(parts);
        var place = places[step.Place % places.Count];
        var date = new DateOnly(2021, 1 + (step.Which % 12), 1 + (step.Which % 28));
        var after = await db.Batches.MaxAsync(b => b.Sequence);
        switch (step.Kind)
        {
            case 0:
                var amount = new Money(step.Which % 3 == 0 ? -step.Ore : step.Ore);
                var entry = new NewEntry(1, date, "5410", amount, place, "Text", "Skäl");
                Assert.Null((await new RecordEntry(db).RunAsync(entry, after, "system")).Refusal);
                break;
            case 1 or 2 or 3:
                await CorrectAsync(db, step.Which, step.Kind == 1 ? null : place, step.Ore, after);
                break;
            case 4 or 5:
                await ImportAsync(db, step.Which % 3, step.Ore, replace: step.Kind == 5);
                break;
            case 7 or 8:
                await BudgetSteps.ChangeAsync(db, step.Which, step.Place, step.Ore);
                break;
            case 9:
                await BudgetSteps.TakeBackAsync(db, step.Which);
                break;
            default:
                var files = await db
                    .LedgerFiles.Where(f => f.Format != OwnEntries.Format)
                    .Where(f => !db.LedgerFileUndos.Any(u => u.LedgerFileId == f.Id))
                    .Select(f => f.Id)
                    .ToListAsync();
                if (files.Count > 0)
                {
                    var undone = await new UndoImport(db).RunAsync(files[step.Which % files.Count], "Prov", "system");
                    Assert.Null(undone.Refusal);
                }

                break;
        }
    }

    private static async Task CorrectAsync(PortalDb db, int which, CostPlace? place, int ore, long after)
    {
        var rows = await db.VoucherRows.OrderBy(r => r.VoucherId).ThenBy(r => r.Number).ToListAsync();
        if (rows.Count == 0)
        {
            return;
        }

        var row = rows[which % rows.Count];
        var correct = new CorrectRow(db);
        if (
            await correct.FindAsync(1, row.VoucherId, row.Number) is not { Refusal: null, Value: var found }
            || found.Left == Money.Zero
        )
        {
            return;
        }

        var part = new Money(Math.Sign(found.Left.Ore) * Math.Min(ore, Math.Abs(found.Left.Ore)));
        var correction = new NewCorrection(1, row.VoucherId, row.Number, found.Date, part, place, "5420", "Fel");
        Assert.Null((await correct.RunAsync(correction, after, "system")).Refusal);
    }

    // Three vouchers that come again and again, with the same amounts or others.
    private static async Task ImportAsync(PortalDb db, int which, int ore, bool replace)
    {
        var file = new SieLedger();
        foreach (var key in Enumerable.Range(0, which + 1))
        {
            file.Cost($"A {key}", $"20210{1 + key}15", "4010", $"6 \"{10 + key}\"", (ore % 5) + 1);
        }

        using var stream = new MemoryStream(file.Bytes());
        await new ImportLedger(db).RunAsync(stream, new ImportRequest("fil.se", "system") { Replace = replace });
    }

    private static async Task<(long Batch, FollowUpFigures Figures)> CheckAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var batch = await db.Batches.MaxAsync(b => b.Sequence);
        var (figures, facts) = await FiguresAsync(database, batch);
        var parts = Money.Sum(
            figures.Subprojects.Select(s => Money.Sum(s.Items.Select(i => i.Outcome)) + s.OutcomeWithoutItem)
        );
        Assert.Equal(parts, figures.Totals.Money.Outcome);
        await BudgetSteps.HoldsAsync(db, figures);

        var placed = new PlacedLedgers(
            new OwnedLedgers(
                facts.Ledgers,
                await db.LedgerSums.AsNoTracking().ToListAsync(),
                [],
                facts.Mappings,
                facts.OutcomeAccounts
            ),
            (await ListInvestments.RunAsync(db, batch)).Single()
        );
        Assert.Equal(figures.Totals.Money.Outcome, await ListedAsync(db, placed, OutcomePart.Subprojects, batch));
        Assert.Equal(figures.Totals.Unallocated, await ListedAsync(db, placed, OutcomePart.Unallocated, batch));
        Assert.Equal(figures.Unowned.Amount, await ListedAsync(db, placed, OutcomePart.Unowned, batch));
        Assert.Equal(
            Money.Sum(figures.RunningCost.Years.Select(year => year.Outcome)),
            await ListedAsync(db, placed, OutcomePart.Running, batch)
        );
        return (batch, figures);
    }

    private static async Task<Money> ListedAsync(PortalDb db, PlacedLedgers placed, OutcomePart part, long batch)
    {
        var sought = FindRows.Seek(placed, placed.UpTo(AsOf, part), VoucherRowOrder.Date, batch);
        await db.Database.OpenConnectionAsync();
        return Money.Sum(ReadVoucherRows.All(db, sought, CancellationToken.None).Select(row => row.Amount));
    }

    private static async Task<(FollowUpFigures Figures, InvestmentFacts Facts)> FiguresAsync(
        TestDatabase database,
        long batch
    )
    {
        await using var db = database.Open();
        var facts = await ReadInvestmentFacts.RunAsync(db, 1, await KnownAt.UpToAsync(db, batch));
        return (ComputeFigures.For(facts!, AsOf), facts!);
    }

    private static IEnumerable<ObjectMapping> Mappings() =>
        [
            new()
            {
                Dimension = "6",
                ObjectCode = "10",
                InvestmentId = 1,
                SubprojectId = 1,
                BudgetItemId = 1,
            },
            new()
            {
                Dimension = "6",
                ObjectCode = "11",
                InvestmentId = 1,
            },
        ];
}
