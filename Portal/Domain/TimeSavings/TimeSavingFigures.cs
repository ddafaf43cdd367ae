using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>
/// Time saved: promised, measured, at the real volume (null where nothing is counted), and how much it depends on its
/// conditions. Shown apart, never netted against cost.
/// </summary>
public sealed record TimeSavingFigures(
    TimeSavingPromise Promise,
    TimeSavingBand Low,
    TimeSavingBand High,
    MeasuredTimeSaving Measured,
    IReadOnlyList<TimeSavingMonth> Months,
    IReadOnlyList<BreakEven> BreakEven,
    Volume? Volume,
    IReadOnlyList<SensitivityCase> Sensitivity
)
{
    /// <summary>The months from the first to the last that anything was counted in: those outside have nothing to show.</summary>
    public IReadOnlyList<TimeSavingMonth> ShownMonths =>
        [
            .. Months
                .SkipWhile(month => month.Investigations is null)
                .Reverse()
                .SkipWhile(month => month.Investigations is null)
                .Reverse(),
        ];
}

/// <summary>
/// What is measured to date, over the months that have both a count and a sample. Hours are to date; share and value are
/// annualised (× 12 / months). The interval is 95 % and in hours for each investigation. What cannot be computed is null,
/// and then <c>Note</c> says why.
/// </summary>
public sealed record MeasuredTimeSaving(
    int Months,
    int Investigations,
    Hours? HoursPerInvestigation,
    HoursInterval? Interval,
    Hours? Hours,
    Hours? HoursAnnualised,
    Share? ShareOfPost,
    Money? Value,
    string? Note
)
{
    /// <summary>The year at the ends of the interval; null where there is no interval.</summary>
    public TimeSavingInterval? Annualised { get; init; }

    /// <summary>The samples that the hours and the interval come of, by month.</summary>
    public IReadOnlyList<UsedSample> Samples { get; init; } = [];

    /// <summary>That no saving is shown, as a sentence, where the interval goes through zero; else null.</summary>
    public string? Doubt =>
        Interval is { } interval && interval.Low.Count <= 0 && interval.High.Count >= 0
            ? $"Mätningarna visar inte att tid sparas: intervallet går från {SwedishText.Number(interval.Low.Count, 2, 2)} till "
                + $"{SwedishText.Number(interval.High.Count, 2, 2)} timmar per utredning."
            : null;
}

/// <summary>A year's hours, share and value at the ends of the interval, by the same factors as the year itself.</summary>
public sealed record TimeSavingInterval(TimeSavingBand Low, TimeSavingBand High);

/// <summary>An interval in hours.</summary>
public sealed record HoursInterval(Hours Low, Hours High);

/// <summary>
/// A month's investigations and hours saved, against a twelfth of the promised band. Null where nothing was counted or
/// nothing measured.
/// </summary>
public sealed record TimeSavingMonth(
    Month Month,
    int? Investigations,
    Hours? PerInvestigation,
    Hours? Saved,
    Hours PromisedLow,
    Hours PromisedHigh
);
