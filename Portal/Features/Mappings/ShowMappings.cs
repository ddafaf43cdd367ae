using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Mappings;

/// <summary>What the pages of Koppling show: what holds now, and what a change would move before it is recorded.</summary>
public sealed class ShowMappings(PortalDb db, ReadLedgers read, ReadFigures figures)
{
    private const int PageSize = 50;

    /// <summary>What is mapped, what nobody owns and which accounts count.</summary>
    public async Task<MappingsPage> ListAsync(int page, CancellationToken cancellation)
    {
        var (ledgers, investments) = await NowAsync(cancellation);
        var recorded = ledgers.Mappings.Select(m => m.Batch).ToList();
        var batches = await db
            .Batches.AsNoTracking()
            .Where(b => recorded.Contains(b.Sequence))
            .ToDictionaryAsync(b => b.Sequence, cancellation);
        var held = ledgers
            .Sums.Where(sum => sum.Owner.Mapping is not null)
            .ToLookup(sum => sum.Owner.Mapping!.Id, sum => sum.Sum);
        var owners = new OwnerNames(investments);

        // What nobody owns is the same seen from every investment.
        var all = await figures.ForAsync(investments[0].Investment.Id, cancellation: cancellation);
        var unowned = all.Value.Unowned;
        var pagination = new Pagination(1, PageSize, unowned.ByObject.Count, "objekt");
        pagination = pagination with { Page = Math.Clamp(page, 1, pagination.Pages) };
        return new MappingsPage(
            [
                .. ledgers.Mappings.Select(m => new MappingLine(
                    m.Id,
                    Object(m),
                    Name(m, ledgers),
                    Accounts(m),
                    owners.Of(m),
                    held[m.Id].Sum(sum => sum.Rows),
                    Money.Sum(held[m.Id].Select(sum => sum.Amount)),
                    batches[m.Batch].Who,
                    batches[m.Batch].AtUtc
                )),
            ],
            [.. unowned.ByObject.Skip((pagination.Page - 1) * PageSize).Take(PageSize)],
            unowned,
            pagination,
            Accounts(ledgers)
        );
    }

    /// <summary>The form of a new mapping.</summary>
    public async Task<NewMappingPage> FormAsync(MappingForm form, CancellationToken cancellation) =>
        new(form, MappingForm.Targets((await NowAsync(cancellation)).Investments));

    /// <summary>What a mapping would move if it were recorded now.</summary>
    public async Task<ReviewedMapping> ReviewAsync(
        MappingForm form,
        ObjectMapping asked,
        CancellationToken cancellation
    )
    {
        var (ledgers, investments) = await NowAsync(cancellation);

        // The later of two mappings wins, and this one would be the last.
        asked.Id = long.MaxValue;
        var owners = new OwnerNames(investments);
        return new ReviewedMapping(
            0,
            Object(asked),
            Name(asked, ledgers),
            Accounts(asked),
            owners.Of(asked),
            Lines(ledgers.MovedBy([.. ledgers.Mappings, asked], ledgers.Setting), owners),
            HasRows(asked, ledgers),
            form
        );
    }

    /// <summary>What would follow if a mapping were ended now; null where none in force has the number.</summary>
    public async Task<ReviewedMapping?> ReviewRemovalAsync(long id, CancellationToken cancellation)
    {
        var (ledgers, investments) = await NowAsync(cancellation);
        if (ledgers.Mappings.FirstOrDefault(m => m.Id == id) is not { } mapping)
        {
            return null;
        }

        var owners = new OwnerNames(investments);
        return new ReviewedMapping(
            id,
            Object(mapping),
            Name(mapping, ledgers),
            Accounts(mapping),
            owners.Of(mapping),
            Lines(ledgers.MovedBy([.. ledgers.Mappings.Where(m => m != mapping)], ledgers.Setting), owners),
            HasRows(mapping, ledgers)
        );
    }

    /// <summary>The form of the accounts that count, with what was typed.</summary>
    public async Task<AccountsPage> AccountsAsync(string? typed, CancellationToken cancellation)
    {
        var (ledgers, _) = await NowAsync(cancellation);
        return new AccountsPage(
            typed ?? ledgers.Setting?.Accounts ?? OutcomeAccounts.Default(chartOfAccounts: null).ToString(),
            Accounts(ledgers)
        );
    }

    /// <summary>What another choice of accounts would move if it were recorded now.</summary>
    public async Task<ReviewedAccounts> ReviewAccountsAsync(OutcomeAccounts asked, CancellationToken cancellation)
    {
        var (ledgers, investments) = await NowAsync(cancellation);
        var setting = new OutcomeAccountSetting { Accounts = asked.ToString() };
        return new ReviewedAccounts(
            setting.Accounts,
            Lines(ledgers.MovedBy(ledgers.Mappings, setting), new OwnerNames(investments))
        );
    }

    private static string Object(ObjectMapping mapping) =>
        $"{LedgerDimension.Capital(mapping.Dimension)} {mapping.ObjectCode}";

    private static string? Name(ObjectMapping mapping, OwnedLedgers ledgers) =>
        ledgers.NameOf(new LedgerObject(mapping.Dimension, mapping.ObjectCode));

    private static bool HasRows(ObjectMapping mapping, OwnedLedgers ledgers) =>
        ledgers.HasRows(new LedgerObject(mapping.Dimension, mapping.ObjectCode));

    private static string Accounts(ObjectMapping mapping) =>
        mapping.Accounts?.ToString()
        ?? (mapping.Running is null ? "Utfallskonton" : OutcomeMapping.RunningCost.ToString());

    private static IReadOnlyList<MovedLine> Lines(IEnumerable<MovedRows> moved, OwnerNames owners) =>
        [.. moved.Select(m => new MovedLine(owners.Of(m.From), owners.Of(m.To), m.Rows, m.Amount))];

    private static IReadOnlyList<LedgerAccounts> Accounts(OwnedLedgers ledgers) =>
        [
            // The portal's own entries count by whose they are, whatever the account.
            .. ledgers
                .Ledgers.Where(ledger => ledger.Key != OwnEntries.LedgerKey)
                .Select(ledger => new LedgerAccounts(
                    ledger.Name,
                    ledger.ChartOfAccounts,
                    ledgers.Setting?.Accounts ?? OutcomeAccounts.Default(ledger.ChartOfAccounts).ToString(),
                    ledgers.Setting is not null
                )),
        ];

    private async Task<(OwnedLedgers Ledgers, IReadOnlyList<InvestmentParts> Investments)> NowAsync(
        CancellationToken cancellation
    )
    {
        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        return (
            await read.ForAsync(known.Batch, cancellation),
            await ListInvestments.RunAsync(db, known.Batch, cancellation)
        );
    }
}
