using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Budgets;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Budgets;

namespace Portal.Tests.Imports.Entries;

/// <summary>Changes of the budget in a story of random steps, and what must hold of the budget after each.</summary>
internal static class BudgetSteps
{
    /// <summary>A transfer, a supplementary appropriation or a carry-over. It may be refused, and then changes nothing.</summary>
    public static async Task ChangeAsync(PortalDb db, int which, int place, int ore)
    {
        var items = await db.BudgetItems.OrderBy(i => i.Id).Select(i => i.Id).ToListAsync();
        var kind = (BudgetChangeKind)(which % 4);
        await new RecordBudgetChange(db, TimeProvider.System).RunAsync(
            1,
            kind,
            new WrittenBudgetChange
            {
                DecidedOn = $"2021-{1 + (which % 12):00}-15",
                Reference = $"Beslut {place}",
                Reason = "Prov",
                Year = "2020",
                ToYear = "2021",
                Rows =
                [
                    new()
                    {
                        From = Written(items[which % items.Count]),
                        To = Written(items[place % items.Count]),
                        Amount = SwedishText.Amount(new Money(ore)),
                    },
                ],
            },
            "system"
        );
    }

    /// <summary>Takes a change back; it may be refused, where a later one counts on its money.</summary>
    public static async Task TakeBackAsync(PortalDb db, int which)
    {
        var changes = await db.BudgetChanges.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
        if (changes.Count > 0)
        {
            await new TakeBackBudgetChange(db).RunAsync(1, changes[which % changes.Count], "Prov", "system");
        }
    }

    /// <summary>The current budget is what was decided and the changes that stand, item by item, and no item has less than none.</summary>
    public static async Task HoldsAsync(PortalDb db, FollowUpFigures figures)
    {
        var lines = await db
            .BudgetChangeLines.AsNoTracking()
            .Where(l => !db.Withdrawals.Any(w => w.BudgetChangeId == l.BudgetChangeId))
            .ToListAsync();
        var subprojects = await db.Subprojects.AsNoTracking().ToListAsync();
        foreach (var item in await db.BudgetItems.AsNoTracking().ToListAsync())
        {
            var changed = Money.Sum(lines.Where(l => l.BudgetItemId == item.Id).Select(l => l.Amount));
            var number = subprojects.Single(s => s.Id == item.SubprojectId).Number;
            var shown = figures.Subprojects.Single(s => s.Number == number).Items.Single(i => i.Number == item.Number);
            Assert.Equal(item.Decided + changed, shown.Budget);
            Assert.True(shown.Budget >= Money.Zero);
        }

        Assert.Equal(
            Money.Sum(figures.Subprojects.SelectMany(s => s.Items).Select(i => i.Budget)),
            figures.Totals.Money.Budget
        );
    }

    private static string Written(long id) => id.ToString(CultureInfo.InvariantCulture);
}
