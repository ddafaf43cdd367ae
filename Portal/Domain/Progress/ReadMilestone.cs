using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.Progress;

/// <summary>From what somebody wrote of a milestone to what can be recorded, or everything that is wrong with it.</summary>
public static class ReadMilestone
{
    /// <summary>The field of the name.</summary>
    public const string NameField = "namn";

    /// <summary>The field of the day.</summary>
    public const string DayField = "dag";

    /// <summary>The field of the reason.</summary>
    public const string ReasonField = "skal";

    /// <summary>A new milestone: its first day becomes the baseline.</summary>
    /// <param name="subprojectId">The subproject.</param>
    /// <param name="name">Its name as written.</param>
    /// <param name="day">Its day as written.</param>
    /// <param name="taken">The names that the subproject's milestones have.</param>
    /// <param name="today">The day it is reported.</param>
    public static (Milestone? Milestone, IReadOnlyList<ProgressFault> Faults) New(
        long subprojectId,
        string? name,
        string? day,
        IEnumerable<string> taken,
        DateOnly today
    )
    {
        var faults = new List<ProgressFault>();
        var called = faults.Told(
            NameField,
            WrittenText.Read(name, "Skriv vad milstolpen heter.", Milestone.LongestName)
        );
        var planned = faults.Told(DayField, WrittenDay.Read(day));
        if (called is not null && taken.FirstOrDefault(other => IsSame(other, called)) is { } same)
        {
            faults.Add(
                new(
                    NameField,
                    $"Det finns redan en milstolpe som heter ”{same}”. Flytta den, eller välj ett annat namn."
                )
            );
        }

        return faults.Count > 0
            ? (null, faults)
            : (
                new Milestone
                {
                    SubprojectId = subprojectId,
                    Name = called!,
                    Baseline = planned,
                    Planned = planned,
                    ReportedOn = today,
                },
                faults
            );
    }

    /// <summary>The milestone on another day, with the reason. One that is reached stands where it is.</summary>
    public static (Milestone? Milestone, IReadOnlyList<ProgressFault> Faults) Moved(
        Milestone latest,
        string? day,
        string? reason,
        DateOnly today
    )
    {
        var faults = new List<ProgressFault>();
        var planned = faults.Told(DayField, WrittenDay.Read(day));
        var why = faults.Told(
            ReasonField,
            WrittenText.Read(reason, "Skriv varför dagen flyttas.", Milestone.LongestReason)
        );
        RefuseReached(faults, latest);
        if (faults.Count == 0 && planned == latest.Planned)
        {
            faults.Add(new(DayField, $"”{latest.Name}” är redan planerad till {Day(planned)}."));
        }

        return faults.Count > 0 ? (null, faults) : (After(latest, planned, null, why, today), faults);
    }

    /// <summary>The milestone reached on a day that has been.</summary>
    public static (Milestone? Milestone, IReadOnlyList<ProgressFault> Faults) Reached(
        Milestone latest,
        string? day,
        string? comment,
        DateOnly today
    )
    {
        var faults = new List<ProgressFault>();
        var reached = faults.Told(DayField, WrittenDay.ReadPast(day, today));
        var word = faults.Told(ReasonField, WrittenText.ReadOptional(comment, Milestone.LongestReason));
        RefuseReached(faults, latest);
        return faults.Count > 0
            ? (null, faults)
            : (After(latest, latest.Planned, reached, word!.Length == 0 ? null : word, today), faults);
    }

    private static void RefuseReached(List<ProgressFault> faults, Milestone latest)
    {
        if (latest.Reached is { } day)
        {
            faults.Add(
                new(
                    "",
                    $"”{latest.Name}” är antecknad som nådd {Day(day)}. Ta tillbaka det först, om det inte stämmer."
                )
            );
        }
    }

    private static Milestone After(
        Milestone latest,
        DateOnly planned,
        DateOnly? reached,
        string? reason,
        DateOnly today
    ) =>
        new()
        {
            SubprojectId = latest.SubprojectId,
            Name = latest.Name,
            Baseline = latest.Baseline,
            Planned = planned,
            Reached = reached,
            ReportedOn = today,
            Reason = reason,
        };

    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
