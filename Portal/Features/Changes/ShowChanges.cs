using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Changes;

/// <summary>Shows what has changed in an investment between two states of what is known: the figures, and what was recorded.</summary>
public sealed class ShowChanges(FindInterval find, ReadFigures figures, ReadRecorded recorded)
{
    private const int BatchesOnPage = 20;

    /// <summary>The page; null where there is no such investment.</summary>
    public async Task<ChangesPage?> ForAsync(long id, AskedChanges asked, CancellationToken cancellation)
    {
        if (
            await find.ForAsync(id, asked, cancellation) is not { } between
            || await figures.AtBatchAsync(id, asOf: null, between.To.Batch, cancellation) is not { } last
        )
        {
            return null;
        }

        var refusals = between.Refusals.ToList();
        var first = last.Months.Select(m => m.Month).Append(last.Investment.PlannedFrom).Min();
        var month = Month.TryParse(asked.Month) ?? last.AsOf;
        if (
            (Month.TryParse(asked.Month) is null && !string.IsNullOrWhiteSpace(asked.Month))
            || month < first
            || month > last.AsOf
        )
        {
            refusals.Add(
                (
                    MomentChoice.MonthKey,
                    $"Den månaden finns inte att jämföra. Sidan jämför {SwedishText.MonthName(last.AsOf)}."
                )
            );
            month = last.AsOf;
        }

        var before = await figures.AtBatchAsync(id, month, between.From.Batch, cancellation);
        var after = await figures.AtBatchAsync(id, month, between.To.Batch, cancellation);
        if (before is null || after is null)
        {
            return null;
        }

        var found = await recorded.FindAsync(id, between, cancellation);
        var pagination = new Pagination(1, BatchesOnPage, found.Batches.Count, "registreringar");
        pagination = pagination with { Page = Math.Clamp(asked.Page ?? 1, 1, pagination.Pages) };
        var shown = found.Batches.Skip(Math.Max(0, pagination.First - 1)).Take(BatchesOnPage).ToList();
        return new ChangesPage(
            before,
            after,
            FigureChanges.Between(before, after),
            new MomentChoice(month, null, first, last.AsOf, []),
            between with
            {
                Refusals = refusals,
            },
            await recorded.ShowAsync(found, shown, cancellation),
            pagination,
            found.OtherImports
        );
    }
}
