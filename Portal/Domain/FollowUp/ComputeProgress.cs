using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>From facts to the plan, what is delivered, and the risks, as reported up to the end of a month.</summary>
internal static class ComputeProgress
{
    /// <summary>The milestones of a subproject as last reported, in the order first planned.</summary>
    public static IReadOnlyList<MilestoneFigures> Milestones(InvestmentFacts facts, long subprojectId, Month asOf)
    {
        var seen = PlanFigures.LastDay(asOf, SwedishTime.Local(facts.KnownAt));
        return
        [
            .. facts
                .Milestones.Where(m => m.SubprojectId == subprojectId && Month.Of(m.ReportedOn) <= asOf)
                .GroupBy(m => m.Name, StringComparer.Ordinal)
                .Select(reports => reports.OrderByDescending(m => m.ReportedOn).ThenByDescending(m => m.Id).ToList())
                .Select(reports => new MilestoneFigures(
                    reports[0].Name,
                    reports[^1].Baseline,
                    reports[0].Planned,
                    reports[0].Reached,
                    seen
                )
                {
                    Id = reports[0].Id,
                    History =
                    [
                        .. reports.Select(m => new MilestoneReport(m.Id, m.Planned, m.Reached, m.ReportedOn, m.Reason)),
                    ],
                })
                .OrderBy(m => m.Baseline),
        ];
    }

    /// <summary>What a subproject is to bring, and how much of it is done.</summary>
    public static IReadOnlyList<DeliverableFigures> Deliverables(
        InvestmentFacts facts,
        long subprojectId,
        Month asOf
    ) =>
        [
            .. facts
                .Deliverables.Where(deliverable => deliverable.SubprojectId == subprojectId)
                .Select(deliverable => new DeliverableFigures(deliverable.Name, deliverable.Count, deliverable.Source)
                {
                    Id = deliverable.Id,
                    History =
                    [
                        .. facts
                            .DeliveredCounts.Where(c => c.DeliverableId == deliverable.Id && Month.Of(c.Day) <= asOf)
                            .OrderByDescending(c => c.Day)
                            .ThenByDescending(c => c.Id)
                            .Select(c => new DeliveredFigures(c.Id, c.Day, c.Done, c.Comment)),
                    ],
                }),
        ];

    /// <summary>The risks known by the end of the month, by number.</summary>
    public static IReadOnlyList<RiskFigures> Risks(InvestmentFacts facts, Month asOf) =>
        [
            .. facts
                .Risks.Where(risk => risk.ReportedOn is not { } day || Month.Of(day) <= asOf)
                .OrderBy(risk => risk.Number)
                .Select(risk => new RiskFigures(risk.Number, risk.Text, risk.Source)
                {
                    Id = risk.Id,
                    ReportedOn = risk.ReportedOn,
                    Assessments =
                    [
                        .. facts
                            .RiskAssessments.Where(a => a.RiskId == risk.Id && Month.Of(a.ReportedOn) <= asOf)
                            .OrderByDescending(a => a.ReportedOn)
                            .ThenByDescending(a => a.Id)
                            .Select(Assessment),
                    ],
                    Closures =
                    [
                        .. facts
                            .RiskClosures.Where(c => c.RiskId == risk.Id && Month.Of(c.ReportedOn) <= asOf)
                            .OrderByDescending(c => c.ReportedOn)
                            .ThenByDescending(c => c.Id)
                            .Select(c => new RiskClosureFigures(c.Id, c.IsClosed, c.Reason, c.ReportedOn)),
                    ],
                }),
        ];

    private static RiskAssessmentFigures Assessment(RiskAssessment assessment) =>
        new(
            assessment.Id,
            assessment.ReportedOn,
            new RiskLevel(assessment.ProbabilityBefore, assessment.ConsequenceBefore),
            new RiskLevel(assessment.ProbabilityAfter, assessment.ConsequenceAfter),
            assessment.Owner,
            assessment.Measure,
            assessment.NextReview
        );
}
