using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Benefits;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Features.Benefits;

/// <summary>Takes back a benefit as last recorded, or a measurement: what stood before counts again.</summary>
public sealed class TakeBackBenefit(PortalDb db, ShowBenefits show, TimeProvider time)
{
    /// <summary>What would be taken back; null where it does not stand.</summary>
    public async Task<TakeBackBenefitPage?> FindAsync(
        long investmentId,
        int number,
        long? measurementId,
        CancellationToken cancellation = default
    )
    {
        var month = SwedishTime.MonthOf(time.GetUtcNow().UtcDateTime);
        if (
            await show.NowAsync(investmentId, month, cancellation) is not var (investment, all)
            || all.FirstOrDefault(of => of.Benefit.Number == number) is not { } benefit
        )
        {
            return null;
        }

        var measured = benefit.Measurements.FirstOrDefault(m => m.Id == measurementId);
        return measurementId is not null && measured is null ? null : new(investment, benefit, measured);
    }

    /// <summary>Takes it back; what does not stand is left as it is.</summary>
    /// <param name="investmentId">The investment.</param>
    /// <param name="number">The benefit.</param>
    /// <param name="measurementId">The measurement; null for the benefit itself.</param>
    /// <param name="seen">The fact that was shown as the benefit: another that has come since is not taken back.</param>
    /// <param name="reason">Why.</param>
    /// <param name="who">Who writes.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Why it may not be; null where it is taken back.</returns>
    public async Task<Refusal?> RunAsync(
        long investmentId,
        int number,
        long? measurementId,
        long? seen,
        string? reason,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (Withdrawal.Fault(reason) is { } fault)
        {
            return fault;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Tog tillbaka {(measurementId is null ? "" : "en mätning av ")}nytta {number}"),
            cancellation
        );
        if (
            await FindAsync(investmentId, number, measurementId, cancellation) is { } found
            && (measurementId is not null || found.Of.Benefit.Id == seen)
        )
        {
            if (found.Measured is null && await NamesakeAsync(found.Of.Benefit, cancellation) is { } namesake)
            {
                return new Refusal(
                    $"Nyttan skulle åter heta ”{namesake.Name}”, och så heter nu nytta {namesake.Number}. Rätta namnet på den ena i stället."
                );
            }

            await batch.AddAsync(
                [
                    new Withdrawal
                    {
                        BenefitId = found.Measured is null ? found.Of.Benefit.Id : null,
                        BenefitMeasurementId = found.Measured?.Id,
                        Reason = reason!.Trim(),
                    },
                ],
                cancellation
            );
            await batch.CommitAsync(cancellation);
        }

        return null;
    }

    // Another benefit that has taken, meanwhile, the name that this one would have again.
    private async Task<Benefit?> NamesakeAsync(Benefit last, CancellationToken cancellation)
    {
        var standing = (
            await db
                .Benefits.AsNoTracking()
                .Where(b => b.InvestmentId == last.InvestmentId && !db.Withdrawals.Any(w => w.BenefitId == b.Id))
                .OrderBy(b => b.Id)
                .ToListAsync(cancellation)
        ).ToLookup(b => b.Number);
        var before = standing[last.Number].LastOrDefault(b => b.Id != last.Id);
        return standing
            .Where(of => of.Key != last.Number)
            .Select(of => of.Last())
            .FirstOrDefault(b => string.Equals(b.Name, before?.Name, StringComparison.OrdinalIgnoreCase));
    }
}
