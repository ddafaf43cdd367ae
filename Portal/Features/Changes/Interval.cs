using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Features.Changes;

/// <summary>One end of what is compared: everything recorded up to a batch.</summary>
/// <param name="Batch">The last batch that is known.</param>
/// <param name="Utc">When that was: the moment asked for, or the batch's own.</param>
/// <param name="Asked">As it was written; empty where nothing was.</param>
public sealed record IntervalEnd(long Batch, DateTime Utc, string Asked)
{
    /// <summary>The end in words: <c>2021-05-10 14:00, registrering 17</c>.</summary>
    public string Text => $"{SwedishTime.Text(Utc)}, registrering {Batch}";
}

/// <summary>A frozen report that can be compared from.</summary>
/// <param name="Kind">The kind of report, as it is stored.</param>
/// <param name="Month">The month reported on.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="KnownBatch">The last batch that it knows.</param>
public sealed record ReportedState(string Kind, Month Month, int Version, long KnownBatch)
{
    /// <summary>The report in words: <c>uppföljningsrapporten för april 2021</c>.</summary>
    public string Text =>
        $"{ReportKind.Of(Kind).TheName} för {SwedishText.MonthName(Month)}"
        + (Version > 1 ? $", version {Version}" : "");
}

/// <summary>The two ends, in order, and what of what was asked could not be shown.</summary>
/// <param name="From">Compared from.</param>
/// <param name="To">Compared to.</param>
/// <param name="Report">The frozen report that knew just what <paramref name="From" /> knows; null for none.</param>
/// <param name="Reports">The frozen reports before <paramref name="To" />, the latest first.</param>
/// <param name="Refusals">What could not be shown: the field in the address, and a sentence.</param>
public sealed record Interval(
    IntervalEnd From,
    IntervalEnd To,
    ReportedState? Report,
    IReadOnlyList<ReportedState> Reports,
    IReadOnlyList<(string Field, string Sentence)> Refusals
);
