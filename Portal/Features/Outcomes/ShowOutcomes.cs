using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Investments;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Outcomes;

/// <summary>
/// Follows a sum home. Everything but the voucher rows is added up from the ledgers' sums; of the rows the first are shown, and
/// Rader has them all.
/// </summary>
public sealed class ShowOutcomes(ShowInvestment investment, PortalDb db, ReadPlacedLedgers read)
{
    /// <summary>What the page shows; null where the address speaks of something that does not exist.</summary>
    public async Task<OutcomePage?> ForAsync(
        long id,
        AskedMoment moment,
        AskedOutcome asked,
        CancellationToken cancellation
    )
    {
        if (await investment.ForAsync(id, moment, cancellation) is not { Figures: var figures } shown)
        {
            return null;
        }

        var placed = await read.ForAsync(id, figures.Batch, cancellation);
        var parts = placed.Parts;
        var names = new OutcomeNames(parts, placed.Ledgers);
        if (asked.Slice() is not { } slice || !names.Know(slice))
        {
            return null;
        }

        var sums = placed.UpTo(figures.AsOf, slice.Part).Where(slice.Holds).ToList();
        return new OutcomePage(
            shown,
            slice,
            Trail(slice, names),
            Money.Sum(sums.Select(sum => sum.Sum.Amount)),
            sums.Sum(sum => sum.Sum.Rows),
            [.. Ways(slice).Select(step => BreakDown(step, slice, sums, parts, names))],
            slice == new OutcomeSlice(OutcomePart.Subprojects)
                ? []
                : await RowsAsync(placed, sums, figures.Batch, cancellation)
        );
    }

    /// <summary>The way from a whole part to a slice of it.</summary>
    public static IReadOnlyList<NamedSlice> Trail(OutcomeSlice slice, OutcomeNames names)
    {
        var trail = new List<NamedSlice>();
        var here = new OutcomeSlice(slice.Part);
        foreach (var step in slice.Steps.Where(slice.Has))
        {
            here = here.With(step, slice);
            trail.Add(names.Name(step, here));
        }

        return trail;
    }

    // The next step, and besides by month: cost is looked for as often by when as by what.
    private static IEnumerable<OutcomeStep> Ways(OutcomeSlice slice) =>
        slice.Left.Take(1).Concat(slice.Left.Where(step => step == OutcomeStep.Month)).Distinct();

    private static Breakdown BreakDown(
        OutcomeStep step,
        OutcomeSlice slice,
        IReadOnlyList<PlacedSum> sums,
        InvestmentParts parts,
        OutcomeNames names
    )
    {
        var bySlice = sums.ToLookup(sum => slice.With(step, sum.Slice));
        return new Breakdown(
            $"Per {OutcomeNames.Heading(step).ToLowerInvariant()}",
            OutcomeNames.Heading(step),
            [
                .. Decided(step, slice, parts)
                    .Concat(bySlice.Select(group => group.Key))
                    .Distinct()
                    .Select(part => new BreakdownRow(
                        names.Name(step, part),
                        bySlice[part].Sum(sum => sum.Sum.Rows),
                        Money.Sum(bySlice[part].Select(sum => sum.Sum.Amount))
                    ))
                    .Where(row =>
                        row.RowCount != 0 || row.Amount.Ore != 0 || step is OutcomeStep.Subproject or OutcomeStep.Item
                    )
                    .OrderBy(row => Place(step, row.Part.Slice))
                    .ThenBy(row => row.Part.Label, StringComparer.Ordinal)
                    .ThenBy(row => row.Part.Under, StringComparer.Ordinal),
            ]
        );
    }

    // Subprojects and items are listed also where nothing is booked: that too is something to see.
    private static IEnumerable<OutcomeSlice> Decided(OutcomeStep step, OutcomeSlice slice, InvestmentParts parts) =>
        step switch
        {
            OutcomeStep.Subproject => parts.Subprojects.Select(s => slice with { Subproject = s.Number }),
            OutcomeStep.Item => parts
                .Subprojects.Where(s => s.Number == slice.Subproject)
                .SelectMany(s => parts.Items[s.Id])
                .Select(i => slice with { Item = i.Number }),
            _ => [],
        };

    private static int Place(OutcomeStep step, OutcomeSlice slice) =>
        step switch
        {
            OutcomeStep.Subproject => slice.Subproject!.Value,
            // Cost without item last.
            OutcomeStep.Item => slice.Item is 0 or null ? int.MaxValue : slice.Item.Value,
            OutcomeStep.Kind => (int)slice.Kind!.Value,
            OutcomeStep.Year => slice.Year!.Value,
            OutcomeStep.Month => slice.Booked!.Value.YearMonth,
            _ => 0,
        };

    private async Task<IReadOnlyList<ListedRow>> RowsAsync(
        PlacedLedgers placed,
        IReadOnlyList<PlacedSum> sums,
        long batch,
        CancellationToken cancellation
    )
    {
        var sought = FindRows.Seek(placed, sums, VoucherRowOrder.Date, batch);
        var page = await ReadVoucherRows.PageAsync(db, sought, null, backwards: false, ShowRows.PageSize, cancellation);
        var byId = sums.ToDictionary(sum => sum.Sum.Id, sum => sum.Sum);
        return [.. page.Rows.Select(line => ListedRow.Of(line, byId[line.SumId], placed.Ledgers))];
    }
}
