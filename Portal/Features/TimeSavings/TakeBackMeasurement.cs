using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Features.TimeSavings;

/// <summary>A count or a sample that may be taken back.</summary>
/// <param name="Fact">The count or the sample.</param>
/// <param name="Month">Its month.</param>
/// <param name="What">What it is, in a word or two.</param>
/// <param name="Value">What it says.</param>
/// <param name="Earlier">What counts again without it; null for nothing.</param>
/// <param name="Stands">Whether it is not taken back already.</param>
/// <param name="IsLatest">Whether nothing has been told since of the same.</param>
public sealed record MeasurementToTakeBack(
    Fact Fact,
    Month Month,
    string What,
    string Value,
    string? Earlier,
    bool Stands,
    bool IsLatest
);

/// <summary>Takes back a single count or sample: what stood before counts again. Done twice it is done once.</summary>
public sealed class TakeBackMeasurement(PortalDb db)
{
    /// <summary>What would be taken back; null where the subproject has no such count or sample.</summary>
    public async Task<MeasurementToTakeBack?> FindAsync(
        long subprojectId,
        long? countId,
        long? sampleId,
        CancellationToken cancellation
    )
    {
        var withdrawn = new Withdrawn(
            await db
                .Withdrawals.AsNoTracking()
                .Where(w => w.InvestigationCountId != null || w.TimeSampleId != null)
                .ToListAsync(cancellation)
        );
        if (countId is { } count)
        {
            var counts = await db
                .InvestigationCounts.AsNoTracking()
                .Where(c => c.SubprojectId == subprojectId)
                .ToListAsync(cancellation);
            return Of(
                count,
                counts,
                withdrawn,
                c => (c.Month, "Startade utredningar"),
                c => MeasurementWords.Of(c.Started)
            );
        }

        var samples = await db
            .TimeSamples.AsNoTracking()
            .Where(s => s.SubprojectId == subprojectId)
            .ToListAsync(cancellation);
        return Of(
            sampleId,
            samples,
            withdrawn,
            s => (s.Month, $"Mätning av tid, {MeasurementTable.WordOf(s.Phase).ToLowerInvariant()}"),
            MeasurementWords.Of
        );
    }

    /// <summary>Takes it back; what does not stand is left as it is.</summary>
    /// <returns>Why it may not be; null where it is taken back.</returns>
    public async Task<Refusal?> RunAsync(
        TimeSaver saver,
        long? countId,
        long? sampleId,
        string? reason,
        string who,
        CancellationToken cancellation
    )
    {
        if ((Withdrawal.Fault(reason) ?? PersonalNumber.RefusalOf(reason!)) is { } fault)
        {
            return fault;
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Tog tillbaka en mätning, delprojekt {saver.Number}"),
            cancellation
        );
        if (await FindAsync(saver.SubprojectId, countId, sampleId, cancellation) is not { Stands: true } found)
        {
            return null;
        }

        if (!found.IsLatest)
        {
            return new Refusal(
                $"{found.What} för {SwedishText.MonthName(found.Month)} har lämnats på nytt efter det. Ta tillbaka det som lämnades sist först."
            );
        }

        await batch.AddAsync(
            [
                new Withdrawal
                {
                    InvestigationCountId = countId,
                    TimeSampleId = countId is null ? sampleId : null,
                    Reason = reason!.Trim(),
                },
            ],
            cancellation
        );
        await batch.CommitAsync(cancellation);
        return null;
    }

    private static MeasurementToTakeBack? Of<T>(
        long? id,
        IReadOnlyList<T> all,
        Withdrawn withdrawn,
        Func<T, (Month Month, string What)> key,
        Func<T, string> words
    )
        where T : Fact
    {
        if (all.FirstOrDefault(f => f.Id == id) is not { } fact)
        {
            return null;
        }

        var (month, what) = key(fact);
        var standing = all.Where(f => key(f) == (month, what) && withdrawn.Stands(f)).OrderBy(f => f.Id).ToList();
        var earlier = standing.FindLast(f => f.Id < fact.Id);
        return new MeasurementToTakeBack(
            fact,
            month,
            what,
            words(fact),
            earlier is null ? null : words(earlier),
            withdrawn.Stands(fact),
            !standing.Exists(f => f.Id > fact.Id)
        );
    }
}
