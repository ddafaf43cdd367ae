using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Imports;

/// <summary>What there has been of imports, and what became of their rows.</summary>
public sealed class ShowImports(PortalDb db, ReadLedgers read, IConfiguration settings)
{
    private const int PageSize = 25;

    /// <summary>A page of the list.</summary>
    public async Task<ImportsPage> ListAsync(int page, CancellationToken cancellation)
    {
        var pagination = new Pagination(1, PageSize, await ListImports.CountAsync(db, cancellation), "importer");
        pagination = pagination with { Page = Math.Clamp(page, 1, pagination.Pages) };
        return new ImportsPage(
            await ListImports.RunAsync(db, (pagination.Page - 1) * PageSize, PageSize, cancellation),
            pagination,
            LimitUploadAttribute.Megabytes(settings)
        );
    }

    /// <summary>One import; null where there is none.</summary>
    public async Task<ImportPage?> FindAsync(long fileId, CancellationToken cancellation)
    {
        if (await ListImports.FindAsync(db, fileId, cancellation) is not { } import)
        {
            return null;
        }

        var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
        var ledgers = await read.ForAsync(known.Batch, cancellation);
        var owners = new OwnerNames(await ListInvestments.RunAsync(db, known.Batch, cancellation));
        var recorded = ledgers.Sums.Where(sum => sum.Sum.Batch == import.File.Batch).ToList();
        return new ImportPage(
            import,
            Owned(recorded.Where(sum => sum.Sum.Rows > 0), owners),
            Owned(recorded.Where(sum => sum.Sum.Rows < 0), owners),
            await ReadCorrections.CountOfFileAsync(db, fileId, cancellation),
            await db.VoucherReversals.CountAsync(
                r =>
                    r.Batch == import.File.Batch
                    && db.Vouchers.Any(v => v.Id == r.VoucherId && v.LedgerId == import.File.LedgerId),
                cancellation
            )
        );
    }

    private static IReadOnlyList<OwnedRows> Owned(IEnumerable<OwnedSum> sums, OwnerNames owners) =>
        [
            .. sums.GroupBy(sum => owners.Of(sum.Owner), StringComparer.Ordinal)
                // Those with an owner first, then nobody's, then what is no outcome.
                .OrderByDescending(owned => owned.First().Owner.Mapping is not null)
                .ThenByDescending(owned => owned.First().Owner.IsOutcome)
                .ThenBy(owned => owned.Key, StringComparer.Ordinal)
                .Select(owned => new OwnedRows(
                    owned.Key,
                    owned.Sum(sum => sum.Sum.Rows),
                    Money.Sum(owned.Select(sum => sum.Sum.Amount))
                )),
        ];
}
