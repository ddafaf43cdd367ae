using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>Hours saved for each investigation in a month, and the samples that say so: one of pairs, or one before and one after.</summary>
internal sealed record SavingPerInvestigation(Hours Hours, IReadOnlyList<TimeSample> Samples)
{
    /// <summary>
    /// The saving that holds for a month, by the latest sample up to it: of pairs or, where a baseline stands too, after the
    /// change. Of the same month the pairs win: the same kind of case was measured twice. Null where nothing is measured yet.
    /// </summary>
    public static SavingPerInvestigation? In(Month month, IReadOnlyList<TimeSample> samples)
    {
        var before = Latest(SamplePhase.Before);
        var after = Latest(SamplePhase.After);
        var paired = Latest(SamplePhase.Paired);
        if (paired is not null && (after is null || before is null || paired.Month >= after.Month))
        {
            return new SavingPerInvestigation(paired.Mean, [paired]);
        }

        return before is null || after is null
            ? null
            : new SavingPerInvestigation(new Hours(before.Mean.Count - after.Mean.Count), [before, after]);

        TimeSample? Latest(SamplePhase phase) =>
            samples.Where(s => s.Phase == phase && s.Month <= month).MaxBy(s => s.Month);
    }
}
