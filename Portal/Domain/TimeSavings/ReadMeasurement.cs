using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>From what somebody wrote to a measurement, or everything that is wrong with it.</summary>
public sealed class ReadMeasurement
{
    // No month has more investigations, and nobody measures more of them by hand.
    private const int MostStarted = 100_000;
    private const int MostMeasured = 10_000;
    private const decimal MostHours = 10_000;
    private const int LongestSource = 200;

    private readonly WrittenMeasurement _written;
    private readonly List<MeasurementFault> _faults = [];

    private ReadMeasurement(WrittenMeasurement written) => _written = written;

    /// <summary>Reads it.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="subprojectId">The subproject that is to save the time.</param>
    /// <param name="months">The months that may be measured.</param>
    /// <returns>The measurement, or null and what is wrong.</returns>
    public static (Measurement? Measurement, IReadOnlyList<MeasurementFault> Faults) From(
        WrittenMeasurement written,
        long subprojectId,
        MeasurableMonths months
    )
    {
        var reading = new ReadMeasurement(written);
        var measurement = reading.Read(subprojectId, months);
        return (reading._faults.Count == 0 ? measurement : null, reading._faults);
    }

    private Measurement? Read(long subprojectId, MeasurableMonths months)
    {
        var month = ReadMonth(months);
        var started = IsGiven(_written.Started)
            ? Whole(
                nameof(WrittenMeasurement.Started),
                _written.Started,
                "antalet startade utredningar",
                least: 0,
                MostStarted
            )
            : null;
        var sample = IsGiven(_written.Phase) ? ReadSample(subprojectId, month ?? months.Now) : null;
        if (!IsGiven(_written.Started) && !IsGiven(_written.Phase))
        {
            Fault(nameof(WrittenMeasurement.Started), "Ange antalet utredningar, en mätning eller båda.");
        }

        if (started is not null && month is { } counted && months.CountFault(counted) is { } unfinished)
        {
            Fault(nameof(WrittenMeasurement.Started), unfinished.Sentence);
        }

        return month is not { } known
            ? null
            : new Measurement(
                known,
                started is { } count
                    ? new InvestigationCount
                    {
                        SubprojectId = subprojectId,
                        Month = known,
                        Started = count,
                    }
                    : null,
                sample
            );
    }

    private Month? ReadMonth(MeasurableMonths months)
    {
        if (!Month.Read(_written.Month ?? "").TryGet(out var month, out var refusal))
        {
            Fault(nameof(WrittenMeasurement.Month), refusal.Sentence);
            return null;
        }

        if (months.Fault(month) is { } fault)
        {
            Fault(nameof(WrittenMeasurement.Month), fault.Sentence);
        }

        return month;
    }

    private TimeSample? ReadSample(long subprojectId, Month month)
    {
        if (!Enum.TryParse<SamplePhase>(_written.Phase, out var phase) || !Enum.IsDefined(phase))
        {
            Fault(nameof(WrittenMeasurement.Phase), "Välj vad mätningen gäller.");
            return null;
        }

        var count = Whole(
            nameof(WrittenMeasurement.Count),
            _written.Count,
            "antalet mätta utredningar",
            least: 1,
            MostMeasured
        );
        // A difference may be negative: more time than before.
        var mean = ReadHours(
            nameof(WrittenMeasurement.Mean),
            _written.Mean,
            "genomsnittet",
            mayBeNegative: phase == SamplePhase.Paired
        );
        var deviation = ReadDeviation(count);
        var source = ReadSource();
        return count is null || mean is null || deviation is null
            ? null
            : new TimeSample
            {
                SubprojectId = subprojectId,
                Month = month,
                Phase = phase,
                Count = count.Value,
                Mean = mean.Value,
                Deviation = deviation.Value,
                Source = source,
            };
    }

    private Hours? ReadDeviation(int? count)
    {
        const string field = nameof(WrittenMeasurement.Deviation);
        if (count != 1)
        {
            return ReadSpread();
        }

        var isZero = !IsGiven(_written.Deviation) || ReadSpread()?.Count == 0;
        if (!isZero)
        {
            Fault(field, "En enda utredning har ingen spridning: lämna fältet tomt.");
        }

        return new Hours(0);

        Hours? ReadSpread() => ReadHours(field, _written.Deviation, "standardavvikelsen", mayBeNegative: false);
    }

    private string ReadSource()
    {
        const string field = nameof(WrittenMeasurement.Source);
        var source = (_written.Source ?? "").Trim();
        if (source.Length == 0)
        {
            Fault(field, "Skriv hur det är mätt, till exempel tidrapporter eller en loggbok.");
        }
        else if (source.Length > LongestSource)
        {
            Fault(field, $"Skriv högst {LongestSource} tecken.");
        }
        else if (PersonalNumber.RefusalOf(source) is { } personal)
        {
            Fault(field, personal.Sentence);
        }

        return source;
    }

    private int? Whole(string field, string? text, string what, int least, int most)
    {
        if (!WrittenNumber.Read(text, $"Skriv {what}.").TryGet(out var number, out var refusal))
        {
            Fault(field, refusal.Sentence);
            return null;
        }

        if (number != decimal.Truncate(number) || number < least)
        {
            Fault(field, $"”{text!.Trim()}” är inget antal: skriv ett heltal, {least} eller mer.");
            return null;
        }

        if (number > most)
        {
            Fault(field, $"”{text!.Trim()}” är för stort: {what} kan vara högst {SwedishText.Number(most, 0, 0)}.");
            return null;
        }

        return (int)number;
    }

    private Hours? ReadHours(string field, string? text, string what, bool mayBeNegative)
    {
        if (!WrittenNumber.Read(text, $"Skriv {what} i timmar.").TryGet(out var hours, out var refusal))
        {
            Fault(field, refusal.Sentence);
            return null;
        }

        if (decimal.Abs(hours) > MostHours || (hours < 0 && !mayBeNegative))
        {
            Fault(field, $"”{text!.Trim()}” är ingen rimlig tid i timmar.");
            return null;
        }

        return new Hours(hours);
    }

    private void Fault(string field, string sentence) => _faults.Add(new MeasurementFault(field, sentence));

    private static bool IsGiven(string? text) => !string.IsNullOrWhiteSpace(text);
}
