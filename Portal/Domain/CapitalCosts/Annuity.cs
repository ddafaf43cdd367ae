using System.Numerics;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// Annuitetsmetod: the same total cost every month, interest and depreciation together, until only the residual is left.
/// Interest is settled at the end of each calendar year, or of each month with <see cref="InterestBase.Monthly" />. When a
/// year has a new rate, or an impairment takes some of the value, the cost is set anew for the months left.
/// </summary>
/// <remarks>
/// Exact: the numbers grow to some hundred digits for five years, but each step only multiplies them by a short one.
/// </remarks>
internal static class Annuity
{
    /// <summary>Interest and depreciation to date at the end of each month.</summary>
    public static IEnumerable<ExactToDate> Months(ScheduleTerms terms)
    {
        var balance = new RunningBalance(terms);
        var (cost, interest) = (BigInteger.Zero, BigInteger.Zero);
        long? rateBefore = null;
        for (var done = 0; done < terms.Months; done++)
        {
            var month = terms.From.AddMonths(done);
            var rate = terms.PartsPerMillion(month);
            var settles = done == 0 || month.Number == 1 || terms.InterestBase == InterestBase.Monthly;
            if (settles)
            {
                balance.Settle();
            }

            var changed = balance.Change(terms.ChangesIn(month));
            if (changed || rate != rateBefore)
            {
                cost = SetAnew(balance, terms, done, rate);
                rateBefore = rate;
            }

            if (settles || changed)
            {
                // A month's interest is balance × rate / parts, so all is put over that many times more.
                interest = balance.Settled * rate;
                balance.Scale(ScheduleTerms.RateParts);
                cost *= ScheduleTerms.RateParts;
            }

            balance.Pass(interest, cost - interest);
            yield return balance.ToDate;
        }
    }

    /// <summary>
    /// The cost of each month that leaves the residual at the end, over the balance's denominator, which it scales. In the
    /// months until interest is settled next it is borne by the settled balance, then by what is left each time.
    /// </summary>
    private static BigInteger SetAnew(RunningBalance balance, ScheduleTerms terms, int done, long rate)
    {
        var first = UntilSettled(terms, done);
        var (growth, payments, scale) = ToTheEnd(terms, done + first, rate);
        var owed = (balance.Left * ScheduleTerms.RateParts) + (balance.Settled * rate * first);
        var cost = (growth * owed) - (balance.Residual * scale * ScheduleTerms.RateParts);
        balance.Scale(((growth * first) + payments) * ScheduleTerms.RateParts);
        return cost;
    }

    /// <summary>
    /// What one krona owed grows to by the end of the schedule, and what one krona paid every month from now on grows to,
    /// both over the scale.
    /// </summary>
    private static (BigInteger Growth, BigInteger Payments, BigInteger Scale) ToTheEnd(
        ScheduleTerms terms,
        int done,
        long rate
    )
    {
        var (growth, payments, scale) = (BigInteger.One, BigInteger.Zero, BigInteger.One);
        while (done < terms.Months)
        {
            var months = UntilSettled(terms, done);
            var factor = ScheduleTerms.RateParts + (rate * months);
            scale *= ScheduleTerms.RateParts;
            growth *= factor;
            payments = (payments * factor) + (months * scale);
            done += months;
        }

        return (growth, payments, scale);
    }

    /// <summary>How many months there are until interest is settled next.</summary>
    private static int UntilSettled(ScheduleTerms terms, int done) =>
        terms.InterestBase == InterestBase.Monthly
            ? 1
            : Math.Min(13 - terms.From.AddMonths(done).Number, terms.Months - done);
}
