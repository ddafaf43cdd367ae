using Portal.Domain.Values;

namespace Portal.Domain.Calendar;

/// <summary>
/// Sammanträde: who meets, when, and the day the documents are to be ready. By then the report of each investment's latest closed month is
/// to be frozen.
/// </summary>
public sealed class Meeting : Fact
{
    /// <summary>Who meets, as Socialnämnden.</summary>
    public required string Committee { get; init; }

    /// <summary>The day of the meeting.</summary>
    public DateOnly MeetingDay { get; init; }

    /// <summary>The day when the documents are to be ready.</summary>
    public DateOnly DocumentsOn { get; init; }

    /// <summary>When the reports are due, as the clock shows it in Sweden.</summary>
    public DateTime DueAt => ReportDays.At(DocumentsOn);

    /// <summary>The meeting in a phrase: <c>Socialnämnden 2021-05-20</c>.</summary>
    public string Name => $"{Committee} {SwedishText.Day(MeetingDay)}";

    /// <summary>Whether another says the same.</summary>
    public bool IsSameAs(Meeting other) =>
        (Committee, MeetingDay, DocumentsOn) == (other.Committee, other.MeetingDay, other.DocumentsOn);
}
