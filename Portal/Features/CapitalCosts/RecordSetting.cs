using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Outcomes;

namespace Portal.Features.CapitalCosts;

/// <summary>Records a setting of capital cost, which holds for all investments.</summary>
public sealed class RecordSetting(PortalDb db)
{
    /// <summary>What holds now.</summary>
    public async Task<KnownSettings> KnownAsync(CancellationToken cancellation)
    {
        var setting = await db
            .OutcomeAccountSettings.AsNoTracking()
            .OrderBy(s => s.Id)
            .LastOrDefaultAsync(cancellation);
        var charts = await db
            .Ledgers.AsNoTracking()
            .Where(l => l.Key != OwnEntries.LedgerKey)
            .Select(l => l.ChartOfAccounts)
            .ToListAsync(cancellation);
        return new KnownSettings(
            await db.InternalRates.AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancellation),
            await db.CapitalCostAccounts.AsNoTracking().OrderBy(a => a.Id).LastOrDefaultAsync(cancellation),
            setting is not null
                ? [OutcomeAccounts.Read(setting.Accounts).Value]
                : [.. charts.DefaultIfEmpty().Select(OutcomeAccounts.Default)]
        );
    }

    /// <summary>Records it, once however often it is sent.</summary>
    public async Task<WrittenRecord> RunAsync(
        SettingForm form,
        FormValues values,
        string who,
        CancellationToken cancellation
    )
    {
        var asked = form.Read(await KnownAsync(cancellation), values);
        if (asked is not { Faults.Count: 0, IsSame: false })
        {
            return asked;
        }

        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, asked.What), cancellation);
        var written = form.Read(await KnownAsync(cancellation), values);
        if (written is { Faults.Count: 0, IsSame: false, Fact: { } fact })
        {
            await batch.AddAsync([fact], cancellation);
            await batch.CommitAsync(cancellation);
        }

        return written;
    }

    /// <summary>Makes SKR's recommendations the municipality's own, for the years it has set none; done twice it is done once.</summary>
    public async Task AcceptAsync(string who, CancellationToken cancellation)
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, "Antog SKR:s rekommenderade internräntor"),
            cancellation
        );
        var accepted = Proposals((await KnownAsync(cancellation)).Rates);
        if (accepted.Count > 0)
        {
            await batch.AddAsync([.. accepted], cancellation);
            await batch.CommitAsync(cancellation);
        }
    }

    /// <summary>The recommendations for years that the municipality has set none for.</summary>
    public static IReadOnlyList<InternalRate> Proposals(IReadOnlyList<InternalRate> set)
    {
        var rates = YearlyRates.Of(set);
        return
        [
            .. YearlyRates
                .Recommended.Known.Where(year => rates.SetFor(year) is null)
                .Select(year => new InternalRate
                {
                    Year = year,
                    Rate = RecommendedRates.Skr.In(year).Value,
                    Source = RateForm.SkrSource,
                }),
        ];
    }
}
