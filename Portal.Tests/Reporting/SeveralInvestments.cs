using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Tests.Reporting;

/// <summary>
/// Invented investments from January 2021, each with two subprojects, a calculation, booked cost in each month to April 2021 and, every third,
/// a forecast, in amounts that no other has.
/// </summary>
internal static class SeveralInvestments
{
    private static readonly BatchOrigin Origin = new("system", "Prov");

    /// <summary>The last month that is booked.</summary>
    public static readonly Month Last = new(2021, 4);

    /// <summary>Adds some.</summary>
    public static async Task AddAsync(PortalDb db, int count)
    {
        var first = new Month(2021, 1);
        var investments = Enumerable
            .Range(1, count)
            .Select(number => new Investment
            {
                Name = $"Investering {number:000}",
                DecidedBy = "Kommunstyrelsen",
                GrantedTo = $"Kontor {number % 7}",
                Appropriation = new Money(100_000_00 + (number * 101)),
                YearlyCost = new Money(20_000_00 + (number * 3)),
                YearlyCostFrom = 2021,
                PlannedFrom = first,
                PlannedTo = new Month(2021, 12),
            })
            .ToList();
        await db.RecordAsync(Origin, investments);
        if (!await db.InternalRates.AnyAsync())
        {
            // What the decision would have brought.
            await db.RecordAsync(
                Origin,
                [
                    new InternalRate
                    {
                        Year = 2021,
                        Rate = new Rate(12_500),
                        Source = "Prov",
                    },
                ]
            );
        }

        await db.RecordAsync(Origin, [.. investments.Select(of => Terms(of.Id, of.Appropriation))]);
        var subprojects = investments
            .SelectMany(of =>
                Enumerable
                    .Range(1, 2)
                    .Select(number => new Subproject
                    {
                        InvestmentId = of.Id,
                        Number = number,
                        Name = $"Del {number}",
                        Lead = "Projektledare",
                        Supplier = "Leverantör",
                        ExpectedEffect = "",
                    })
            )
            .ToList();
        await db.RecordAsync(Origin, subprojects);
        await db.RecordAsync(
            Origin,
            [
                .. subprojects.Select(
                    (of, place) =>
                        new BudgetItem
                        {
                            SubprojectId = of.Id,
                            Number = 1,
                            Name = "Arbete",
                            Decided = new Money(50_000_00 + (place * 53)),
                            Source = "Prov",
                        }
                ),
            ]
        );
        await db.RecordAsync(
            Origin,
            [
                .. subprojects
                    .Where((_, place) => place % 3 == 0)
                    .Select(
                        (of, place) =>
                            new Forecast
                            {
                                SubprojectId = of.Id,
                                Month = Last,
                                Amount = new Money(51_000_00 + (place * 7)),
                                Comment = "Dyrare än planerat",
                            }
                    ),
            ]
        );
        await BookAsync(db, first, subprojects);
    }

    /// <summary>Gives an investment the terms without which it cannot be reported on.</summary>
    public static Task MendAsync(PortalDb db, long investmentId) =>
        db.RecordAsync(Origin, [Terms(investmentId, new Money(100_000_00))]);

    private static CapitalCostTerms Terms(long investmentId, Money amount) =>
        new()
        {
            InvestmentId = investmentId,
            Amount = amount,
            Years = 5,
            From = new Month(2021, 7),
            Source = "Prov",
        };

    private static async Task BookAsync(PortalDb db, Month first, List<Subproject> subprojects)
    {
        var ledger = new Ledger { Key = "212000-0001", Name = "Provkommunen" };
        await db.RecordAsync(Origin, [ledger]);
        await db.RecordAsync(
            Origin,
            [
                .. subprojects.Select(of => new ObjectMapping
                {
                    Dimension = "6",
                    ObjectCode = $"P{of.Id}",
                    InvestmentId = of.InvestmentId,
                    SubprojectId = of.Id,
                }),
            ]
        );
        await db.RecordAsync(
            Origin,
            [
                .. from of in subprojects
                from later in Enumerable.Range(0, first.MonthsUntil(Last) + 1)
                select new LedgerSum
                {
                    LedgerId = ledger.Id,
                    Account = "4010",
                    Objects = $"6=P{of.Id}",
                    Month = first.AddMonths(later),
                    Rows = 1,
                    Amount = new Money(1_234_56 + (of.Id * 17) + later),
                },
            ]
        );
    }
}
