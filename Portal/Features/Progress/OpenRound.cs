using System.Globalization;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Features.Progress;

/// <summary>A round as somebody wrote it.</summary>
public sealed class RoundForm
{
    /// <summary>The month, as 2021-04.</summary>
    public string? Month { get; set; }

    /// <summary>The day the reports are to be in, as 2021-05-08.</summary>
    public string? DueOn { get; set; }

    /// <summary>Which subprojects are asked, by number.</summary>
    public IDictionary<int, bool> Asked { get; set; } = new Dictionary<int, bool>();

    /// <summary>The name of the field of a subproject.</summary>
    public static string AskedOf(int number) => $"{nameof(Asked)}[{number}]";
}

/// <summary>Opens a reporting round by hand: for a month that has none, and for subprojects that are chosen.</summary>
public sealed class OpenRound(PortalDb db, TimeProvider time)
{
    private const int MostDaysToDue = 60;

    /// <summary>Opens it; one that is open already is not opened again.</summary>
    /// <returns>What is wrong; nothing where it is open.</returns>
    public async Task<IReadOnlyList<StatusFault>> RunAsync(
        long investmentId,
        RoundForm form,
        string who,
        CancellationToken cancellation = default
    )
    {
        var today = DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));
        if (!Month.Read(form.Month ?? "").TryGet(out var month, out var refusal))
        {
            return [new(nameof(RoundForm.Month), refusal.Sentence)];
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Öppnade rapporteringsomgången för {SwedishText.MonthName(month)}"),
            cancellation
        );
        if (await ReadRounds.OfAsync(db, investmentId, cancellation) is not { } known)
        {
            return [new("", $"Det finns ingen investering med nummer {investmentId}.")];
        }

        var dueOn = ReadDay(form.DueOn);
        var asked = known.Subprojects.Where(s => form.Asked.TryGetValue(s.Number, out var yes) && yes).ToList();
        var faults = Faults(known, month, dueOn, asked.Count, today);
        if (faults.Count > 0)
        {
            return faults;
        }

        await AddRound.RunAsync(
            batch,
            new ReportingRound
            {
                InvestmentId = investmentId,
                Month = month,
                OpensOn = today,
                DueOn = dueOn!.Value,
            },
            asked.Select(subproject => subproject.Id),
            cancellation
        );
        await batch.CommitAsync(cancellation);
        return [];
    }

    private static List<StatusFault> Faults(
        InvestmentRounds known,
        Month month,
        DateOnly? dueOn,
        int asked,
        DateOnly today
    )
    {
        var faults = new List<StatusFault>();
        if (month > Month.Of(today))
        {
            faults.Add(new(nameof(RoundForm.Month), $"{SwedishText.MonthName(month)} har inte börjat."));
        }
        else if (month == Month.Of(today))
        {
            faults.Add(
                new(
                    nameof(RoundForm.Month),
                    $"{SwedishText.MonthName(month)} är inte slut än. Omgången kan öppnas från {SwedishText.Day(month.AddMonths(1).FirstDay)}."
                )
            );
        }
        else if (month < known.Investment.PlannedFrom)
        {
            var first = SwedishText.MonthName(known.Investment.PlannedFrom);
            faults.Add(new(nameof(RoundForm.Month), $"Investeringen började i {first}."));
        }
        else if (known.HasEnded(month))
        {
            faults.Add(
                new(
                    nameof(RoundForm.Month),
                    $"Investeringen avslutades {SwedishText.Day(known.EndedOn!.Value)}. Välj en månad till och med {SwedishText.MonthName(Month.Of(known.EndedOn.Value))}."
                )
            );
        }
        else if (known.Facts.Rounds.Any(round => round.Month == month))
        {
            faults.Add(new(nameof(RoundForm.Month), $"Omgången för {SwedishText.MonthName(month)} är redan öppnad."));
        }

        if (dueOn is not { } day)
        {
            faults.Add(new(nameof(RoundForm.DueOn), "Ange dagen som rapporterna ska vara inne, som 2021-05-08."));
        }
        else if (day < today)
        {
            faults.Add(
                new(nameof(RoundForm.DueOn), $"{SwedishText.Day(day)} har redan varit. Välj en dag från i dag.")
            );
        }
        else if (day > today.AddDays(MostDaysToDue))
        {
            faults.Add(
                new(
                    nameof(RoundForm.DueOn),
                    $"Rapporterna ska vara inne inom {MostDaysToDue} dagar: välj en dag till och med {SwedishText.Day(today.AddDays(MostDaysToDue))}."
                )
            );
        }

        if (asked == 0)
        {
            faults.Add(new(RoundForm.AskedOf(known.Subprojects[0].Number), "Välj minst ett delprojekt."));
        }

        return faults;
    }

    private static DateOnly? ReadDay(string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= Month.FirstYear and <= Month.LastYear
            ? day
            : null;
}
