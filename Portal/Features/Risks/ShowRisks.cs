using System.Globalization;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Risks;

/// <summary>Reads what the pages of risks show.</summary>
public sealed class ShowRisks(ShowInvestment investment, ReadFigures figures, TimeProvider time)
{
    /// <summary>The risks at the moment asked for; null where there is no such investment.</summary>
    public async Task<RisksPage?> ForAsync(
        long id,
        AskedMoment asked,
        string? levels,
        CancellationToken cancellation
    ) =>
        await investment.ForAsync(id, asked, cancellation) is { } page
            ? new RisksPage(
                page,
                new RiskRegister(page.Figures.Risks, DayOf(page)),
                RisksPage.Choices.FirstOrDefault(choice => choice.Word == levels).Levels
            )
            : null;

    /// <summary>One risk at the moment asked for; null where the investment has none such then.</summary>
    public async Task<RiskPage?> OneAsync(
        long id,
        int number,
        AskedMoment asked,
        string? done,
        CancellationToken cancellation
    ) =>
        await investment.ForAsync(id, asked, cancellation) is { } page
        && page.Figures.Risks.SingleOrDefault(risk => risk.Number == number) is { } risk
            ? new RiskPage(page, risk, DayOf(page), done)
            : null;

    /// <summary>Whether there is such an investment now.</summary>
    public async Task<bool> IsThereAsync(long id, CancellationToken cancellation) =>
        (await figures.ForAsync(id, cancellation: cancellation)).Refusal is null;

    /// <summary>A risk as it stands now; null where the investment has none such.</summary>
    public async Task<RiskFigures?> NowAsync(long id, int number, CancellationToken cancellation) =>
        (await figures.ForAsync(id, cancellation: cancellation)).TryGet(out var now, out _)
            ? now.Risks.SingleOrDefault(risk => risk.Number == number)
            : null;

    /// <summary>A form that starts from the last assessment, but for the next review, which is chosen anew.</summary>
    public static WrittenRiskAssessment StartingFrom(RiskFigures risk) =>
        risk.Assessment is { } latest
            ? new WrittenRiskAssessment
            {
                ProbabilityBefore = Level((int)latest.Before.Probability),
                ConsequenceBefore = Level((int)latest.Before.Consequence),
                ProbabilityAfter = Level((int)latest.After.Probability),
                ConsequenceAfter = Level((int)latest.After.Consequence),
                Owner = latest.Owner,
                Measure = latest.Measure,
            }
            : new WrittenRiskAssessment();

    private DateOnly DayOf(InvestmentPage page) =>
        PlanFigures.LastDay(page.Figures.AsOf, SwedishTime.Local(page.Moment.KnownAt ?? time.GetUtcNow().UtcDateTime));

    private static string Level(int level) => level.ToString(CultureInfo.InvariantCulture);
}
