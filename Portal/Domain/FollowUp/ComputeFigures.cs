using Portal.Domain.Investments;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>From facts to figures: the one place where an investment's follow-up is computed.</summary>
public static class ComputeFigures
{
    /// <summary>All figures at the end of a month, from the facts known.</summary>
    public static FollowUpFigures For(InvestmentFacts facts, Month asOf)
    {
        var outcome = InvestmentOutcome.Of(facts);
        var money = new ComputeMoney(facts, outcome);
        var totals = money.Total(asOf);
        var capital = ComputeCapitalCost.For(facts, outcome, asOf);
        var figures = new FollowUpFigures(
            asOf,
            facts.KnownAt,
            facts.Batch,
            facts.Example,
            Investment(facts, asOf),
            [.. facts.Subprojects.Select(subproject => Subproject(facts, money, outcome, subproject, asOf))],
            new TotalFigures(
                totals,
                CurrentBudget.Appropriation(facts, asOf) - totals.Forecast,
                outcome.Unallocated(asOf)
            ),
            outcome.Unowned(asOf),
            capital,
            ComputeRunningCost.For(facts, outcome, capital, asOf),
            facts.Promise is { } promise
                ? MeasuredSavings.At(
                    asOf,
                    promise,
                    facts.InvestigationCounts,
                    facts.TimeSamples,
                    BreakEvens(facts, promise)
                )
                : null,
            ComputeProgress.Risks(facts, asOf),
            money.Course(asOf),
            Reconciliation.Of(facts),
            []
        )
        {
            Decision = DecisionText.Of(facts),
            Benefits = ComputeBenefits.For(facts, asOf),
            Threshold = facts.VarianceThreshold,
            LightSet = LightOverrule.At(facts.LightOverrules, subprojectId: null, asOf),
            EndedOn = facts.EndBy(asOf)?.Day,
        };
        return figures with { Sentences = SummarySentences.For(figures) };
    }

    /// <summary>The last month that anything recorded speaks of; the month planned to begin where nothing does.</summary>
    public static Month LastMonthWithFacts(InvestmentFacts facts) =>
        InvestmentOutcome
            .Of(facts)
            .MonthsFrom(facts.Investment.FirstMonth)
            .Concat(facts.Forecasts.Select(f => f.Month))
            .Concat(facts.LightOverrules.Select(o => o.Month))
            .Concat(facts.StatusReports.Where(facts.Rounds.Counts).Select(s => s.Month))
            .Concat(facts.Milestones.Select(m => Month.Of(m.ReportedOn)))
            .Concat(facts.DeliveredCounts.Select(c => Month.Of(c.Day)))
            .Concat(facts.Risks.Select(r => r.ReportedOn).OfType<DateOnly>().Select(Month.Of))
            .Concat(facts.RiskAssessments.Select(a => Month.Of(a.ReportedOn)))
            .Concat(facts.RiskClosures.Select(c => Month.Of(c.ReportedOn)))
            .Concat(facts.Commitments.Select(c => Month.Of(c.OrderedOn)))
            .Concat(facts.CommitmentUses.Select(u => Month.Of(u.UsedOn)))
            .Concat(facts.BudgetChanges.Select(c => Month.Of(c.DecidedOn)))
            .Concat(facts.InService.Select(s => Month.Of(s.Day)))
            .Concat(facts.AssetChanges.Select(c => c.Month))
            .Concat(facts.PeriodLocks.Select(l => l.Month))
            .Concat(facts.InvestigationCounts.Select(c => c.Month))
            .Concat(facts.TimeSamples.Select(s => s.Month))
            .Concat(facts.BenefitMeasurements.Select(m => Month.Of(m.Day)))
            .Concat(facts.Ends.Select(e => Month.Of(e.Day)))
            .DefaultIfEmpty(facts.Investment.PlannedFrom)
            .Max();

