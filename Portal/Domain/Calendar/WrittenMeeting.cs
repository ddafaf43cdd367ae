using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.Calendar;

/// <summary>A meeting as somebody wrote it in the form: nothing of it is read yet.</summary>
public sealed class WrittenMeeting
{
    /// <summary>The most characters of who meets.</summary>
    public const int LongestCommittee = 100;

    /// <summary>Who meets.</summary>
    public string? Committee { get; set; }

    /// <summary>The day of the meeting.</summary>
    public string? MeetingDay { get; set; }

    /// <summary>The day the documents are to be ready.</summary>
    public string? DocumentsOn { get; set; }

    /// <summary>The meeting, or everything that is wrong, field by field. Never both.</summary>
    /// <param name="today">The day, in Swedish time.</param>
    public (Meeting? Meeting, IReadOnlyList<WrittenFault> Faults) Read(DateOnly today)
    {
        var faults = new List<WrittenFault>();
        var committee = Take(
            nameof(Committee),
            WrittenText.Read(Committee, "Skriv vem som sammanträder, som Socialnämnden.", LongestCommittee)
        );
        var meets = Take(nameof(MeetingDay), WrittenDay.ReadMeeting(MeetingDay, today));
        var documents = Take(nameof(DocumentsOn), WrittenDay.Read(DocumentsOn));
        if (faults.Count == 0 && meets < today)
        {
            faults.Add(new WrittenFault(nameof(MeetingDay), $"{SwedishText.Day(meets)} har redan varit."));
        }

        if (faults.Count == 0 && documents > meets)
        {
            faults.Add(
                new WrittenFault(nameof(DocumentsOn), "Handlingarna måste vara klara senast den dag mötet hålls.")
            );
        }

        return faults.Count > 0
            ? (null, faults)
            : (
                new Meeting
                {
                    Committee = committee!,
                    MeetingDay = meets,
                    DocumentsOn = documents,
                },
                []
            );

        T? Take<T>(string field, Result<T> read)
            where T : notnull
        {
            if (read.TryGet(out var value, out var refusal))
            {
                return value;
            }

            faults.Add(new WrittenFault(field, refusal.Sentence));
            return default;
        }
    }
}
