using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Forecasts;

/// <summary>Records a month's forecasts as one batch, all or none. What already stands so is not recorded again.</summary>
public sealed class RecordForecasts(PortalDb db, TimeProvider time)
{
    /// <summary>Records them.</summary>
    /// <returns>What is wrong; empty where they are recorded.</returns>
    public async Task<IReadOnlyList<ForecastFault>> RunAsync(
        long investmentId,
        ForecastForm form,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (!ReadMonth(form.Month).TryGet(out var month, out var refusal))
        {
            return [new(MomentChoice.MonthKey, refusal.Sentence)];
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Lämnade prognos för {SwedishText.MonthName(month)}"),
            cancellation
        );
        if (await ReadLocks.RefusalOfNewAsync(db, investmentId, month, cancellation) is { } locked)
        {
            return [new(MomentChoice.MonthKey, locked.Sentence)];
        }

        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        if (await ReadInvestmentFacts.RunAsync(db, investmentId, known, cancellation) is not { } facts)
        {
            return [new("", $"Det finns ingen investering med nummer {investmentId}.")];
        }

        var figures = ComputeForecasts.For(facts, month);
        form.Fit(figures);
        var (asked, faults) = Read(form, figures, month);
        if (faults.Count == 0 && asked.Count > 0)
        {
            await AddAsync(batch, asked, month, cancellation);
            await batch.CommitAsync(cancellation);
        }

        return faults;
    }

    /// <summary>The month as written; refused where it is none, or has not begun.</summary>
    public Result<Month> ReadMonth(string? written)
    {
        if (!Month.Read(written ?? "").TryGet(out var month, out var refusal))
        {
            return refusal;
        }

        return month > SwedishTime.MonthOf(time.GetUtcNow().UtcDateTime)
            ? new Refusal($"{SwedishText.MonthName(month)} har inte börjat. Välj en månad till och med den som pågår.")
            : month;
    }

    private static (List<(SubprojectForecast Of, AskedForecast Asked)> New, List<ForecastFault> Faults) Read(
        ForecastForm form,
        ForecastFigures figures,
        Month month
    )
    {
        var (asked, faults, given) = (new List<(SubprojectForecast, AskedForecast)>(), new List<ForecastFault>(), 0);
        foreach (var (of, place) in figures.Subprojects.Select((of, place) => (of, place)))
        {
            var (part, field) = (form.Parts[place], $"Parts[{place}]");
            var reader = new ReadForecastPart(of, part, field, figures.Threshold);
            var forecast = reader.Read();
            faults.AddRange(reader.Faults);
            if (forecast is null)
            {
                continue;
            }

            given++;
            if (IsSame(of, forecast, part.Basis, month))
            {
                continue;
            }

            if ((of.Given?.Id ?? 0) != part.Seen)
            {
                faults.Add(new(field + (part.ByItem ? ".Items[0]" : ".Amount"), Changed(of)));
                part.Seen = of.Given?.Id ?? 0;
            }

            asked.Add((of, forecast));
        }

        if (given == 0 && faults.Count == 0)
        {
            faults.Add(new("", "Inget belopp är ifyllt. Fyll i det för minst ett delprojekt."));
        }

        return (asked, faults);
    }

    private static bool IsSame(SubprojectForecast of, AskedForecast asked, ForecastBasis written, Month month) =>
        of.Given is { } given
        && given.Month == month
        && given.Amount == asked.Amount
        && string.Equals(given.Comment, asked.Comment, StringComparison.Ordinal)
        && (given.Basis ?? ForecastBasis.Own) is var basis
        && (basis == asked.Basis || basis == written)
        && of.Items.Where(item => item.Forecast is not null)
            .Select(item => (item.Item.Id, item.Forecast!.Value))
            .SequenceEqual(asked.Items.Select(item => (item.Item.Id, item.Amount)));

    // Two who write at once: the later is told, with what the earlier wrote beside what they wrote themselves.
    private static string Changed(SubprojectForecast of) =>
        of.Given is { } given
            ? $"Delprojekt {of.Subproject.Number} har under tiden fått en annan prognos, {SwedishText.Kronor(given.Amount)} för {SwedishText.MonthName(given.Month)}. Spara igen om din ska gälla i stället."
            : $"Prognosen för delprojekt {of.Subproject.Number} har under tiden återtagits. Spara igen om din ska gälla.";

    private static async Task AddAsync(
        OpenBatch batch,
        List<(SubprojectForecast Of, AskedForecast Asked)> asked,
        Month month,
        CancellationToken cancellation
    )
    {
        var forecasts = asked.ConvertAll(a => new Forecast
        {
            SubprojectId = a.Of.Subproject.Id,
            Month = month,
            Amount = a.Asked.Amount,
            Comment = a.Asked.Comment,
            Basis = a.Asked.Basis,
        });
        await batch.AddAsync(forecasts, cancellation);
        var items = forecasts
            .Zip(asked)
            .SelectMany(pair =>
                pair.Second.Asked.Items.Select(item => new ForecastItem
                {
                    ForecastId = pair.First.Id,
                    BudgetItemId = item.Item.Id,
                    Amount = item.Amount,
                })
            )
            .ToList();
        if (items.Count > 0)
        {
            await batch.AddAsync(items, cancellation);
        }
    }
}