    /// <summary>The latest status report of a subproject up to a month that counts; null where there is none.</summary>
    internal static StatusFigures? Status(InvestmentFacts facts, long subprojectId, Month asOf)
    {
        var latest = facts.Rounds.Latest(subprojectId, asOf);
        return latest is null
            ? null
            : new StatusFigures(
                latest.Month,
                new StatusLine(latest.Time, latest.TimeText),
                new StatusLine(latest.Economy, latest.EconomyText),
                new StatusLine(latest.Scope, latest.ScopeText),
                new StatusLine(latest.Risk, latest.RiskText),
                new StatusLine(latest.Benefit, latest.BenefitText),
                latest.Completion,
                latest.Done,
                latest.Next,
                latest.MovedOut is { Length: > 0 } moved ? moved : null
            );
    }

    private static IReadOnlyList<BreakEven> BreakEvens(InvestmentFacts facts, TimeSavingPromise promise)
    {
        var saver = DecidedCost.TimeSaver(facts, promise);
        var expected = PromisedSavings.Of(promise).Investigations;
        (string Label, Money Cost)[] costs =
        [
            ($"Delprojekt {saver.Number}: egen kapitalkostnad", DecidedCost.OfTimeSaver(facts, promise)),
            ("Hela investeringen: kapitalkostnad och merkostnad för support", DecidedCost.Yearly(facts)),
        ];
        return
        [
            .. costs.SelectMany(cost =>
                new[]
                {
                    BreakEven.Of($"{cost.Label}, vid beslutets volym", cost.Cost, expected, promise),
                    BreakEven.Of(
                        $"{cost.Label}, vid {promise.BaseYear} års volym",
                        cost.Cost,
                        promise.Investigations,
                        promise
                    ),
                }
            ),
        ];
    }

    private static InvestmentFigures Investment(InvestmentFacts facts, Month asOf) =>
        new(
            facts.Investment.Id,
            facts.Investment.Name,
            facts.Investment.DecidedBy,
            facts.Investment.GrantedTo,
            facts.Investment.CaseNumber,
            facts.Investment.DecidedOn,
            facts.Investment.Appropriation,
            CurrentBudget.Appropriation(facts, asOf),
            Money.Sum(facts.Items.Select(item => item.Decided)),
            facts.Investment.YearlyCost,
            facts.Investment.PlannedFrom,
            facts.Investment.PlannedTo
        );

    private static SubprojectFigures Subproject(
        InvestmentFacts facts,
        ComputeMoney money,
        InvestmentOutcome outcome,
        Subproject subproject,
        Month asOf
    )
    {
        var forecast = money.LatestForecast(subproject.Id, asOf);
        var figures = new SubprojectFigures(
            subproject.Id,
            subproject.Number,
            subproject.Name,
            subproject.Lead,
            subproject.Supplier,
            subproject.ExpectedEffect,
            money.Of(subproject.Id, asOf),
            forecast?.Month,
            forecast?.Comment,
            Status(facts, subproject.Id, asOf),
            ComputeCapitalCost.InService(facts, subproject.Id, asOf),
            [
                .. facts
                    .Items.Where(item => item.SubprojectId == subproject.Id)
                    .Select(item => Item(facts, outcome, item, asOf)),
            ],
            outcome.WithoutItem(subproject.Id, asOf),
            ComputeProgress.Milestones(facts, subproject.Id, asOf),
            ComputeProgress.Deliverables(facts, subproject.Id, asOf)
        )
        {
            Reporting = facts.Rounds.Of(subproject.Id, asOf) is { } asked
                ? new ReportingFigures(asOf, asked.State, asked.Round.DueOn)
                : null,
        };
        var (light, reasons) = LightRule.Of(figures, facts.VarianceThreshold);
        return figures with
        {
            Light = new LightFigures(light, reasons, LightOverrule.At(facts.LightOverrules, subproject.Id, asOf)),
        };
    }

    private static ItemFigures Item(InvestmentFacts facts, InvestmentOutcome outcome, BudgetItem item, Month asOf)
    {
        var treatment = facts.ItemTreatments.LastOrDefault(t => t.BudgetItemId == item.Id);
        return new ItemFigures(
            item.Number,
            item.Name,
            item.Decided,
            CurrentBudget.Of(facts, [item], asOf),
            outcome.OfItem(item.Id, asOf),
            item.Source
        )
        {
            IsCapitalised = treatment?.IsCapitalised ?? true,
            TreatmentReason = treatment?.Reason,
        };
    }
}
