using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>The issue of a report as somebody wrote it in the form: nothing of it is read yet.</summary>
public sealed class WrittenIssue
{
    private const int LongestText = 100;

    /// <summary>The day of the meeting.</summary>
    public string? MeetingDay { get; set; }

    /// <summary>Who meets.</summary>
    public string? Committee { get; set; }

    /// <summary>The item of the agenda.</summary>
    public string? AgendaItem { get; set; }

    /// <summary>The case number.</summary>
    public string? CaseNumber { get; set; }

    /// <summary>The issue of a report, or everything that is wrong, field by field. Never both.</summary>
    /// <param name="report">The report.</param>
    /// <param name="today">Today in Sweden.</param>
    public (ReportIssue? Issue, IReadOnlyList<WrittenFault> Faults) Read(FrozenReport report, DateOnly today)
    {
        var faults = new List<WrittenFault>();
        if (
            WrittenDay.ReadMeeting(MeetingDay, today).TryGet(out var day, out var refusal)
            && day <= report.Month.LastDay
        )
        {
            refusal = new Refusal(
                $"Rapporten gäller {SwedishText.MonthName(report.Month)}: mötet måste vara efter månadens slut."
            );
        }

        if (refusal is not null)
        {
            faults.Add(new WrittenFault(nameof(MeetingDay), refusal.Sentence));
        }

        var issue = new ReportIssue
        {
            FrozenReportId = report.Id,
            MeetingDay = day,
            Committee = Text(nameof(Committee), Committee),
            AgendaItem = Text(nameof(AgendaItem), AgendaItem),
            CaseNumber = Text(nameof(CaseNumber), CaseNumber),
        };
        return faults.Count == 0 ? (issue, []) : (null, faults);

        string? Text(string field, string? written)
        {
            if (WrittenText.ReadOptional(written, LongestText).TryGet(out var text, out var wrong))
            {
                return text.Length == 0 ? null : text;
            }

            faults.Add(new WrittenFault(field, wrong.Sentence));
            return null;
        }
    }
}
