using System.Numerics;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// Rak nominell metod: the same depreciation every month, and interest on what is left. After an impairment what is left is
/// depreciated over the months left. From its month on the balance that bears interest is less by what was written down; none
/// is left after a disposal. The months before keep the interest they had.
/// </summary>
internal static class StraightLine
{
    /// <summary>Interest and depreciation to date at the end of each month.</summary>
    public static IEnumerable<ExactToDate> Months(ScheduleTerms terms)
    {
        // Interest on a mean is in halves, and of a rate's monthly parts.
        var balance = new RunningBalance(terms);
        balance.Scale(2 * ScheduleTerms.RateParts);
        var depreciation = BigInteger.Zero;
        for (var done = 0; done < terms.Months; done++)
        {
            var month = terms.From.AddMonths(done);
            if (month.Number == 1)
            {
                balance.Settle();
            }

            if (balance.Change(terms.ChangesIn(month)) || done == 0)
            {
                balance.Scale(terms.Months - done);
                depreciation = (balance.Left - balance.Residual) / (terms.Months - done);
            }

            var untilNewYear = Math.Min(13 - month.Number, terms.Months - done);
            var twice = terms.InterestBase switch
            {
                InterestBase.YearlyOpening => balance.Settled * 2,
                InterestBase.YearlyMean => balance.Settled + balance.Left - (depreciation * untilNewYear),
                InterestBase.Monthly => balance.Left * 2,
                _ => throw new InvalidOperationException($"No such interest base: {terms.InterestBase}."),
            };
            balance.Pass(twice * terms.PartsPerMillion(month) / (2 * ScheduleTerms.RateParts), depreciation);
            yield return balance.ToDate;
        }
    }
}
