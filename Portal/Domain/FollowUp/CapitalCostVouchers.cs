using Portal.Domain.CapitalCosts;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>A row of a voucher that is to be booked; debit is plus.</summary>
public sealed record BookedRow(string Account, IReadOnlyList<LedgerObject> Objects, Money Amount, string Text);

/// <summary>A voucher that is to be booked on the last day of a month. Its rows sum to zero.</summary>
public sealed record BookedVoucher(Month Month, IReadOnlyList<BookedRow> Rows);

/// <summary>
/// A period's capital cost as vouchers, one a month: for each subproject that is taken into use depreciation against accumulated
/// depreciation, and internal interest against the treasury's income of it. What an impairment or a disposal takes goes the way
/// of depreciation, in rows of its own. What is not taken into use is not booked.
/// </summary>
/// <param name="Vouchers">The vouchers, in order; none for a month without cost.</param>
/// <param name="NotInUse">The subprojects that are left out because they are not taken into use.</param>
/// <param name="Ledger">The ledger that the investment's cost is booked in; null where nothing is.</param>
public sealed record CapitalCostVouchers(
    IReadOnlyList<BookedVoucher> Vouchers,
    IReadOnlyList<int> NotInUse,
    Ledger? Ledger
)
{
    /// <summary>The program that a file of them says it comes from (#PROGRAM), so that it is known when it comes back.</summary>
    public const string Program = "Investeringsportalen";

    /// <summary>The vouchers of a period, as the figures give it.</summary>
    public static CapitalCostVouchers For(
        InvestmentFacts facts,
        CapitalCostFigures capital,
        CapitalCostAccounts accounts,
        Month from,
        Month to
    )
    {
        var objects = new VoucherObjects(facts);
        var parts = capital
            .ExpectedBySubproject.Where(part => part.InService is not null)
            .Select(part => (Part: part, SubprojectId: facts.Subprojects.Single(s => s.Number == part.Number).Id))
            .ToList();
        return new CapitalCostVouchers(
            [
                .. Enumerable
                    .Range(0, Math.Max(0, from.MonthsUntil(to) + 1))
                    .Select(from.AddMonths)
                    .Select(month => new BookedVoucher(
                        month,
                        [
                            .. parts
                                .SelectMany(p =>
                                    p.Part.Months.Where(m => m.Month == month)
                                        .SelectMany(m => Rows(p.Part, m, accounts, objects, p.SubprojectId))
                                )
                                .Where(row => row.Amount != Money.Zero),
                        ]
                    ))
                    .Where(voucher => voucher.Rows.Count > 0),
            ],
            [
                .. capital
                    .ExpectedBySubproject.Where(part => part.InService is null && part.Amount != Money.Zero)
                    .Select(part => part.Number),
            ],
            InvestmentOutcome.Of(facts).Ledger
        );
    }

    private static IEnumerable<BookedRow> Rows(
        ExpectedCapitalCost part,
        CapitalCostMonth month,
        CapitalCostAccounts accounts,
        VoucherObjects objects,
        long subprojectId
    )
    {
        var about = $"Delprojekt {part.Number}";
        return Pair(accounts.DepreciationAccount, accounts.AccumulatedAccount, month.Depreciation, "avskrivning")
            .Concat(
                Pair(
                    accounts.DepreciationAccount,
                    accounts.AccumulatedAccount,
                    month.WrittenDown,
                    Word(part, month.Month)
                )
            )
            .Concat(Pair(accounts.InterestAccount, accounts.InterestIncomeAccount, month.Interest, "internränta"));

        IEnumerable<BookedRow> Pair(string debit, string credit, Money amount, string what) =>
            [
                new(debit, objects.Of(ledgerAccount: debit, subprojectId), amount, $"{about}: {what}"),
                new(credit, objects.Of(ledgerAccount: credit, subprojectId), -amount, $"{about}: {what}"),
            ];
    }

    private static string Word(ExpectedCapitalCost part, Month month) =>
        part.Changes.Any(c => c.Month == month && c.Kind == AssetChangeKind.Disposal) ? "utrangering" : "nedskrivning";
}
