using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Forecasts;

/// <summary>Reads what the pages of forecasts show.</summary>
public sealed class ShowForecasts(ShowInvestment investment, PortalDb db, TimeProvider time)
{
    /// <summary>The forecasts at the moment asked for; null where there is no such investment.</summary>
    public async Task<ForecastPage?> ForAsync(long id, AskedMoment asked, string? done, CancellationToken cancellation)
    {
        if (await investment.ForAsync(id, asked, cancellation) is not { Figures: var figures } page)
        {
            return null;
        }

        var known = await KnownAt.UpToAsync(db, figures.Batch, cancellation);
        var facts = await ReadInvestmentFacts.RunAsync(db, id, known, cancellation);
        var forecasts = ComputeForecasts.For(facts!, figures.AsOf);
        var batches = forecasts
            .Subprojects.SelectMany(of => of.History.Select(given => given.Forecast.Batch))
            .Distinct()
            .ToList();
        var recorded = await db
            .Batches.Where(batch => batches.Contains(batch.Sequence))
            .ToDictionaryAsync(batch => batch.Sequence, batch => batch.AtUtc, cancellation);
        return new ForecastPage(page, forecasts, recorded, done);
    }

    /// <summary>The form of a month; null where there is no such investment.</summary>
    /// <param name="id">The investment.</param>
    /// <param name="written">The month as 2021-04; where it is none, the last that anything recorded speaks of.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<NewForecastPage?> FormAsync(long id, string? written, CancellationToken cancellation)
    {
        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        if (await ReadInvestmentFacts.RunAsync(db, id, known, cancellation) is not { } facts)
        {
            return null;
        }

        var now = SwedishTime.MonthOf(time.GetUtcNow().UtcDateTime);
        var last = ComputeFigures.LastMonthWithFacts(facts);
        var month = Month.TryParse(written) ?? (last < now ? last : now);
        var first = new[] { facts.Investment.PlannedFrom, month, now }.Min();
        var forecasts = ComputeForecasts.For(facts, month);
        return new NewForecastPage(
            facts.Investment,
            month,
            [.. Enumerable.Range(0, first.MonthsUntil(now) + 1).Select(back => now.AddMonths(-back))],
            (await ReadLocks.RefusalOfNewAsync(db, id, month, cancellation))?.Sentence,
            forecasts,
            ForecastForm.StartingFrom(forecasts)
        );
    }

    /// <summary>The number of the subproject that a forecast is of.</summary>
    public Task<int> NumberAsync(Forecast forecast, CancellationToken cancellation) =>
        db.Subprojects.Where(s => s.Id == forecast.SubprojectId).Select(s => s.Number).SingleAsync(cancellation);
}
