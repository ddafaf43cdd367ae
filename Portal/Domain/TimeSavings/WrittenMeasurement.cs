namespace Portal.Domain.TimeSavings;

/// <summary>A month's count and sample as somebody wrote them. The count, or the sample, may be left out.</summary>
public sealed class WrittenMeasurement
{
    /// <summary>The month, as <c>2021-04</c>.</summary>
    public string? Month { get; set; }

    /// <summary>Investigations started in the month.</summary>
    public string? Started { get; set; }

    /// <summary>What the sample speaks of, by the name of a <see cref="SamplePhase" />; empty for no sample.</summary>
    public string? Phase { get; set; }

    /// <summary>How many investigations the sample holds.</summary>
    public string? Count { get; set; }

    /// <summary>Their mean, in hours.</summary>
    public string? Mean { get; set; }

    /// <summary>Their standard deviation, in hours; empty for a sample of one.</summary>
    public string? Deviation { get; set; }

    /// <summary>How it was measured.</summary>
    public string? Source { get; set; }

    /// <summary>The batch of the latest measurement when the form was opened: what has come since was not seen.</summary>
    public long Seen { get; set; }
}

/// <summary>A measurement that can be recorded: a count, a sample or both.</summary>
/// <param name="Month">The month.</param>
/// <param name="Count">Investigations started; null where that was not told.</param>
/// <param name="Sample">The sample; null where none was told.</param>
public sealed record Measurement(Values.Month Month, InvestigationCount? Count, TimeSample? Sample);

/// <summary>Something wrong in a written measurement.</summary>
/// <param name="Field">The property of <see cref="WrittenMeasurement" />.</param>
/// <param name="Sentence">What is wrong, in Swedish.</param>
public sealed record MeasurementFault(string Field, string Sentence);
