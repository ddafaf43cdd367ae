using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FinalReports;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Features.FinalReports;

/// <summary>Records that an investment has ended, with the day and the reason. What stands already is not recorded again.</summary>
public sealed class EndInvestment(PortalDb db, ReadFigures figures, TimeProvider time)
{
    /// <summary>What would be recorded, or what is wrong; nothing is stored.</summary>
    public async Task<(InvestmentEnd? End, IReadOnlyList<WrittenFault> Faults)> CheckAsync(
        long investmentId,
        WrittenEnd written,
        CancellationToken cancellation = default
    ) =>
        await figures.FactsAsync(db, investmentId, cancellation) is { } facts
            ? written.Read(facts.Investment, DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime)))
            : (null, [new("", $"Det finns ingen investering med nummer {investmentId}.")]);

    /// <summary>Records it.</summary>
    /// <returns>What is wrong; nothing where it is recorded.</returns>
    public async Task<IReadOnlyList<WrittenFault>> RunAsync(
        long investmentId,
        WrittenEnd written,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, "Avslutade investeringen"), cancellation);
        var (end, faults) = await CheckAsync(investmentId, written, cancellation);
        var now = (await figures.FactsAsync(db, investmentId, cancellation))?.End;
        if (end is not null && (now?.Day, now?.Reason) != (end.Day, end.Reason))
        {
            await batch.AddAsync([end], cancellation);
            await batch.CommitAsync(cancellation);
        }

        return faults;
    }
}
