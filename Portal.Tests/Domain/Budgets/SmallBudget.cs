using Portal.Domain.Budgets;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.Budgets;

/// <summary>An investment small enough to check by hand: items 1 and 2 of subproject 1, item 3 of subproject 2, 1 000 kr each, from May 2020.</summary>
internal static class SmallBudget
{
    public static readonly DateOnly Today = new(2021, 12, 31);

    /// <summary>The budget after changes, numbered from 1.</summary>
    public static InvestmentBudget After(params NewBudgetChange[] changes)
    {
        var recorded = changes
            .Select(
                (change, place) =>
                    new BudgetChange
                    {
                        Id = place + 1,
                        InvestmentId = 1,
                        Kind = change.Kind,
                        DecidedOn = change.DecidedOn,
                        Appropriation = change.Appropriation,
                        Reference = change.Reference,
                        Reason = change.Reason,
                    }
            )
            .ToList();
        var lines = changes.SelectMany(
            (change, place) =>
                change.Lines.Select(line => new BudgetChangeLine
                {
                    BudgetChangeId = place + 1,
                    BudgetItemId = line.ItemId,
                    Year = line.Year,
                    Amount = line.Amount,
                })
        );
        return new InvestmentBudget(
            new InvestmentParts(
                new Investment
                {
                    Id = 1,
                    Name = "Prov",
                    DecidedBy = "Nämnden",
                    GrantedTo = "Kontoret",
                    Appropriation = Money.FromKronor(3_000m),
                    PlannedFrom = new Month(2020, 5),
                    PlannedTo = new Month(2020, 12),
                },
                [Subproject(1), Subproject(2)],
                new[] { Item(1, 1, 1), Item(2, 1, 2), Item(3, 2, 1) }.ToLookup(item => item.SubprojectId)
            ),
            recorded,
            [.. lines]
        );
    }

    public static NewBudgetChange Move(int month, long from, long to, decimal kronor, int year = 2020) =>
        new(
            BudgetChangeKind.Transfer,
            new DateOnly(2021, month, 10),
            "SN § 1",
            $"Flytt {month}",
            NewBudgetChange.Together([
                new(from, year, -Money.FromKronor(kronor)),
                new(to, year, Money.FromKronor(kronor)),
            ])
        );

    public static NewBudgetChange Carry(int month, long item, int from, int to, decimal kronor) =>
        new(
            BudgetChangeKind.CarryOver,
            new DateOnly(2021, month, 10),
            "SN § 2",
            $"Nytt år {month}",
            NewBudgetChange.Together([
                new(item, from, -Money.FromKronor(kronor)),
                new(item, to, Money.FromKronor(kronor)),
            ])
        );

    private static Subproject Subproject(int number) =>
        new()
        {
            Id = number,
            InvestmentId = 1,
            Number = number,
            Name = $"Del {number}",
            Lead = "intern",
            Supplier = "",
            ExpectedEffect = "",
        };

    private static BudgetItem Item(long id, long subproject, int number) =>
        new()
        {
            Id = id,
            SubprojectId = subproject,
            Number = number,
            Name = $"Post {id}",
            Decided = Money.FromKronor(1_000m),
            Source = "Kalkylen",
        };
}
