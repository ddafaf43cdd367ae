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
);

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
);

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
