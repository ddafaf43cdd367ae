namespace Portal.Domain.FollowUp;

/// <summary>
/// Utgivning: a frozen report was issued for a meeting. It points at the report, which stays what it was; a report may be issued for
/// several meetings, and an issue recorded by mistake is withdrawn.
/// </summary>
public sealed class ReportIssue : Fact
{
    /// <summary>The report.</summary>
    public long FrozenReportId { get; init; }

    /// <summary>The day of the meeting.</summary>
    public DateOnly MeetingDay { get; init; }

    /// <summary>Who meets, as Socialnämnden; null where nobody has said.</summary>
    public string? Committee { get; init; }

    /// <summary>The item of the agenda; null where nobody has said.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>The case number of the meeting's matter; null where nobody has said.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The meeting in a phrase: <c>Socialnämnden 2021-05-20, punkt 7, dnr SN 2021/12</c>.</summary>
    public string Meeting =>
        $"{Committee ?? "möte"} {Values.SwedishText.Day(MeetingDay)}"
        + (AgendaItem is { } item ? $", punkt {item}" : "")
        + (CaseNumber is { } number ? $", dnr {number}" : "");

    /// <summary>Whether another says the same.</summary>
    public bool IsSameAs(ReportIssue other) =>
        (FrozenReportId, MeetingDay, Committee, AgendaItem, CaseNumber)
        == (other.FrozenReportId, other.MeetingDay, other.Committee, other.AgendaItem, other.CaseNumber);
}
