using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Imports;

/// <summary>Counts the rows that enter: imported where they are outcome, else ignored; unmapped where nobody owns them.</summary>
internal static class CountRows
{
    /// <summary>The result with its counts and sums.</summary>
    public static ImportResult Of(
        ImportResult result,
        StagedLedger staged,
        StagedComparison comparison,
        long ledgerId,
        OutcomeMapping mapping
    )
    {
        var unowned = new Dictionary<string, (int Rows, Money Amount)>(StringComparer.Ordinal);
        var outside = new Dictionary<string, (int Rows, Money Amount)>(StringComparer.Ordinal);
        int imported = 0,
            ignored = 0;
        var amount = Money.Zero;
        foreach (var sum in comparison.EnteringSums.Where(s => s.Rows > 0))
        {
            var key = staged.Keys[sum.Key];
            var owner = mapping.Of(ledgerId, key.Account, ObjectSet.Read(key.Objects!));
            if (!owner.IsOutcome)
            {
                ignored += sum.Rows;
                var known = outside.GetValueOrDefault(key.Account);
                outside[key.Account] = (known.Rows + sum.Rows, known.Amount + new Money(sum.Ore));
                continue;
            }

            imported += sum.Rows;
            amount += new Money(sum.Ore);
            if (owner.IsUnowned)
            {
                var before = unowned.GetValueOrDefault(key.Objects!);
                unowned[key.Objects!] = (before.Rows + sum.Rows, before.Amount + new Money(sum.Ore));
            }
        }

        return result with
        {
            Imported = imported,
            Ignored = ignored,
            IgnoredAccounts =
            [
                .. outside
                    .Select(o => new IgnoredAccount(o.Key, o.Value.Rows, o.Value.Amount))
                    .OrderByDescending(o => o.Amount.Abs())
                    .ThenBy(o => o.Account, StringComparer.Ordinal),
            ],
            Amount = amount,
            Unmapped = unowned.Values.Sum(u => u.Rows),
            AmountUnmapped = Money.Sum(unowned.Values.Select(u => u.Amount)),
            Unowned =
            [
                .. unowned
                    .Select(u => new UnownedObjects(u.Key, u.Value.Rows, u.Value.Amount))
                    .OrderByDescending(u => u.Amount.Abs())
                    .ThenBy(u => u.Objects, StringComparer.Ordinal),
            ],
        };
    }
}
