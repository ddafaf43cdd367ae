using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>
/// Running cost year by year: what is granted and what it is to cover, and what is booked, from the first year it was granted
/// for, or booked in, to the year asked about.
/// </summary>
internal static class ComputeRunningCost
{
    /// <summary>Granted and booked at the end of a month.</summary>
    public static RunningCostFigures For(
        InvestmentFacts facts,
        InvestmentOutcome outcome,
        CapitalCostFigures capital,
        Month asOf
    )
    {
        var booked = outcome.Running(asOf);
        var notCapitalised = outcome.OfItems(ExpectedAsset.Excluded(facts), asOf);
        var first = booked
            .Select(row => row.Month.Year)
            .Concat(notCapitalised.Select(row => row.Month.Year))
            .Append(facts.Investment.YearlyCostFrom)
            .Min();
        return new RunningCostFigures(
            facts.Investment.YearlyCost,
            facts.Investment.YearlySupport,
            [
                .. Enumerable
                    .Range(first, Math.Max(0, asOf.Year - first + 1))
                    .Select(year => new RunningCostYear(
                        year,
                        Granted(year),
                        Sum(year, RunningCostKind.Capital),
                        Sum(year, RunningCostKind.Support),
                        Sum(year, RunningCostKind.Other),
                        Money.Sum(notCapitalised.Where(row => row.Month.Year == year).Select(row => row.Amount))
                    )),
            ]
        )
        {
            Granting =
            [
                .. capital
                    .YearlyDifferences.Where(year => Granted(year.Year).Ore != 0)
                    .Select(year => new GrantedYear(
                        year.Year,
                        Granted(year.Year),
                        year.Of.Planned,
                        facts.Investment.YearlySupport,
                        year.Of.Expected
                    )),
            ],
        };

        Money Granted(int year) => year < facts.Investment.YearlyCostFrom ? Money.Zero : facts.Investment.YearlyCost;

        Money Sum(int year, RunningCostKind kind) =>
            Money.Sum(booked.Where(row => row.Month.Year == year && row.Kind == kind).Select(row => row.Amount));
    }
}
