using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Features.CapitalCosts;

/// <summary>What may be taken back of an investment's capital cost, and what it is called.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Month">Its month, which must be open.</param>
/// <param name="After">All facts without it.</param>
/// <param name="Withdrawal">Makes the fact that takes it back, for a reason.</param>
public sealed record Withdrawable(string Name, Month Month, InvestmentFacts After, Func<string, Withdrawal> Withdrawal);

/// <summary>Takes back a day of use, an impairment or a disposal, with a reason. What was known before stays known.</summary>
public sealed class WithdrawCapitalCost(PortalDb db, ReadFigures read)
{
    /// <summary>What is recorded under a number of a kind, with the facts; null where nothing in force is, in this investment.</summary>
    public async Task<(InvestmentFacts Facts, Withdrawable Of)?> FindAsync(
        long investmentId,
        string kind,
        long number,
        CancellationToken cancellation
    ) =>
        await read.FactsAsync(db, investmentId, cancellation) is { } facts && Find(facts, kind, number) is { } found
            ? (facts, found)
            : null;

    /// <summary>Takes it back; done twice it is done once.</summary>
    /// <returns>Why it was not, or null.</returns>
    public async Task<Refusal?> RunAsync(
        long investmentId,
        string kind,
        long number,
        string reason,
        string who,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(investmentId, kind, number, cancellation) is not { } asked)
        {
            return null;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Återtog {asked.Of.Name}"),
            cancellation
        );
        if (await FindAsync(investmentId, kind, number, cancellation) is not { } found)
        {
            return null;
        }

        if (await ReadLocks.RefusalAsync(db, investmentId, found.Of.Month, cancellation) is { } locked)
        {
            return locked;
        }

        await batch.AddAsync([found.Of.Withdrawal(reason)], cancellation);
        await batch.CommitAsync(cancellation);
        return null;
    }

    private static Withdrawable? Find(InvestmentFacts facts, string kind, long number)
    {
        if (kind == new InServiceForm().Kind && facts.InService.FirstOrDefault(s => s.Id == number) is { } day)
        {
            return new Withdrawable(
                $"ibruktagandet av delprojekt {Number(facts, day.SubprojectId)} {SwedishText.Day(day.Day)}",
                Month.Of(day.Day),
                facts with
                {
                    InService = [.. facts.InService.Where(s => s != day)],
                },
                reason => new Withdrawal { InServiceId = number, Reason = reason }
            );
        }

        if (kind == new AssetChangeForm().Kind && facts.AssetChanges.FirstOrDefault(c => c.Id == number) is { } change)
        {
            var word = change.Kind == AssetChangeKind.Disposal ? "utrangeringen" : "nedskrivningen";
            return new Withdrawable(
                $"{word} av delprojekt {Number(facts, change.SubprojectId)} i {SwedishText.MonthName(change.Month)}",
                change.Month,
                facts with
                {
                    AssetChanges = [.. facts.AssetChanges.Where(c => c != change)],
                },
                reason => new Withdrawal { AssetChangeId = number, Reason = reason }
            );
        }

        return null;
    }

    private static int Number(InvestmentFacts facts, long subprojectId) =>
        facts.Subprojects.Single(s => s.Id == subprojectId).Number;
}
