using Portal.Domain.Forecasts;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>Budget, outcome, committed and forecast of the subprojects at the end of any month.</summary>
internal sealed class ComputeMoney(InvestmentFacts facts, InvestmentOutcome outcome)
{
    private readonly ILookup<long, CommitmentUse> _uses = facts.CommitmentUses.ToLookup(use => use.CommitmentId);

    /// <summary>The money of one subproject.</summary>
    public MoneyFigures Of(long subprojectId, Month asOf)
    {
        var decided = Money.Sum(facts.Items.Where(i => i.SubprojectId == subprojectId).Select(i => i.Decided));
        var booked = outcome.OfSubproject(subprojectId, asOf);
        var committed = Committed(subprojectId, asOf);
        var given = LatestForecast(subprojectId, asOf);
        var budget = CurrentBudget.Of(facts, facts.Items.Where(i => i.SubprojectId == subprojectId), asOf);
        return new MoneyFigures(
            decided,
            budget,
            booked,
            outcome.OfSubprojectIn(subprojectId, asOf),
            committed,
            given?.Amount ?? Money.Max(budget, booked + committed),
            given is not null
        );
    }

    /// <summary>The subprojects together. A forecast counts as given when every subproject has one.</summary>
    public MoneyFigures Total(Month asOf)
    {
        var parts = facts.Subprojects.Select(subproject => Of(subproject.Id, asOf)).ToList();
        return new MoneyFigures(
            Money.Sum(parts.Select(p => p.Decided)),
            Money.Sum(parts.Select(p => p.Budget)),
            Money.Sum(parts.Select(p => p.Outcome)),
            Money.Sum(parts.Select(p => p.OutcomePeriod)),
            Money.Sum(parts.Select(p => p.Committed)),
            Money.Sum(parts.Select(p => p.Forecast)),
            parts.TrueForAll(p => p.ForecastGiven)
        );
    }

    /// <summary>The totals month by month, from the first month planned or booked to the one asked about.</summary>
    public IReadOnlyList<MonthFigures> Course(Month asOf)
    {
        var planned = facts.Investment.PlannedFrom;
        var first = outcome.FirstOwnMonth is { } booked && booked < planned ? booked : planned;
        return
        [
            .. Enumerable
                .Range(0, Math.Max(0, first.MonthsUntil(asOf) + 1))
                .Select(first.AddMonths)
                .Select(month => (month, total: Total(month)))
                .Select(at => new MonthFigures(at.month, at.total.Outcome, at.total.Budget, at.total.Forecast)),
        ];
    }

    /// <summary>The forecast that counts at a month: the latest given for it or a month before; null where there is none.</summary>
    public Forecast? LatestForecast(long subprojectId, Month asOf) =>
        facts
            .Forecasts.Where(f => f.SubprojectId == subprojectId && f.Month <= asOf)
            .OrderBy(f => f.Month)
            .ThenBy(f => f.Id)
            .LastOrDefault();

    private Money Committed(long subprojectId, Month asOf) =>
        Money.Sum(
            OrderBalance
                .At(facts.Commitments.Where(order => order.SubprojectId == subprojectId), _uses, asOf)
                .Select(order => order.Left)
        );
}
