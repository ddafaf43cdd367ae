using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Progress;
using Portal.Domain.Withdrawals;

namespace Portal.Data;

/// <summary>What the database holds the facts to: their keys, what there is one of, what refers to what, and what is looked up by.</summary>
internal static class PortalModel
{
    /// <summary>Configures the model of every fact that there is.</summary>
    public static void Configure(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Batch>().HasKey(b => b.Sequence);
        modelBuilder.Entity<Batch>().Property(b => b.Sequence).ValueGeneratedNever();

        modelBuilder.Entity<RowPrints>().HasKey(p => new { p.Batch, p.Table });
        modelBuilder.Entity<VoucherRow>().HasKey(r => new { r.VoucherId, r.Number });
        modelBuilder.Entity<VoucherRow>().HasIndex(r => r.SumId);
        modelBuilder.Entity<VoucherText>().HasKey(t => new { t.VoucherId, t.Number });

        Unique<Subproject>(s => new { s.InvestmentId, s.Number });
        Unique<BudgetItem>(i => new { i.SubprojectId, i.Number });
        Unique<DecisionPoint>(p => new { p.InvestmentId, p.Number });
        Unique<StatedFigure>(f => new { f.InvestmentId, f.Key });
        Unique<Risk>(r => new { r.InvestmentId, r.Number });
        Unique<Ledger>(l => l.Key);
        Unique<LedgerFileUndo>(u => u.LedgerFileId);
        Unique<Voucher>(v => new
        {
            v.LedgerId,
            v.FiscalYear,
            v.Series,
            v.Number,
            v.Date,
            v.Ordinal,
            v.Revision,
        });
        Unique<VoucherReversal>(r => r.VoucherId);
        Unique<Erasure>(e => new { e.VoucherId, e.Number });
        Unique<EntryCorrection>(c => new
        {
            c.CorrectedVoucherId,
            c.CorrectedRow,
            c.VoucherId,
        });
        Unique<ForecastItem>(i => new { i.ForecastId, i.BudgetItemId });
        Unique<CommitmentUse>(u => new
        {
            u.VoucherId,
            u.RowNumber,
            u.CommitmentId,
        });
        // What is taken back is taken back once, whatever it is.
        foreach (var takenBack in typeof(Withdrawal).GetProperties().Where(p => p.PropertyType == typeof(long?)))
        {
            modelBuilder.Entity<Withdrawal>().HasIndex(takenBack.Name).IsUnique();
        }

        Unique<MappingRemoval>(r => r.MappingId);
        Unique<RoleRemoval>(r => r.RoleGrantId);
        Unique<ApiTokenRevocation>(r => r.ApiTokenId);
        Unique<FrozenReport>(r => new
        {
            r.Kind,
            r.InvestmentId,
            r.Month,
            r.Version,
        });
        // The index above holds no two that lack an investment apart: to a database, no null is another's equal.
        modelBuilder
            .Entity<FrozenReport>()
            .HasIndex(
                r => new
                {
                    r.Kind,
                    r.Month,
                    r.Version,
                },
                "IX_FrozenReports_OfAll"
            )
            .HasFilter($"{nameof(FrozenReport.InvestmentId)} IS NULL")
            .IsUnique();
        Unique<RoundPart>(p => new { p.ReportingRoundId, p.SubprojectId });
        Unique<ReportReview>(r => r.StatusReportId);
        Unique<ReportReminder>(r => new
        {
            r.ReportingRoundId,
            r.SubprojectId,
            r.Day,
        });
        Unique<FrozenReportFile>(f => new { f.FrozenReportId, f.Name });
        // Not unique: one that was taken back can be opened again. That there is one at a time is seen to in the write lock.
        modelBuilder.Entity<ReportingRound>().HasIndex(r => new { r.InvestmentId, r.Month });
        modelBuilder.Entity<LedgerFile>().HasIndex(f => f.Sha256);
        modelBuilder.Entity<ColumnMapping>().HasIndex(m => m.Signature);
        modelBuilder.Entity<ReportFailure>().HasIndex(f => new { f.Kind, f.Month });
        // Lists of rows walk the days.
        modelBuilder.Entity<Voucher>().HasIndex(v => v.Date);

        foreach (var fact in FactTables.EntitiesIn(modelBuilder.Model))
        {
            // Given by the open batch, inside the write lock.
            modelBuilder.Entity(fact.ClrType).Property(nameof(Fact.Id)).ValueGeneratedNever();
            ReferToParents(modelBuilder.Entity(fact.ClrType), modelBuilder.Model);
        }

        void Unique<T>(Expression<Func<T, object?>> key)
            where T : Fact => modelBuilder.Entity<T>().HasIndex(key).IsUnique();
    }

    /// <summary>A property that is named as a fact and Id refers to that fact.</summary>
    private static void ReferToParents(EntityTypeBuilder fact, IMutableModel model)
    {
        var parents = FactTables
            .EntitiesIn(model)
            .ToDictionary(e => e.ClrType.Name + nameof(Fact.Id), StringComparer.Ordinal);
        parents[nameof(MappingRemoval.MappingId)] = parents[nameof(ObjectMapping) + nameof(Fact.Id)];
        parents[nameof(EntryCorrection.CorrectedVoucherId)] = parents[nameof(Voucher) + nameof(Fact.Id)];
        foreach (var property in fact.Metadata.GetProperties().Select(p => p.Name).ToList())
        {
            if (parents.TryGetValue(property, out var parent))
            {
                fact.HasOne(parent.ClrType).WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Restrict);
            }
        }
    }
}
