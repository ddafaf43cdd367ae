using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Portal.Data;
using Portal.Data.Seed;

namespace Portal.Imports.Example;

/// <summary>
/// Loads the example into a database that lacks it, step by step as if each were recorded at its own moment; in a fresh
/// database the decision too, so that everything can be asked as known at any moment of the story. Broken off, it goes on
/// where it was the next time.
/// </summary>
public static class LoadExample
{
    private const string Who = "system";

    /// <summary>Loads what is not loaded yet, also when several processes start at once.</summary>
    public static async Task RunAsync(PortalDb portal, CancellationToken cancellation = default)
    {
        var story = ExampleStory.Read();
        var clock = new StoryClock { Moment = story.Begins };
        // The same database, but by the story's clock.
        var options = (DbContextOptions<PortalDb>)portal.GetService<IDbContextOptions>();
        await using var db = new PortalDb(options, clock);
        await LoadDecision.RunAsync(db, cancellation);
        foreach (var step in story.Steps)
        {
            clock.Moment = step.Recorded;
            await (
                step.LedgerFile is { } file ? ImportAsync(db, file, cancellation) : RecordAsync(db, step, cancellation)
            );
        }
    }

    private static async Task ImportAsync(PortalDb db, string name, CancellationToken cancellation)
    {
        await using var file = ExampleStory.Open(name);
        var request = new ImportRequest(name, Who) { Example = true };
        var result = await new ImportLedger(db).RunAsync(file, request, cancellation);
        if (result.Refusal is { } sentence)
        {
            throw new InvalidDataException($"Exemplets fil {name} går inte att läsa in: {sentence}");
        }
    }

    private static async Task RecordAsync(PortalDb db, ExampleStep step, CancellationToken cancellation)
    {
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(Who, step.What, Example: true), cancellation);
        if (await db.Batches.AnyAsync(b => b.Example && b.What == step.What, cancellation))
        {
            return;
        }

        var facts = await InvestmentOfTheDecisionAsync(db, cancellation);
        await batch.AddAsync(facts.Of(step), cancellation);
        if (facts.RoundOf(step) is var (round, subprojects))
        {
            await AddRound.RunAsync(batch, round, subprojects, cancellation);
        }

        await batch.AddAsync(
            facts.ReviewsOf(step, await db.StatusReports.AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancellation)),
            cancellation
        );
        await batch.AddAsync(
            facts.RemindersOf(
                step,
                await db
                    .ReportingRounds.AsNoTracking()
                    .Where(r => r.InvestmentId == facts.Investment.Id)
                    .ToListAsync(cancellation)
            ),
            cancellation
        );
        await batch.AddAsync(
            facts.UsesOf(step, await db.Commitments.AsNoTracking().ToListAsync(cancellation)),
            cancellation
        );
        await batch.AddAsync(facts.RisksOf(step), cancellation);
        var risks = await db
            .Risks.Where(risk => risk.InvestmentId == facts.Investment.Id)
            .ToDictionaryAsync(risk => risk.Number, risk => risk.Id, cancellation);
        await batch.AddAsync(StepFacts.OnRisks(step, risks), cancellation);
        await batch.AddAsync(
            facts.MeasurementsOf(step, await db.Benefits.AsNoTracking().OrderBy(b => b.Id).ToListAsync(cancellation)),
            cancellation
        );
        await batch.CommitAsync(cancellation);
    }

    private static async Task<StepFacts> InvestmentOfTheDecisionAsync(PortalDb db, CancellationToken cancellation)
    {
        var investment = await db.Investments.AsNoTracking().OrderBy(i => i.Id).FirstAsync(cancellation);
        var subprojects = await db
            .Subprojects.AsNoTracking()
            .Where(s => s.InvestmentId == investment.Id)
            .ToListAsync(cancellation);
        var ids = subprojects.ConvertAll(s => s.Id);
        return new StepFacts(
            investment,
            subprojects,
            await db.BudgetItems.AsNoTracking().Where(i => ids.Contains(i.SubprojectId)).ToListAsync(cancellation),
            await db.Deliverables.AsNoTracking().Where(d => ids.Contains(d.SubprojectId)).ToListAsync(cancellation),
            (
                await db.TimeSavingPromises.AsNoTracking().FirstAsync(p => ids.Contains(p.SubprojectId), cancellation)
            ).SubprojectId
        );
    }
}
