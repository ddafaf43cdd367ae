using Microsoft.EntityFrameworkCore;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Investments;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Data.Seed;

/// <summary>Loads the decision of 2020 at first start, as one batch.</summary>
public static class LoadDecision
{
    /// <summary>Records the decision where it is not recorded, also when several processes start at once.</summary>
    public static async Task RunAsync(PortalDb db, CancellationToken cancellation = default)
    {
        if (await db.Investments.AnyAsync(cancellation))
        {
            return;
        }

        var decision = Decision.Read();
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin("system", "Beslutet från 2020 lästes in"),
            cancellation
        );
        // Again, now that nobody else can write.
        if (await db.Investments.AnyAsync(cancellation))
        {
            return;
        }

        var investment = Investment(decision.Investment);
        await batch.AddAsync([investment], cancellation);
        var subprojects = decision.Subprojects.ToDictionary(s => s.Number, s => Subproject(investment, s));
        await batch.AddAsync([.. subprojects.Values], cancellation);
        foreach (var decided in decision.Subprojects)
        {
            var subproject = subprojects[decided.Number];
            await batch.AddAsync([.. decided.Items.Select(i => Item(subproject, i))], cancellation);
            await batch.AddAsync([.. decided.Deliverables.Select(d => Deliverable(subproject, d))], cancellation);
        }

        await batch.AddAsync(
            [
                .. decision.Points.Select(p => Point(investment, p)),
                .. decision.Notes.Select(n => Note(investment, n)),
                .. decision.Risks.Select(r => Risk(investment, r)),
                .. decision.Figures.Select(f => Figure(investment, f)),
                Terms(investment, decision.CapitalCost),
                Promise(subprojects[decision.TimeSaving.Subproject], decision.TimeSaving),
            ],
            cancellation
        );
        await batch.CommitAsync(cancellation);
    }

    private static Investment Investment(DecidedInvestment decided) =>
        new()
        {
            Name = decided.Name,
            DecidedBy = decided.DecidedBy,
            GrantedTo = decided.GrantedTo,
            CaseNumber = decided.CaseNumber,
            DecidedOn = decided.DecidedOn,
            Appropriation = Money.FromKronor(decided.Appropriation),
            YearlyCost = Money.FromKronor(decided.YearlyCost),
            YearlyCostFrom = decided.YearlyCostFrom,
            YearlySupport = Money.FromKronor(decided.YearlySupport),
            PlannedFrom = ReadMonth(decided.PlannedFrom),
            PlannedTo = ReadMonth(decided.PlannedTo),
        };

    private static Subproject Subproject(Investment investment, DecidedSubproject decided) =>
        new()
        {
            InvestmentId = investment.Id,
            Number = decided.Number,
            Name = decided.Name,
            Lead = decided.Lead,
            Supplier = decided.Supplier,
            ExpectedEffect = decided.ExpectedEffect,
        };

    private static BudgetItem Item(Subproject subproject, DecidedItem decided) =>
        new()
        {
            SubprojectId = subproject.Id,
            Number = decided.Number,
            Name = decided.Name,
            Decided = Money.FromKronor(decided.Decided),
            Source = decided.Source,
        };

    private static Deliverable Deliverable(Subproject subproject, DecidedDeliverable decided) =>
        new()
        {
            SubprojectId = subproject.Id,
            Name = decided.Name,
            Count = decided.Count,
            Source = decided.Source,
        };

    private static DecisionPoint Point(Investment investment, DecidedPoint decided) =>
        new()
        {
            InvestmentId = investment.Id,
            Number = decided.Number,
            Text = decided.Text,
            Source = decided.Source,
        };

    private static DecisionNote Note(Investment investment, DecidedNote decided) =>
        new()
        {
            InvestmentId = investment.Id,
            Topic = decided.Topic,
            Text = decided.Text,
            Source = decided.Source,
        };

    private static Risk Risk(Investment investment, DecidedRisk decided) =>
        new()
        {
            InvestmentId = investment.Id,
            Number = decided.Number,
            Text = decided.Text,
            Source = decided.Source,
        };

    private static StatedFigure Figure(Investment investment, DecidedFigure decided) =>
        (decided.Low is null) == (decided.Text is null)
            ? throw new InvalidDataException($"Uppgiften {decided.Key} ska ange antingen ett tal eller en text.")
            : new()
            {
                InvestmentId = investment.Id,
                Key = decided.Key,
                Label = decided.Label,
                Low = decided.Low,
                High = decided.High,
                Text = decided.Text,
                Unit = decided.Unit,
                Source = decided.Source,
            };

    private static CapitalCostTerms Terms(Investment investment, DecidedCapitalCost decided) =>
        new()
        {
            InvestmentId = investment.Id,
            Amount = Money.FromKronor(decided.Amount),
            Residual = Money.FromKronor(decided.Residual),
            Rate =
                Rate.FromPercent(decided.RatePercent)
                ?? throw new InvalidDataException($"{decided.RatePercent} % är ingen internränta."),
            Years = decided.Years,
            From = ReadMonth(decided.From),
            Method = DepreciationMethod.StraightLine,
            InterestBase = InterestBase.YearlyOpening,
            Source = decided.Source,
        };

    private static TimeSavingPromise Promise(Subproject subproject, DecidedTimeSaving decided) =>
        new()
        {
            SubprojectId = subproject.Id,
            BaseYear = decided.BaseYear,
            Investigations = decided.Investigations,
            Growth = new Share(decided.Growth),
            LowPerInvestigation = new Hours(decided.LowPerInvestigation),
            HighPerInvestigation = new Hours(decided.HighPerInvestigation),
            HoursPerPost = new Hours(decided.HoursPerPost),
            MonthlyWage = Money.FromKronor(decided.MonthlyWage),
            WageOverhead = new Share(decided.WageOverhead),
            Source = decided.Source,
        };

    private static Month ReadMonth(string month) =>
        Month.TryParse(month) ?? throw new InvalidDataException($"{month} är ingen månad, som 2020-05.");
}
