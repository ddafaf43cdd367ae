using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Budgets;
using Portal.Domain.Values;

namespace Portal.Features.Budgets;

/// <summary>What the forms of budget changes show: the budget there is, and what a change would make of it.</summary>
public sealed class ReviewBudgetChange(
    PortalDb db,
    ReadFigures figures,
    ShowBudget show,
    TakeBackBudgetChange takeBack,
    TimeProvider time
)
{
    /// <summary>The form; null where there is no such investment.</summary>
    public async Task<ChangeFormPage?> FormAsync(
        long id,
        BudgetWords words,
        BudgetChangeForm form,
        CancellationToken cancellation
    )
    {
        form.MakeRoom();
        return await ReadBudget.RunAsync(db, id, cancellation: cancellation) is { } budget
            ? new ChangeFormPage(
                id,
                words,
                form,
                budget,
                DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime))
            )
            : null;
    }

    /// <summary>What a change that may be recorded would make of the budget.</summary>
    public async Task<ReviewedChange> ReviewAsync(
        long id,
        BudgetWords words,
        BudgetChangeForm form,
        NewBudgetChange change,
        CancellationToken cancellation
    )
    {
        var budget = (await ReadBudget.RunAsync(db, id, cancellation: cancellation))!;
        var now = (await figures.ForAsync(id, cancellation: cancellation)).Value;
        var cost = now
            .Subprojects.SelectMany(s => s.Items.Select(item => (Key: (s.Id, item.Number), item.Outcome)))
            .ToDictionary(item => item.Key, item => item.Outcome);
        var after = budget.ByItem.With(change);
        return new ReviewedChange(
            id,
            words,
            form,
            change,
            [
                .. change.Lines.Select(line =>
                {
                    var item = budget.Items.First(i => i.Id == line.ItemId);
                    return new ReviewedRow(
                        budget.NameOf(line.ItemId),
                        line.Year,
                        budget.ByItem.Of(line.ItemId, line.Year, change.Month),
                        line.Amount,
                        after.Of(line.ItemId, Month.Max(now.AsOf, change.Month))
                            - cost[(item.SubprojectId, item.Number)]
                    );
                }),
            ],
            budget.Appropriation(change.Month)
        );
    }

    /// <summary>A change before it is taken back; null where none of the investment has the number.</summary>
    public async Task<TakeBackPage?> TakeBackAsync(long id, long changeId, CancellationToken cancellation)
    {
        if (
            await ReadBudget.RunAsync(db, id, cancellation: cancellation) is not { } budget
            || (await show.ChangesAsync(budget, long.MaxValue, cancellation)).FirstOrDefault(line =>
                line.Change.Id == changeId
            )
                is not { } line
        )
        {
            return null;
        }

        return new TakeBackPage(
            id,
            line,
            line.TakenBack is null ? (await takeBack.CheckAsync(budget, line.Change, cancellation))?.Sentence : null
        );
    }
}
