using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Benefits;
using Portal.Domain.Budgets;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FinalReports;
using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;
using Portal.Domain.Withdrawals;

namespace Portal.Data.Queries;

/// <summary>Reads everything that the figures of one investment are computed from. The cost does not grow with voucher rows.</summary>
public static class ReadInvestmentFacts
{
    /// <summary>The facts as known; null where the investment was not known then.</summary>
    public static async Task<InvestmentFacts?> RunAsync(
        PortalDb db,
        long investmentId,
        KnownAt known,
        CancellationToken cancellation = default
    )
    {
        var withdrawn = new Withdrawn(await Of<Withdrawal>(_ => true));
        var investment = (await StandingAsync<Investment>(i => i.Id == investmentId)).SingleOrDefault();
        if (investment is null)
        {
            return null;
        }

        var subprojects = (await Of<Subproject>(s => s.InvestmentId == investmentId)).OrderBy(s => s.Number).ToList();
        var parts = subprojects.ConvertAll(s => s.Id);
        var order = parts.Select((id, place) => (id, place)).ToDictionary(p => p.id, p => p.place);
        var items = await Of<BudgetItem>(i => parts.Contains(i.SubprojectId));
        var itemIds = items.ConvertAll(i => i.Id);
        var changes = await StandingAsync<BudgetChange>(c => c.InvestmentId == investmentId);
        var changeIds = changes.ConvertAll(c => c.Id);
        var forecasts = await StandingAsync<Forecast>(f => parts.Contains(f.SubprojectId));
        var forecastIds = forecasts.ConvertAll(f => f.Id);
        var commitments = await StandingAsync<Commitment>(c => parts.Contains(c.SubprojectId));
        var deliverables = await Of<Deliverable>(d => parts.Contains(d.SubprojectId));
        var deliverableIds = deliverables.ConvertAll(d => d.Id);
        var risks = await Of<Risk>(r => r.InvestmentId == investmentId);
        var riskIds = risks.ConvertAll(r => r.Id);
        var orders = commitments.ConvertAll(c => c.Id);
        var reports = await Of<StatusReport>(s => parts.Contains(s.SubprojectId));
        var reportIds = reports.ConvertAll(r => r.Id);
        var benefits = await StandingAsync<Benefit>(b => b.InvestmentId == investmentId);
        var benefitIds = benefits.ConvertAll(b => b.Id);
        var reversed = db.VoucherReversals.Where(r => r.Batch <= known.Batch).Select(r => (long?)r.VoucherId);
        var removed = db.MappingRemovals.Where(r => r.Batch <= known.Batch).Select(r => r.MappingId);
        return new InvestmentFacts
        {
            Batch = known.Batch,
            KnownAt = known.Moment,
            Example = known.Example,
            Investment = investment,
            Subprojects = subprojects,
            Items = [.. items.OrderBy(i => order[i.SubprojectId]).ThenBy(i => i.Number)],
            BudgetChanges = changes,
            BudgetChangeLines = await Of<BudgetChangeLine>(l => changeIds.Contains(l.BudgetChangeId)),
            PeriodLocks = await StandingAsync<PeriodLock>(l => l.InvestmentId == investmentId),
            DecisionPoints = await Of<DecisionPoint>(p => p.InvestmentId == investmentId),
            DecisionNotes = await Of<DecisionNote>(n => n.InvestmentId == investmentId),
            StatedFigures = await Of<StatedFigure>(f => f.InvestmentId == investmentId),
            Terms = (await Of<CapitalCostTerms>(t => t.InvestmentId == investmentId))[^1],
            CapitalCostChoice = (await Of<CapitalCostChoice>(c => c.InvestmentId == investmentId)).LastOrDefault(),
            InternalRates = await Of<InternalRate>(_ => true),
            ItemTreatments = await Of<ItemTreatment>(t => itemIds.Contains(t.BudgetItemId)),
            AssetChanges = await StandingAsync<AssetChange>(c => parts.Contains(c.SubprojectId)),
            Promise = (await Of<TimeSavingPromise>(p => parts.Contains(p.SubprojectId))).LastOrDefault(),
            Deliverables = deliverables,
            DeliveredCounts = await StandingAsync<DeliveredCount>(c => deliverableIds.Contains(c.DeliverableId)),
            Risks = risks,
            RiskAssessments = await Of<RiskAssessment>(a => riskIds.Contains(a.RiskId)),
            RiskClosures = await Of<RiskClosure>(c => riskIds.Contains(c.RiskId)),
            Ledgers = await Of<Ledger>(_ => true),
            LedgerSums = await SumsAsync(db, known, cancellation),
            LedgerNames = await Of<LedgerName>(_ => true),
            Mappings = await Of<ObjectMapping>(m => !removed.Contains(m.Id)),
            OutcomeAccounts = (await Of<OutcomeAccountSetting>(_ => true)).LastOrDefault(),
            Commitments = commitments,
            CommitmentUses = await StandingAsync<CommitmentUse>(u =>
                orders.Contains(u.CommitmentId) && !reversed.Contains(u.VoucherId)
            ),
            Forecasts = forecasts,
            ForecastItems = await Of<ForecastItem>(i => forecastIds.Contains(i.ForecastId)),
            VarianceThreshold =
                (await Of<VarianceThreshold>(_ => true)).LastOrDefault()?.Share ?? VarianceThreshold.Default,
            InService = await StandingAsync<InService>(s => parts.Contains(s.SubprojectId)),
            StatusReports = reports,
            ReportingRounds = await StandingAsync<ReportingRound>(r => r.InvestmentId == investmentId),
            RoundParts = await Of<RoundPart>(p => parts.Contains(p.SubprojectId)),
            ReportReviews = await Of<ReportReview>(r => reportIds.Contains(r.StatusReportId)),
            LightOverrules = await StandingAsync<LightOverrule>(o => o.InvestmentId == investmentId),
            Ends = await StandingAsync<InvestmentEnd>(e => e.InvestmentId == investmentId),
            FinalTexts = await StandingAsync<FinalText>(t => t.InvestmentId == investmentId),
            Milestones = await StandingAsync<Milestone>(m => parts.Contains(m.SubprojectId)),
            InvestigationCounts = await StandingAsync<InvestigationCount>(c => parts.Contains(c.SubprojectId)),
            TimeSamples = await StandingAsync<TimeSample>(s => parts.Contains(s.SubprojectId)),
            Benefits = benefits,
            BenefitMeasurements = await StandingAsync<BenefitMeasurement>(m => benefitIds.Contains(m.BenefitId)),
        };

        Task<List<T>> Of<T>(Expression<Func<T, bool>> wanted)
            where T : Fact =>
            db.Set<T>()
                .AsNoTracking()
                .Where(f => f.Batch <= known.Batch)
                .Where(wanted)
                .OrderBy(f => f.Id)
                .ToListAsync(cancellation);

        async Task<List<T>> StandingAsync<T>(Expression<Func<T, bool>> wanted)
            where T : Fact => (await Of(wanted)).FindAll(withdrawn.Stands);
    }

    /// <summary>One sum for each ledger, account, objects and month; those taken back whole are left out.</summary>
    // In SQL, because EF cannot sum what it converts.
    private static Task<List<LedgerSum>> SumsAsync(PortalDb db, KnownAt known, CancellationToken cancellation) =>
        db
            .LedgerSums.FromSql(
                $"""
                SELECT min(Id) AS Id, max(Batch) AS Batch, LedgerId, Account, Objects, Month,
                    sum(Rows) AS Rows, sum(Amount) AS Amount
                FROM LedgerSums
                WHERE Batch <= {known.Batch}
                GROUP BY LedgerId, Account, Objects, Month
                HAVING sum(Rows) <> 0 OR sum(Amount) <> 0
                """
            )
            .AsNoTracking()
            .ToListAsync(cancellation);
}
