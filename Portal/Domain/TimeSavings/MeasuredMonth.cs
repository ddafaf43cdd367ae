using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>A month's investigations and what each saves; null where nothing was counted or nothing measured yet.</summary>
internal sealed record MeasuredMonth(Month Month, int? Started, SavingPerInvestigation? Saving)
{
    /// <summary>Whether there is both a count and a sample.</summary>
    public bool IsMeasured => Started is not null && Saving is not null;

    /// <summary>Hours saved in the month; none where it is not measured.</summary>
    public Hours Hours => new((Started ?? 0) * (Saving?.Hours.Count ?? 0));
}
