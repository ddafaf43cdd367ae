using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Features.Shared;
using Portal.Features.Shared.Facts;

namespace Portal.Features.History;

/// <summary>Historik: who did what and when.</summary>
/// <param name="Batches">A page of batches, the latest first.</param>
/// <param name="Pagination">Where among all that were found the page is.</param>
/// <param name="Asked">What was searched for.</param>
/// <param name="Who">Who can be searched for.</param>
/// <param name="Kinds">The kinds of fact that can be searched for.</param>
/// <param name="Investments">The investments that can be searched for.</param>
public sealed record HistoryPage(
    IReadOnlyList<ListedBatch> Batches,
    Pagination Pagination,
    AskedHistory Asked,
    IReadOnlyList<SelectListItem> Who,
    IReadOnlyList<SelectListItem> Kinds,
    IReadOnlyList<SelectListItem> Investments
);

/// <summary>A batch as listed.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Content">How many facts of which kind it holds, in words.</param>
public sealed record ListedBatch(Batch Batch, string Content);

/// <summary>Everything that was recorded in one batch.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Kinds">Its facts by kind.</param>
/// <param name="Imports">The imports that it made or undid.</param>
/// <param name="Only">The one kind that is shown, page by page; null for a beginning of each.</param>
/// <param name="Pagination">Where among the facts of that kind the page is.</param>
public sealed record BatchPage(
    Batch Batch,
    IReadOnlyList<KindInBatch> Kinds,
    IReadOnlyList<NamedImport> Imports,
    FactKind? Only,
    Pagination? Pagination
)
{
    /// <summary>What is counted and not listed, in words; empty for nothing.</summary>
    public string Counted =>
        string.Join(" och ", Kinds.Where(k => k.Kind.IsCounted).Select(k => k.Kind.Count(k.Span.Count)));
}

/// <summary>The facts of one kind in a batch.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Span">How many there are.</param>
/// <param name="Facts">Those shown.</param>
public sealed record KindInBatch(FactKind Kind, FactSpan Span, IReadOnlyList<ShownFact> Facts);

/// <summary>An imported file.</summary>
/// <param name="Id">The file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rows">How many rows its import took.</param>
public sealed record NamedImport(long Id, string Name, int Rows);
