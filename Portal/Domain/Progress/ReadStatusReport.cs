using Portal.Domain.Values;

namespace Portal.Domain.Progress;

/// <summary>From what somebody wrote to a status report, or everything that is wrong with it.</summary>
public sealed class ReadStatusReport
{
    /// <summary>How long each text may be.</summary>
    public const int LongestText = 1000;

    private readonly WrittenStatusReport _written;
    private readonly List<StatusFault> _faults = [];

    private ReadStatusReport(WrittenStatusReport written) => _written = written;

    /// <summary>Reads it.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="subprojectId">The subproject.</param>
    /// <param name="month">The month reported on.</param>
    /// <param name="before">The last report of an earlier month; null where there is none.</param>
    /// <param name="last">The report that the form started from; null for none.</param>
    /// <returns>The report, or null and what is wrong.</returns>
    public static (StatusReport? Report, IReadOnlyList<StatusFault> Faults) From(
        WrittenStatusReport written,
        long subprojectId,
        Month month,
        StatusReport? before,
        StatusReport? last
    )
    {
        written.Fit();
        var reading = new ReadStatusReport(written);
        var report = reading.Read(subprojectId, month, before, last);
        return (reading._faults.Count == 0 ? report : null, reading._faults);
    }

    private StatusReport Read(long subprojectId, Month month, StatusReport? before, StatusReport? last)
    {
        var lines = _written.Lines.Select(Line).ToList();
        return new StatusReport
        {
            SubprojectId = subprojectId,
            Month = month,
            Time = lines[0].Light,
            TimeText = lines[0].Text,
            Economy = lines[1].Light,
            EconomyText = lines[1].Text,
            Scope = lines[2].Light,
            ScopeText = lines[2].Text,
            Risk = lines[3].Light,
            RiskText = lines[3].Text,
            Benefit = lines[4].Light,
            BenefitText = lines[4].Text,
            Completion = Completion(before, last),
            Done = Text(nameof(WrittenStatusReport.Done), _written.Done, "Skriv vad som har gjorts i månaden."),
            Next = Text(nameof(WrittenStatusReport.Next), _written.Next, "Skriv vad som kommer härnäst."),
            MovedOut = Text(nameof(WrittenStatusReport.MovedOut), _written.MovedOut, lacking: null),
        };
    }

    private (Light Light, string Text) Line(WrittenRespect written, int place)
    {
        var respect = WrittenStatusReport.Respects[place].ToLowerInvariant();
        var at = $"{nameof(WrittenStatusReport.Lines)}[{place}]";
        if (!Enum.TryParse<Light>(written.Light, out var light) || !Enum.IsDefined(light))
        {
            Fault($"{at}.{nameof(WrittenRespect.Light)}", $"Välj läge för {respect}.");
        }

        return (
            light,
            Text(
                $"{at}.{nameof(WrittenRespect.Text)}",
                written.Text,
                $"Skriv en mening om {respect}: ett läge står aldrig ensamt."
            )
        );
    }

    private Share Completion(StatusReport? before, StatusReport? last)
    {
        const string field = nameof(WrittenStatusReport.Completion);
        var written = (_written.Completion ?? "").Trim().TrimEnd('%').Trim();
        if (!SwedishNumber.Read(written, DecimalSign.Comma).TryGet(out var percent, out _))
        {
            Fault(field, "Ange hur mycket som är färdigt, från 0 till 100 procent.");
            return default;
        }

        if (percent is < 0 or > 100 || decimal.Round(percent, 1) != percent)
        {
            Fault(field, "Färdigt ska vara från 0 till 100 procent, med högst en decimal.");
            return default;
        }

        var share = new Share(percent / 100m);
        if (before is null || share.Fraction >= before.Completion.Fraction)
        {
            return share;
        }

        if (!_written.Lower)
        {
            Fault(
                nameof(WrittenStatusReport.Lower),
                $"Färdigt är lägre än i förra rapporten, {before.Completion}. Kryssa i att det stämmer, och skriv varför under Gjort i månaden."
            );
        }
        else if (IsSaidOf(before) || (last?.Completion.Fraction >= before.Completion.Fraction && IsSaidOf(last)))
        {
            Fault(
                nameof(WrittenStatusReport.Done),
                "Färdigt är lägre än i förra rapporten. Skriv varför: texten är densamma som tidigare."
            );
        }

        return share;
    }

    private bool IsSaidOf(StatusReport report) =>
        string.Equals(report.Done, Trimmed(_written.Done), StringComparison.Ordinal);

    private string Text(string field, string? written, string? lacking)
    {
        var text = Trimmed(written);
        if (text.Length == 0 && lacking is not null)
        {
            Fault(field, lacking);
        }
        else if (text.Length > LongestText)
        {
            Fault(field, $"Texten är för lång: högst {LongestText} tecken.");
        }
        else if (PersonalNumber.RefusalOf(text) is { } personal)
        {
            Fault(field, personal.Sentence);
        }

        return text;
    }

    private static string Trimmed(string? written) => (written ?? "").ReplaceLineEndings(" ").Trim();

    private void Fault(string field, string sentence) => _faults.Add(new StatusFault(field, sentence));
}
