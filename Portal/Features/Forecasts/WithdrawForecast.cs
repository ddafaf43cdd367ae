using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Forecasts;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Features.Forecasts;

/// <summary>Takes a forecast back with a reason: the one before it counts again.</summary>
public sealed class WithdrawForecast(PortalDb db)
{
    /// <summary>The forecast of an investment; null where it has none such, or it is taken back already.</summary>
    public async Task<Forecast?> FindAsync(
        long investmentId,
        long forecastId,
        CancellationToken cancellation = default
    ) =>
        await db
            .Forecasts.AsNoTracking()
            .Where(f => f.Id == forecastId && !db.Withdrawals.Any(w => w.ForecastId == f.Id))
            .Where(f => db.Subprojects.Any(s => s.Id == f.SubprojectId && s.InvestmentId == investmentId))
            .SingleOrDefaultAsync(cancellation);

    /// <summary>Takes it back; what is already taken back, or was never there, is left as it is.</summary>
    /// <returns>Why it may not be; null where it is taken back.</returns>
    public async Task<Refusal?> RunAsync(
        long investmentId,
        long forecastId,
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
            new BatchOrigin(who, $"Återtog prognos {forecastId}"),
            cancellation
        );
        if (await FindAsync(investmentId, forecastId, cancellation) is not { } forecast)
        {
            return null;
        }

        if (await ReadLocks.RefusalAsync(db, investmentId, forecast.Month, cancellation) is { } locked)
        {
            return locked;
        }

        await batch.AddAsync([new Withdrawal { ForecastId = forecastId, Reason = reason!.Trim() }], cancellation);
        await batch.CommitAsync(cancellation);
        return null;
    }
}
