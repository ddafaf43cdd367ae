using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.Progress;

/// <summary>From what somebody wrote of a deliverable to what can be recorded, or everything that is wrong with it.</summary>
public static class ReadDeliveredCount
{
    /// <summary>The field of the deliverable.</summary>
    public const string DeliverableField = "leverabel";

    /// <summary>The field of the count.</summary>
    public const string CountField = "antal";

    /// <summary>The field of the day.</summary>
    public const string DayField = "per";

    /// <summary>The field of the comment.</summary>
    public const string CommentField = "kommentar";

    /// <summary>Reads it.</summary>
    /// <param name="deliverable">The deliverable.</param>
    /// <param name="count">The count as written.</param>
    /// <param name="day">The day as written.</param>
    /// <param name="comment">The comment as written.</param>
    /// <param name="earlier">What was told of the deliverable before, and still stands.</param>
    /// <param name="today">Today: later days have not been.</param>
    public static (DeliveredCount? Count, IReadOnlyList<ProgressFault> Faults) From(
        Deliverable deliverable,
        string? count,
        string? day,
        string? comment,
        IReadOnlyList<DeliveredCount> earlier,
        DateOnly today
    )
    {
        var faults = new List<ProgressFault>();
        var done = faults.Told(CountField, ReadCount(deliverable, count));
        var by = faults.Told(DayField, WrittenDay.ReadPast(day, today));
        var word = faults.Told(CommentField, WrittenText.ReadOptional(comment, DeliveredCount.LongestComment));
        if (faults.Count == 0 && word!.Length == 0 && Fall(earlier, done, by) is { } fall)
        {
            faults.Add(new(CommentField, fall));
        }

        return faults.Count > 0
            ? (null, faults)
            : (
                new DeliveredCount
                {
                    DeliverableId = deliverable.Id,
                    Done = done,
                    Day = by,
                    Comment = word!,
                },
                faults
            );
    }

    private static Result<int> ReadCount(Deliverable deliverable, string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return new Refusal("Ange hur många som är klara, alla tillsammans.");
        }

        if (
            !SwedishNumber.Read(written, DecimalSign.Comma).TryGet(out var number, out _)
            || number != decimal.Truncate(number)
            || number < 0
        )
        {
            return new Refusal($"”{written.Trim()}” är inget antal: skriv ett heltal, 0 eller mer.");
        }

        return number > deliverable.Count
            ? new Refusal($"Beslutet räknar med {Number(deliverable.Count, 0, 0)}, så fler än så kan inte vara klara.")
            : (int)number;
    }

    // Also where an earlier day is told late: then the day after it would fall.
    private static string? Fall(IReadOnlyList<DeliveredCount> earlier, int done, DateOnly day)
    {
        var ordered = earlier.OrderBy(count => count.Day).ThenBy(count => count.Id).ToList();
        var before = ordered.LastOrDefault(count => count.Day <= day);
        var after = ordered.FirstOrDefault(count => count.Day > day);
        return before?.Done > done
                ? $"Antalet minskar: {Number(before.Done, 0, 0)} var klara {Day(before.Day)}. Skriv varför i kommentaren."
            : after?.Done < done
                ? $"Antalet är större än det som är antecknat för {Day(after.Day)}: {Number(after.Done, 0, 0)}. Skriv varför i kommentaren."
            : null;
    }
}
