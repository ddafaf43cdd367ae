using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Benefits;
using Portal.Domain.Values;

namespace Portal.Features.Benefits;

/// <summary>Records a new benefit, or a correction of one, as a batch of its own; sent twice it is recorded once.</summary>
public sealed class RecordBenefit(PortalDb db, ShowBenefits show, TimeProvider time)
{
    /// <summary>Records it, or tells what is wrong.</summary>
    /// <param name="investmentId">The investment.</param>
    /// <param name="number">The benefit that is corrected; null for a new one.</param>
    /// <param name="form">What is written.</param>
    /// <param name="who">Who writes.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<(Benefit? Benefit, IReadOnlyList<BenefitFault> Faults)> RunAsync(
        long investmentId,
        int? number,
        BenefitForm form,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, number is { } old ? $"Rättade nytta {old}" : "Lade upp en nytta"),
            cancellation
        );
        var (benefit, faults) = await CheckAsync(investmentId, number, form, cancellation);
        if (benefit is { Id: 0 })
        {
            await batch.AddAsync([benefit], cancellation);
            await batch.CommitAsync(cancellation);
        }

        return (benefit, faults);
    }

    /// <summary>What would be recorded, or what is wrong; nothing is stored. What stands already is given as it stands.</summary>
    public async Task<(Benefit? Benefit, IReadOnlyList<BenefitFault> Faults)> CheckAsync(
        long investmentId,
        int? number,
        BenefitForm form,
        CancellationToken cancellation = default
    )
    {
        var utc = time.GetUtcNow().UtcDateTime;
        if (await show.NowAsync(investmentId, SwedishTime.MonthOf(utc), cancellation) is not var (_, standing))
        {
            return (null, [new("", $"Det finns ingen investering med nummer {investmentId}.")]);
        }

        // A number that was taken back is not given again: its history is its own.
        var next =
            await db.Benefits.Where(b => b.InvestmentId == investmentId).MaxAsync(b => (int?)b.Number, cancellation)
            + 1;
        var today = DateOnly.FromDateTime(SwedishTime.Local(utc));
        var (benefit, faults) = ReadBenefit.From(form.Written, investmentId, number ?? next ?? 1, today);
        if (benefit is null)
        {
            return (null, faults);
        }

        var same = standing
            .Select(of => of.Benefit)
            .FirstOrDefault(b => (number is null || b.Number == number) && IsSame(b, benefit));
        if (same is not null)
        {
            return (same, []);
        }

        var namesake = standing
            .Select(of => of.Benefit)
            .FirstOrDefault(b =>
                b.Number != number && string.Equals(b.Name, benefit.Name, StringComparison.OrdinalIgnoreCase)
            );
        if (namesake is not null)
        {
            return (null, [new(nameof(WrittenBenefit.Name), Taken(namesake))]);
        }

        return number is null || standing.FirstOrDefault(of => of.Benefit.Number == number) is not { } current
                ? (benefit, [])
            : current.Benefit.Id != form.Seen ? (null, [Changed(current, form)])
            : (benefit, []);
    }

    private static string Taken(Benefit namesake) =>
        $"Det finns redan en nytta som heter ”{namesake.Name}”. Rätta den, eller skriv ett namn som skiljer dem åt.";

    // Two who correct at once: the later is told what the earlier wrote, and their own stands in the form.
    private static BenefitFault Changed(BenefitFigures current, BenefitForm form)
    {
        form.Seen = current.Benefit.Id;
        return new(
            "",
            $"Nyttan har under tiden rättats av någon annan: {current.Benefit.Name}, {current.Aim}. Spara igen om din rättelse ska gälla i stället."
        );
    }

    private static bool IsSame(Benefit a, Benefit b) => Told(a).Equals(Told(b));

    private static object Told(Benefit of) =>
        (
            (of.Name, of.Unit, of.HowMeasured, of.Source, of.Owner),
            (of.StartValue, of.LowTarget, of.HighTarget),
            (of.StartDay, of.TargetDay, of.MeasureDay)
        );
}
