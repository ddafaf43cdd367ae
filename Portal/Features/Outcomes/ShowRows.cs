using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Features.Shared;

namespace Portal.Features.Outcomes;

/// <summary>
/// Rader: the list of voucher rows. What they come to is told by the ledgers' sums wherever those can tell it, and only the rows of
/// the page are read.
/// </summary>
public sealed class ShowRows(ShowInvestment investment, ReadPlacedLedgers read, FindRows find, PortalDb db)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>What the page shows, and what of the address could not be read; null where there is no such investment.</summary>
    /// <param name="id">The investment.</param>
    /// <param name="moment">The moment asked for.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="isSeen">Whether the reader may see a place.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<(RowsPage Page, IReadOnlyList<(string Field, string Sentence)> Faults)?> ForAsync(
        long id,
        AskedMoment moment,
        AskedRows asked,
        Func<RowPlace, bool> isSeen,
        CancellationToken cancellation
    )
    {
        if (await ChosenAsync(id, moment, asked, cancellation) is not { } chosen)
        {
            return null;
        }

        var (filter, sought, placed) = (chosen.Filter, chosen.Sought, chosen.Placed);
        var rows = await ReadVoucherRows.PageAsync(db, sought, asked.Start, asked.IsBackwards, PageSize, cancellation);
        var totals = rows.Totals ?? await find.TotalsAsync(filter, chosen.Sums, sought, cancellation);
        var first =
            rows.Rows.Count == 0 ? 0
            : !rows.HasBefore ? 1
            : !rows.HasAfter ? totals.Rows - rows.Rows.Count + 1
            : Math.Clamp(asked.First ?? 1, 1, Math.Max(1, totals.Rows));
        var byId = chosen.Sums.ToDictionary(sum => sum.Sum.Id, sum => sum.Sum);
        return (
            new RowsPage(
                chosen.Page,
                asked,
                filter,
                totals,
                [.. rows.Rows.Select(line => ListedRow.Of(line, byId[line.SumId], placed.Ledgers))],
                first,
                rows.HasBefore,
                rows.HasAfter,
                [.. RowPlace.Within(placed.Parts).Where(isSeen).Select(place => place.Choice)],
                [
                    new SelectListItem("Alla", ""),
                    .. chosen.Sources.Select(s => new SelectListItem(
                        s.Name,
                        FormattableString.Invariant($"{s.File.Id}")
                    )),
                ]
            ),
            chosen.Faults
        );
    }

    /// <summary>What is asked for, ready to be read; null where there is no such investment.</summary>
    public async Task<ChosenRows?> ChosenAsync(
        long id,
        AskedMoment moment,
        AskedRows asked,
        CancellationToken cancellation
    )
    {
        if (await investment.ForAsync(id, moment, cancellation) is not { Figures: var figures } shown)
        {
            return null;
        }

        var placed = await read.ForAsync(id, figures.Batch, cancellation);
        var sources = await find.SourcesAsync(placed, figures.Batch, cancellation);
        var (filter, faults) = asked.Read(placed.Parts, sources);
        var sums = placed.UpTo(figures.AsOf, filter.Place.Slice?.Part).Where(filter.Holds).ToList();
        var sought = FindRows.Seek(placed, sums, asked.RowOrder, figures.Batch) with
        {
            Text = filter.Text,
            Sign = filter.Sign,
        };
        return new ChosenRows(shown, placed, sources, filter, faults, sums, sought);
    }
}

/// <summary>Rows that are asked for, ready to be read.</summary>
/// <param name="Page">The investment's figures at the moment shown.</param>
/// <param name="Placed">The sums of the investment.</param>
/// <param name="Sources">The files that rows came from.</param>
/// <param name="Filter">Which rows.</param>
/// <param name="Faults">What of the address could not be read.</param>
/// <param name="Sums">The sums that the rows are part of.</param>
/// <param name="Sought">The rows.</param>
public sealed record ChosenRows(
    InvestmentPage Page,
    PlacedLedgers Placed,
    IReadOnlyList<RowSource> Sources,
    RowFilter Filter,
    IReadOnlyList<(string Field, string Sentence)> Faults,
    IReadOnlyCollection<PlacedSum> Sums,
    SoughtRows Sought
);
