using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Domain.Benefits;
using Portal.Domain.Budgets;
using Portal.Domain.Calendar;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FinalReports;
using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Data;

/// <summary>
/// The portal's database. Facts are added in batches (<see cref="RecordAsync" />, <see cref="BeginBatchAsync" />) and read
/// with a filter on their batch; nothing is ever changed or deleted, which triggers in the database see to; but for
/// voucher texts, once their erasure is recorded.
/// </summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options, TimeProvider time) : DbContext(options)
{
    private bool _inBatch;

    /// <summary>Every write there has been.</summary>
    public DbSet<Batch> Batches => Set<Batch>();

    /// <summary>What names the row of a batch that was changed.</summary>
    public DbSet<RowPrints> RowPrints => Set<RowPrints>();

    /// <summary>Investeringar.</summary>
    public DbSet<Investment> Investments => Set<Investment>();

    /// <summary>Delprojekt.</summary>
    public DbSet<Subproject> Subprojects => Set<Subproject>();

    /// <summary>Kalkylposter.</summary>
    public DbSet<BudgetItem> BudgetItems => Set<BudgetItem>();

    /// <summary>Changes of budgets.</summary>
    public DbSet<BudgetChange> BudgetChanges => Set<BudgetChange>();

    /// <summary>What changes of budgets do to items.</summary>
    public DbSet<BudgetChangeLine> BudgetChangeLines => Set<BudgetChangeLine>();

    /// <summary>Periodlås.</summary>
    public DbSet<PeriodLock> PeriodLocks => Set<PeriodLock>();

    /// <summary>What was taken back.</summary>
    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();

    /// <summary>Beslutspunkter.</summary>
    public DbSet<DecisionPoint> DecisionPoints => Set<DecisionPoint>();

    /// <summary>What decisions say besides their figures.</summary>
    public DbSet<DecisionNote> DecisionNotes => Set<DecisionNote>();

    /// <summary>Figures that decisions state.</summary>
    public DbSet<StatedFigure> StatedFigures => Set<StatedFigure>();

    /// <summary>The capital-cost terms of investments.</summary>
    public DbSet<CapitalCostTerms> CapitalCostTerms => Set<CapitalCostTerms>();

    /// <summary>When subprojects were taken into use.</summary>
    public DbSet<InService> InServices => Set<InService>();

    /// <summary>How expected capital cost is computed where that is not the decision's way.</summary>
    public DbSet<CapitalCostChoice> CapitalCostChoices => Set<CapitalCostChoice>();

    /// <summary>The accounts that capital cost is booked on.</summary>
    public DbSet<CapitalCostAccounts> CapitalCostAccounts => Set<CapitalCostAccounts>();

    /// <summary>Internal rates by year.</summary>
    public DbSet<InternalRate> InternalRates => Set<InternalRate>();

    /// <summary>Whether items may be capitalised.</summary>
    public DbSet<ItemTreatment> ItemTreatments => Set<ItemTreatment>();

    /// <summary>Impairments and disposals.</summary>
    public DbSet<AssetChange> AssetChanges => Set<AssetChange>();

    /// <summary>Prognoser.</summary>
    public DbSet<Forecast> Forecasts => Set<Forecast>();

    /// <summary>The items' parts of forecasts.</summary>
    public DbSet<ForecastItem> ForecastItems => Set<ForecastItem>();

    /// <summary>How far forecasts may be from the budget without a comment.</summary>
    public DbSet<VarianceThreshold> VarianceThresholds => Set<VarianceThreshold>();

    /// <summary>Orders.</summary>
    public DbSet<Commitment> Commitments => Set<Commitment>();

    /// <summary>What of orders is no longer committed.</summary>
    public DbSet<CommitmentUse> CommitmentUses => Set<CommitmentUse>();

    /// <summary>Ledgers that files come from.</summary>
    public DbSet<Ledger> Ledgers => Set<Ledger>();

    /// <summary>Files imported.</summary>
    public DbSet<LedgerFile> LedgerFiles => Set<LedgerFile>();

    /// <summary>Imports undone.</summary>
    public DbSet<LedgerFileUndo> LedgerFileUndos => Set<LedgerFileUndo>();

    /// <summary>Names of accounts and objects.</summary>
    public DbSet<LedgerName> LedgerNames => Set<LedgerName>();

    /// <summary>Sums of rows, which figures are computed from.</summary>
    public DbSet<LedgerSum> LedgerSums => Set<LedgerSum>();

    /// <summary>Verifikationer.</summary>
    public DbSet<Voucher> Vouchers => Set<Voucher>();

    /// <summary>Vouchers taken back.</summary>
    public DbSet<VoucherReversal> VoucherReversals => Set<VoucherReversal>();

    /// <summary>Vouchers of the portal's own that correct others.</summary>
    public DbSet<EntryCorrection> EntryCorrections => Set<EntryCorrection>();

    /// <summary>Rows of vouchers; covered by the hash of their voucher.</summary>
    public DbSet<VoucherRow> VoucherRows => Set<VoucherRow>();

    /// <summary>Texts of vouchers; outside the chain, so that they can be erased.</summary>
    public DbSet<VoucherText> VoucherTexts => Set<VoucherText>();

    /// <summary>Texts of vouchers that were erased.</summary>
    public DbSet<Erasure> Erasures => Set<Erasure>();

    /// <summary>What ledger objects mean.</summary>
    public DbSet<ObjectMapping> ObjectMappings => Set<ObjectMapping>();

    /// <summary>What columns of tables mean.</summary>
    public DbSet<ColumnMapping> ColumnMappings => Set<ColumnMapping>();

    /// <summary>Mappings that no longer hold.</summary>
    public DbSet<MappingRemoval> MappingRemovals => Set<MappingRemoval>();

    /// <summary>Choices of outcome accounts.</summary>
    public DbSet<OutcomeAccountSetting> OutcomeAccountSettings => Set<OutcomeAccountSetting>();

    /// <summary>Leverabler.</summary>
    public DbSet<Deliverable> Deliverables => Set<Deliverable>();

    /// <summary>How much of deliverables is done.</summary>
    public DbSet<DeliveredCount> DeliveredCounts => Set<DeliveredCount>();

    /// <summary>Milstolpar.</summary>
    public DbSet<Milestone> Milestones => Set<Milestone>();

    /// <summary>Risker.</summary>
    public DbSet<Risk> Risks => Set<Risk>();

    /// <summary>Riskbedömningar.</summary>
    public DbSet<RiskAssessment> RiskAssessments => Set<RiskAssessment>();

    /// <summary>Risks closed, and opened again.</summary>
    public DbSet<RiskClosure> RiskClosures => Set<RiskClosure>();

    /// <summary>Lägesrapporter.</summary>
    public DbSet<StatusReport> StatusReports => Set<StatusReport>();

    /// <summary>Satta ljus.</summary>
    public DbSet<LightOverrule> LightOverrules => Set<LightOverrule>();

    /// <summary>Rapporteringsomgångar.</summary>
    public DbSet<ReportingRound> ReportingRounds => Set<ReportingRound>();

    /// <summary>The subprojects that rounds ask.</summary>
    public DbSet<RoundPart> RoundParts => Set<RoundPart>();

    /// <summary>What controllers said of reports.</summary>
    public DbSet<ReportReview> ReportReviews => Set<ReportReview>();

    /// <summary>Reminders of reports that were due.</summary>
    public DbSet<ReportReminder> ReportReminders => Set<ReportReminder>();

    /// <summary>Sammanträden.</summary>
    public DbSet<Meeting> Meetings => Set<Meeting>();

    /// <summary>Reports that were due and could not be made.</summary>
    public DbSet<ReportFailure> ReportFailures => Set<ReportFailure>();

    /// <summary>When reporting rounds were switched on.</summary>
    public DbSet<RoundSchedule> RoundSchedules => Set<RoundSchedule>();

    /// <summary>Investigations started, by month.</summary>
    public DbSet<InvestigationCount> InvestigationCounts => Set<InvestigationCount>();

    /// <summary>Samples of hours.</summary>
    public DbSet<TimeSample> TimeSamples => Set<TimeSample>();

    /// <summary>What decisions promise of time saved.</summary>
    public DbSet<TimeSavingPromise> TimeSavingPromises => Set<TimeSavingPromise>();

    /// <summary>Nyttor other than money and time.</summary>
    public DbSet<Benefit> Benefits => Set<Benefit>();

    /// <summary>What benefits were measured to be.</summary>
    public DbSet<BenefitMeasurement> BenefitMeasurements => Set<BenefitMeasurement>();

    /// <summary>Reports that were frozen.</summary>
    public DbSet<FrozenReport> FrozenReports => Set<FrozenReport>();

    /// <summary>The files of frozen reports.</summary>
    public DbSet<FrozenReportFile> FrozenReportFiles => Set<FrozenReportFile>();

    /// <summary>Reports that were issued for a meeting.</summary>
    public DbSet<ReportIssue> ReportIssues => Set<ReportIssue>();

    /// <summary>Ends of investments.</summary>
    public DbSet<InvestmentEnd> InvestmentEnds => Set<InvestmentEnd>();

    /// <summary>What is written for final reports.</summary>
    public DbSet<FinalText> FinalTexts => Set<FinalText>();

    /// <summary>When monthly reports were switched on.</summary>
    public DbSet<ReportSchedule> ReportSchedules => Set<ReportSchedule>();

    /// <summary>Roles that accounts were given.</summary>
    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    /// <summary>Roles that were taken back.</summary>
    public DbSet<RoleRemoval> RoleRemovals => Set<RoleRemoval>();

    /// <summary>What else happened to accounts.</summary>
    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();

    /// <summary>Tokens that programs read figures with.</summary>
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    /// <summary>Tokens that were revoked.</summary>
    public DbSet<ApiTokenRevocation> ApiTokenRevocations => Set<ApiTokenRevocation>();

    /// <summary>Today, by the clock that batches are dated by.</summary>
    public DateOnly Today => DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));

    /// <summary>
    /// Takes the write lock and begins a batch. Whoever has to check something before writing, or adds facts that refer to
    /// each other, does so within it; disposing without committing leaves no trace.
    /// </summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The lock was not had within the connection's timeout.</exception>
    public Task<OpenBatch> BeginBatchAsync(BatchOrigin origin, CancellationToken cancellation = default) =>
        OpenBatch.BeginAsync(this, origin, time, cancellation);

    /// <summary>Records facts as one batch, all or nothing.</summary>
    /// <exception cref="InvalidOperationException">There are no facts.</exception>
    public async Task<Batch> RecordAsync(
        BatchOrigin origin,
        IReadOnlyCollection<Fact> facts,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await BeginBatchAsync(origin, cancellation);
        await batch.AddAsync(facts, cancellation);
        return await batch.CommitAsync(cancellation);
    }

    /// <summary>
    /// Empties the log beside the database file, which still holds what was overwritten in the file itself. Where somebody is
    /// reading that cannot be waited for, it is left to the next time the log is emptied.
    /// </summary>
    public async Task OverwriteErasedAsync()
    {
        await Database.OpenConnectionAsync();
        try
        {
            await Database.ExecuteSqlRawAsync(
                "PRAGMA busy_timeout = 2000; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = 30000;"
            );
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    /// <summary>Not to be used: facts are recorded in batches.</summary>
    /// <exception cref="InvalidOperationException">Always, outside a batch.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Facts are recorded by RecordAsync.");

    /// <summary>Not to be used: facts are recorded in batches.</summary>
    /// <exception cref="InvalidOperationException">Always, outside a batch.</exception>
    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    ) =>
        _inBatch
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : throw new InvalidOperationException("Facts are recorded by RecordAsync.");

    /// <summary>Saves facts of the open batch, which gives them their ids.</summary>
    internal async Task SaveFactsAsync(IReadOnlyCollection<Fact> facts, CancellationToken cancellation)
    {
        _inBatch = true;
        try
        {
            AddRange(facts);
            await SaveChangesAsync(cancellation);
        }
        finally
        {
            _inBatch = false;
            ChangeTracker.Clear();
        }
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StoredValues.Configure(configurationBuilder);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) => PortalModel.Configure(modelBuilder);
}
