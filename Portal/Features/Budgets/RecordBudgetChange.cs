using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Budgets;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Features.Budgets;

/// <summary>A change of budget that may be recorded, or what is wrong with what was asked for.</summary>
/// <param name="Change">The change; null where something is wrong.</param>
/// <param name="Faults">What is wrong, by field; empty where nothing is.</param>
/// <param name="IsSame">Whether a change that says the same stands already, which is wrong too.</param>
public sealed record CheckedBudgetChange(
    NewBudgetChange? Change,
    IReadOnlyList<WrittenFault> Faults,
    bool IsSame = false
);

/// <summary>Records a change of budget as one batch, checked while nobody else can write.</summary>
public sealed class RecordBudgetChange(PortalDb db, TimeProvider time)
{
    /// <summary>Records it, or tells what is wrong. A change that says the same as one that stands is not recorded again.</summary>
    public async Task<CheckedBudgetChange> RunAsync(
        long investmentId,
        BudgetChangeKind kind,
        WrittenBudgetChange written,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Ändrade budgeten: {BudgetWords.Of(kind).Name.ToLowerInvariant()}"),
            cancellation
        );
        var result = await CheckAsync(investmentId, kind, written, cancellation);
        if (result is { Change: { } asked, IsSame: false })
        {
            var change = new BudgetChange
            {
                InvestmentId = investmentId,
                Kind = kind,
                DecidedOn = asked.DecidedOn,
                Appropriation = asked.Appropriation,
                Reference = asked.Reference,
                Reason = asked.Reason,
            };
            await batch.AddAsync([change], cancellation);
            await batch.AddAsync(
                [
                    .. asked.Lines.Select(line => new BudgetChangeLine
                    {
                        BudgetChangeId = change.Id,
                        BudgetItemId = line.ItemId,
                        Year = line.Year,
                        Amount = line.Amount,
                    }),
                ],
                cancellation
            );
            await batch.CommitAsync(cancellation);
        }

        return result;
    }

    /// <summary>What would be recorded, or what is wrong; nothing is stored.</summary>
    public async Task<CheckedBudgetChange> CheckAsync(
        long investmentId,
        BudgetChangeKind kind,
        WrittenBudgetChange written,
        CancellationToken cancellation = default
    )
    {
        if (await ReadBudget.RunAsync(db, investmentId, cancellation: cancellation) is not { } budget)
        {
            return Wrong("", $"Det finns ingen investering med nummer {investmentId}.");
        }

        var today = DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));
        var (change, faults) = ReadWrittenBudgetChange.From(kind, written, budget, today);
        if (change is null)
        {
            return new CheckedBudgetChange(null, faults);
        }

        if (budget.Changes.Any(recorded => change.IsSameAs(recorded, budget.Lines)))
        {
            return new CheckedBudgetChange(
                change,
                [
                    new WrittenFault(
                        nameof(written.Reason),
                        "Precis den ändringen är redan sparad. Är det en till, skriv ett eget skäl för den."
                    ),
                ],
                IsSame: true
            );
        }

        return await ReadLocks.RefusalOfNewAsync(db, investmentId, change.Month, cancellation) is { } locked
                ? Wrong(nameof(written.DecidedOn), locked.Sentence)
            : CheckBudgetChange.Make(budget, change) is { } refusal
                ? Wrong($"{nameof(written.Rows)}[0].{nameof(WrittenBudgetRow.Amount)}", refusal.Sentence)
            : new CheckedBudgetChange(change, []);
    }

    private static CheckedBudgetChange Wrong(string field, string sentence) =>
        new(null, [new WrittenFault(field, sentence)]);
}
