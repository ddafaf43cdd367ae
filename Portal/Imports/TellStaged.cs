using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using SQLitePCL;

namespace Portal.Imports;

/// <summary>Tells what an import of what is staged would do, or does.</summary>
/// <param name="db">The database.</param>
/// <param name="handle">The connection that it is staged on.</param>
/// <param name="staged">What is staged.</param>
/// <param name="ledger">The ledger that it is of, known to the database or new.</param>
/// <param name="request">How the file is to be taken in.</param>
internal sealed class TellStaged(PortalDb db, sqlite3 handle, StagedLedger staged, Ledger ledger, ImportRequest request)
{
    private const string CorrectionsGo =
        "Rättelser tas tillbaka därför att verifikationen som de rättar ersätts, antal rader: ";

    /// <summary>The result with how many vouchers are new, duplicates, changed and refused, and what the new ones come to.</summary>
    public async Task<ImportResult> CountAsync(
        StagedComparison comparison,
        ImportResult result,
        CancellationToken cancellation
    )
    {
        var refused = RefusedVouchers.List(handle, staged, request.Replace);
        result = result with
        {
            DuplicateVouchers = comparison.DuplicateVouchers,
            ChangedVouchers = comparison.ChangedVouchers,
            Duplicates = comparison.DuplicateRows,
            Refused = [.. refused.SelectMany(v => v.Entries)],
            Warnings =
            [
                // Counted anew where somebody wrote meanwhile.
                .. result.Warnings.Where(warning => !warning.StartsWith(CorrectionsGo, StringComparison.Ordinal)),
                .. comparison.CorrectionsTakenBack == 0
                    ? Array.Empty<string>()
                    : [$"{CorrectionsGo}{comparison.CorrectionsTakenBack}."],
            ],
        };
        if (refused.Count > 0 && !request.SkipRefused)
        {
            var others = refused.Count == 1 ? "" : $"{refused.Count} verifikationer kan inte tas emot; den första: ";
            return result with
            {
                Refused = [.. result.Refused, .. RefusedVouchers.WithTheFile(handle).SelectMany(v => v.Entries)],
                Refusal = $"{others}{refused[0].Reason} Ingenting ur filen har sparats.",
            };
        }

        var mapping = await ReadMappingAsync(cancellation);
        return CountRows.Of(
            result with
            {
                NewVouchers = comparison.NewVouchers,
                AmountReversed = Money.Sum(
                    comparison
                        .ReplacedSums()
                        .Where(sum => mapping.Of(ledger.Id, sum.Account, ObjectSet.Read(sum.Objects)).IsOutcome)
                        .Select(sum => sum.Amount)
                ),
            },
            staged,
            comparison,
            ledger.Id,
            mapping
        );
    }

    /// <summary>The result with the first vouchers of each kind, where that is asked for.</summary>
    public async Task<ImportResult> ListAsync(
        StagedComparison comparison,
        ImportResult result,
        CancellationToken cancellation
    )
    {
        if (request.MostListed == 0)
        {
            return result;
        }

        var mapping = await ReadMappingAsync(cancellation);
        var list = new ListVouchers(handle, staged, ledger.Id, mapping);
        return result with { Listed = list.Of(comparison, request.MostListed) };
    }

    /// <summary>The mapping in force, the ledger included also where it is new.</summary>
    private async Task<OutcomeMapping> ReadMappingAsync(CancellationToken cancellation)
    {
        var ledgers = await db.Ledgers.AsNoTracking().ToListAsync(cancellation);
        var mappings = await db
            .ObjectMappings.AsNoTracking()
            .Where(m => !db.MappingRemovals.Any(r => r.MappingId == m.Id))
            .ToListAsync(cancellation);
        var setting = await db
            .OutcomeAccountSettings.AsNoTracking()
            .OrderByDescending(s => s.Id)
            .FirstOrDefaultAsync(cancellation);
        return new OutcomeMapping(ledger.Id == 0 ? [.. ledgers, ledger] : ledgers, mappings, setting);
    }
}
