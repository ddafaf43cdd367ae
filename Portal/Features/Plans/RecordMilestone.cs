using Portal.Data;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Features.Plans;

/// <summary>Records a milestone: new, moved to another day, or reached. What stands so already is not recorded again.</summary>
public sealed class RecordMilestone(PortalDb db, FindPlan find, TimeProvider time)
{
    /// <summary>Records a new one, whose first day becomes the baseline.</summary>
    /// <returns>What is wrong; empty where it is recorded.</returns>
    public async Task<IReadOnlyList<ProgressFault>> NewAsync(
        PlannedPart part,
        string? name,
        string? day,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Lade in en milstolpe, delprojekt {part.Number}"),
            cancellation
        );
        var reports = await find.MilestonesAsync(part.SubprojectId, cancellation);
        var (milestone, faults) = ReadMilestone.New(
            part.SubprojectId,
            name,
            day,
            reports.Select(m => m.Name).Distinct(StringComparer.Ordinal),
            Today
        );
        if (milestone is null)
        {
            return reports.Any(m => IsSentAgain(m, name, day)) ? [] : faults;
        }

        if (part.Window.RefusalOf(milestone.Planned) is { } outside)
        {
            return [new(ReadMilestone.DayField, outside.Sentence)];
        }

        await batch.AddAsync([milestone], cancellation);
        await batch.CommitAsync(cancellation);
        return [];

        // The same form sent twice: recorded today with the same words, and nothing told since.
        bool IsSentAgain(Milestone of, string? called, string? planned) =>
            of.ReportedOn == Today
            && of.Baseline == of.Planned
            && string.Equals(of.Name, called?.Trim(), StringComparison.Ordinal)
            && string.Equals(SwedishText.Day(of.Planned), planned?.Trim(), StringComparison.Ordinal)
            && reports.Count(m => string.Equals(m.Name, of.Name, StringComparison.Ordinal)) == 1;
    }

    /// <summary>Moves a milestone to another day, with the reason.</summary>
    /// <param name="part">The subproject.</param>
    /// <param name="seen">The report that the form was opened on.</param>
    /// <param name="day">The day as written.</param>
    /// <param name="reason">The reason as written.</param>
    /// <param name="who">Who records it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What is wrong; empty where it is recorded.</returns>
    public Task<IReadOnlyList<ProgressFault>> MoveAsync(
        PlannedPart part,
        long seen,
        string? day,
        string? reason,
        string who,
        CancellationToken cancellation = default
    ) =>
        ChangeAsync(
            part,
            seen,
            latest => ReadMilestone.Moved(latest, day, reason, Today),
            "Flyttade",
            who,
            cancellation
        );

    /// <summary>Records that a milestone was reached on a day.</summary>
    /// <inheritdoc cref="MoveAsync" />
    public Task<IReadOnlyList<ProgressFault>> ReachAsync(
        PlannedPart part,
        long seen,
        string? day,
        string? comment,
        string who,
        CancellationToken cancellation = default
    ) =>
        ChangeAsync(
            part,
            seen,
            latest => ReadMilestone.Reached(latest, day, comment, Today),
            "Antecknade som nådd",
            who,
            cancellation
        );

    private DateOnly Today => DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));

    private async Task<IReadOnlyList<ProgressFault>> ChangeAsync(
        PlannedPart part,
        long seen,
        Func<Milestone, (Milestone? Milestone, IReadOnlyList<ProgressFault> Faults)> read,
        string did,
        string who,
        CancellationToken cancellation
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"{did} en milstolpe, delprojekt {part.Number}"),
            cancellation
        );
        if (await find.LatestAsync(part.SubprojectId, seen, cancellation) is not { } latest)
        {
            return [new("", "Milstolpen är återtagen och finns inte längre.")];
        }

        var reports = await find.MilestonesAsync(part.SubprojectId, cancellation);
        var opened = reports.FirstOrDefault(m => m.Id == seen);
        if (latest.Id != seen)
        {
            // Sent twice: what would have been recorded upon the report seen is what stands.
            return opened is not null && read(opened).Milestone is { } asked && IsSame(asked, latest)
                ? []
                :
                [
                    new(
                        "",
                        $"”{latest.Name}” har ändrats under tiden: {Said(latest)}. Spara igen om ditt ska gälla i stället."
                    ),
                ];
        }

        var (milestone, faults) = read(latest);
        if (milestone is null)
        {
            return faults;
        }

        var outside = milestone.Reached is { } reached
            ? part.Window.RefusalOfDone(reached)
            : part.Window.RefusalOf(milestone.Planned);
        if (outside is not null)
        {
            return [new(ReadMilestone.DayField, outside.Sentence)];
        }

        await batch.AddAsync([milestone], cancellation);
        await batch.CommitAsync(cancellation);
        return [];
    }

    private static string Said(Milestone milestone) =>
        milestone.Reached is { } reached
            ? $"nådd {SwedishText.Day(reached)}"
            : $"planerad till {SwedishText.Day(milestone.Planned)}";

    private static bool IsSame(Milestone one, Milestone other) =>
        (one.Planned, one.Reached, one.Reason, one.ReportedOn)
        == (other.Planned, other.Reached, other.Reason, other.ReportedOn);
}
