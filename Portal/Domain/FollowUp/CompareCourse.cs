using Portal.Domain.Benefits;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>How the work goes, before and after: lights, completion, milestones, deliverables, risks and benefits.</summary>
internal static class CompareCourse
{
    /// <summary>A part for the risks and one for the benefits.</summary>
    public static IEnumerable<ChangedPart> Parts(FollowUpFigures before, FollowUpFigures after) =>
        [
            new(FiguresOf.Risks, Number: null, "Risker", [], []) { Words = [.. Risks(before.Risks, after.Risks)] },
            new(FiguresOf.Benefits, Number: null, "Andra nyttor", [], [])
            {
                Words = [.. Benefits(before.Benefits, after.Benefits)],
            },
        ];

    /// <summary>What differs in the course of a subproject.</summary>
    public static IReadOnlyList<WordChange> Subproject(SubprojectFigures? before, SubprojectFigures? after) =>
        [
            .. Light(before?.Light, after?.Light),
            .. Changed(
                "Färdigställandegrad",
                before?.Status?.Completion.ToString(),
                after?.Status?.Completion.ToString()
            ),
            .. Milestones(before?.Milestones ?? [], after?.Milestones ?? []),
            .. Deliverables(before?.Deliverables ?? [], after?.Deliverables ?? []),
        ];

    /// <summary>The light that counts, where it differs.</summary>
    public static IEnumerable<WordChange> Light(LightFigures? before, LightFigures? after) =>
        Changed(
            "Ljus",
            before is null ? null : LightWords.Of(before.Light),
            after is null ? null : LightWords.Of(after.Light)
        );

    private static IEnumerable<WordChange> Changed(string label, string? before, string? after) =>
        string.Equals(before, after, StringComparison.Ordinal) ? [] : [new WordChange(label, before, after)];

    private static IEnumerable<WordChange> Milestones(
        IReadOnlyList<MilestoneFigures> before,
        IReadOnlyList<MilestoneFigures> after
    ) =>
        from name in after.Concat(before).Select(milestone => milestone.Name).Distinct(StringComparer.Ordinal)
        let was = before.FirstOrDefault(milestone => milestone.Name == name)
        let now = after.FirstOrDefault(milestone => milestone.Name == name)
        from change in Changed($"Milstolpe: {name}", Words(was), Words(now))
        select change with
        {
            Days = now?.SlipDays - was?.SlipDays,
        };

    private static string? Words(MilestoneFigures? milestone) =>
        milestone is null
            ? null
            : $"{milestone.Standing}, {milestone.SlipDays switch
            {
                0 => "enligt plan",
                > 0 and var late => $"{Days(late)} efter plan",
                var early => $"{Days(-early)} före plan",
            }}";

    private static string Days(int count) => SwedishText.Counted(count, "dag", "dagar");

    private static IEnumerable<WordChange> Deliverables(
        IReadOnlyList<DeliverableFigures> before,
        IReadOnlyList<DeliverableFigures> after
    ) =>
        from id in after.Concat(before).Select(deliverable => deliverable.Id).Distinct()
        let was = before.FirstOrDefault(deliverable => deliverable.Id == id)
        let now = after.FirstOrDefault(deliverable => deliverable.Id == id)
        from change in Changed($"Leverabel: {(now ?? was)!.Name}", was?.DoneOfCount, now?.DoneOfCount)
        select change;

    private static IEnumerable<WordChange> Risks(IReadOnlyList<RiskFigures> before, IReadOnlyList<RiskFigures> after) =>
        from number in before.Concat(after).Select(risk => risk.Number).Distinct().Order()
        let was = before.FirstOrDefault(risk => risk.Number == number)
        let now = after.FirstOrDefault(risk => risk.Number == number)
        from change in Changed($"{number}. {(now ?? was)!.Text}", Words(was), Words(now))
        select change;

    private static string? Words(RiskFigures? risk) =>
        risk switch
        {
            null => null,
            { IsClosed: true } => "stängd",
            { Assessment: null } => "inte bedömd",
            { Assessment.After: var left } =>
                $"{RiskWords.Of(left.Gravity).ToLowerInvariant()} efter åtgärd: {RiskWords.Of(left.Probability).ToLowerInvariant()}, {RiskWords.Of(left.Consequence).ToLowerInvariant()}",
        };

    // A benefit measured again with the same value is where it was.
    private static IEnumerable<WordChange> Benefits(
        IReadOnlyList<BenefitFigures> before,
        IReadOnlyList<BenefitFigures> after
    ) =>
        from id in after.Concat(before).Select(benefit => benefit.FirstId).Distinct()
        let was = before.FirstOrDefault(benefit => benefit.FirstId == id)
        let now = after.FirstOrDefault(benefit => benefit.FirstId == id)
        where was?.Latest?.Value != now?.Latest?.Value
        select new WordChange((now ?? was)!.Benefit.Name, Words(was), Words(now));

    private static string? Words(BenefitFigures? benefit) =>
        benefit?.Latest is { } latest
            ? $"{BenefitFigures.Plain(latest.Value)} {benefit.Benefit.Unit}, mätt {SwedishText.Day(latest.Day)}"
            : null;
}
