using Portal.Domain.Values;

namespace Portal.Domain.Progress;

/// <summary>Whether a subproject has nothing more to report.</summary>
public static class FinishedWork
{
    /// <summary>Finished: the report that counts says that all of the work is done, and every milestone is reached.</summary>
    /// <param name="completion">What the report says of the work; null where there is none or it says nothing.</param>
    /// <param name="reached">When each milestone was reached; null for one that is not.</param>
    public static bool Is(Share? completion, IEnumerable<DateOnly?> reached) =>
        completion is { Fraction: >= 1 } && reached.All(day => day is not null);

    /// <summary>
    /// Finished before a month: the report that counts before it says that all of the work is done, and every milestone, as last
    /// reported, is reached. Where either is missing somebody still has something to tell.
    /// </summary>
    /// <param name="subprojectId">The subproject.</param>
    /// <param name="month">The month.</param>
    /// <param name="facts">What is recorded of reports and rounds.</param>
    /// <param name="milestones">The milestones as reported, of any subproject.</param>
    public static bool Before(long subprojectId, Month month, RoundFacts facts, IReadOnlyList<Milestone> milestones) =>
        Is(
            facts.Latest(subprojectId, month.AddMonths(-1))?.Completion,
            milestones
                .Where(milestone => milestone.SubprojectId == subprojectId)
                .GroupBy(milestone => milestone.Name, StringComparer.Ordinal)
                .Select(reports => reports.OrderBy(m => m.ReportedOn).ThenBy(m => m.Id).Last().Reached)
        );
}
