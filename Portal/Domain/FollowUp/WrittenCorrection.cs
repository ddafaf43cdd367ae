using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>The correction of a report as somebody wrote it in the form: what it corrects, and why.</summary>
public sealed class WrittenCorrection
{
    private const int LongestText = 500;

    /// <summary>What was wrong in the version before.</summary>
    public string? Corrects { get; set; }

    /// <summary>Why it is corrected.</summary>
    public string? Reason { get; set; }

    /// <summary>Both texts as they are kept, or everything that is wrong, field by field. Never both.</summary>
    public (ReportCorrection? Correction, IReadOnlyList<WrittenFault> Faults) Read()
    {
        var faults = new List<WrittenFault>();
        var correction = new ReportCorrection(
            Text(nameof(Corrects), Corrects, "Skriv vad som rättas."),
            Text(nameof(Reason), Reason, "Skriv varför rapporten rättas.")
        );
        return faults.Count == 0 ? (correction, []) : (null, faults);

        string Text(string field, string? written, string missing)
        {
            if (WrittenText.Read(written, missing, LongestText).TryGet(out var text, out var wrong))
            {
                return text;
            }

            faults.Add(new WrittenFault(field, wrong.Sentence));
            return "";
        }
    }
}

/// <summary>What a new version of a report says of itself.</summary>
/// <param name="Corrects">What was wrong in the version before.</param>
/// <param name="Reason">Why it is corrected.</param>
public sealed record ReportCorrection(string Corrects, string Reason);
