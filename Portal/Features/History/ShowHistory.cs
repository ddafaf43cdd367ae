using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Features.Shared;
using Portal.Features.Shared.Facts;

namespace Portal.Features.History;

/// <summary>Shows who did what and when, and what was recorded in each batch.</summary>
public sealed class ShowHistory(PortalDb db, ReadFactWords read, SearchFacts search, ReadChanges changes)
{
    private const int BatchesOnPage = 50;
    private const int FactsOnPage = 50;
    private const int FactsOfEach = 10;

    /// <summary>A page of what was found.</summary>
    public async Task<HistoryPage> ListAsync(
        AskedHistory asked,
        HistoryFilter filter,
        int page,
        CancellationToken cancellation
    )
    {
        var words = await read.RunAsync(cancellation);
        var found = await FindAsync(asked, filter, words, cancellation);
        var pagination = new Pagination(1, BatchesOnPage, await found.CountAsync(cancellation), "registreringar");
        pagination = pagination with { Page = Math.Clamp(page, 1, pagination.Pages) };
        var batches = await found
            .OrderByDescending(b => b.Sequence)
            .Skip(pagination.First - 1 < 0 ? 0 : pagination.First - 1)
            .Take(BatchesOnPage)
            .ToListAsync(cancellation);
        var counts = await ReadHistory.CountAsync(db, [.. batches.Select(b => b.Sequence)], cancellation);
        return new HistoryPage(
            [.. batches.Select(b => new ListedBatch(b, InWords(counts[b.Sequence])))],
            pagination,
            asked,
            Choices(
                "Vem som helst",
                (await db.Batches.Select(b => b.Who).Distinct().ToListAsync(cancellation))
                    .Select(who => (Value: who, Text: words.Who(who)))
                    .OrderBy(who => who.Text, StringComparer.Ordinal)
            ),
            Choices("Alla slag", FactNames.Kinds.Select(kind => (kind.Word, kind.Many))),
            Choices("Alla investeringar", words.Investments.Select(i => ($"{i.Key}", i.Value)))
        );
    }

    /// <summary>The batches that were found.</summary>
    public async Task<IQueryable<Batch>> FindAsync(
        AskedHistory asked,
        HistoryFilter filter,
        FactWords words,
        CancellationToken cancellation
    )
    {
        var batches = ReadHistory.Batches(db, filter);
        if (!string.IsNullOrWhiteSpace(asked.Text))
        {
            var held = await search.RunAsync(filter, asked.Text, words, cancellation);
            batches = batches.Where(b => held.Contains(b.Sequence));
        }

        return batches;
    }

    /// <summary>One batch; null where there is none, or none of the kind asked for in it.</summary>
    public async Task<BatchPage?> FindAsync(long sequence, string? word, int page, CancellationToken cancellation)
    {
        var batch = await db.Batches.AsNoTracking().SingleOrDefaultAsync(b => b.Sequence == sequence, cancellation);
        var only = FactNames.Asked(word);
        var spans = (await ReadHistory.CountAsync(db, [sequence], cancellation))[sequence].ToList();
        var kinds = InOrder(spans).Where(k => only is null || k.Kind == only).ToList();
        if (batch is null || kinds.Count == 0 || (word is not null && only is null or { IsCounted: true }))
        {
            return null;
        }

        var pagination = only is null ? null : new Pagination(1, FactsOnPage, kinds[0].Span.Count, only.Many);
        pagination = pagination is null ? null : pagination with { Page = Math.Clamp(page, 1, pagination.Pages) };
        var (skip, take) = pagination is null ? (0, FactsOfEach) : (pagination.First - 1, FactsOnPage);
        var words = await read.RunAsync(cancellation);
        var shown = new List<KindInBatch>();
        foreach (var (kind, span) in kinds)
        {
            shown.Add(
                new KindInBatch(
                    kind,
                    span,
                    kind.IsCounted ? [] : await changes.RunAsync(kind, span, skip, take, words, cancellation)
                )
            );
        }

        return new BatchPage(batch, shown, await ImportsAsync(sequence, cancellation), only, pagination);
    }

    /// <summary>The kinds of fact in a batch, in the order they are shown.</summary>
    public IEnumerable<(FactKind Kind, FactSpan Span)> InOrder(IEnumerable<FactSpan> spans)
    {
        var byTable = spans.ToDictionary(span => span.Table, StringComparer.Ordinal);
        return FactNames
            .Kinds.Where(kind => byTable.ContainsKey(ReadHistory.TableOf(db, kind.Type)))
            .Select(kind => (kind, byTable[ReadHistory.TableOf(db, kind.Type)]));
    }

    private string InWords(IEnumerable<FactSpan> spans) =>
        string.Join(", ", InOrder(spans).Select(k => k.Kind.Count(k.Span.Count)));

    private async Task<IReadOnlyList<NamedImport>> ImportsAsync(long batch, CancellationToken cancellation) =>
        await db
            .LedgerFiles.Where(f => f.Format != OwnEntries.Format)
            .Where(f => f.Batch == batch || db.LedgerFileUndos.Any(u => u.LedgerFileId == f.Id && u.Batch == batch))
            .OrderBy(f => f.Id)
            .Select(f => new NamedImport(f.Id, f.Name, f.Rows - f.Duplicates - f.Refused))
            .ToListAsync(cancellation);

    private static IReadOnlyList<SelectListItem> Choices(
        string all,
        IEnumerable<(string Value, string Text)> choices
    ) => [new SelectListItem(all, ""), .. choices.Select(choice => new SelectListItem(choice.Text, choice.Value))];
}
