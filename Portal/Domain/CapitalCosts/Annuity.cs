using System.Numerics;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// Annuitetsmetod: the same total cost every month, interest and depreciation together, until only the residual is left.
/// Interest is settled at the end of each calendar year, or of each month with <see cref="InterestBase.Monthly" />. When a
/// year has a new rate, the cost is set anew for the months left.
/// </summary>
/// <remarks>
/// Exact: every figure is a whole number over one common denominator, so no power is ever approximated. The numbers grow
/// to some hundred digits for five years, but each step only multiplies them by a short one.
/// </remarks>
internal static class Annuity
{
    /// <summary>Interest and depreciation to date at the end of each month.</summary>
    public static IEnumerable<ExactToDate> Months(ScheduleTerms terms)
    {
        // All three are whole numbers over the denominator.
        BigInteger balance = terms.Amount.Ore;
        var interest = BigInteger.Zero;
        var monthlyCost = BigInteger.Zero;
        var denominator = BigInteger.One;
        long? rateBefore = null;
        for (var done = 0; done < terms.Months; )
        {
            var rate = terms.PartsPerMillion(terms.From.AddMonths(done));
            if (rate != rateBefore)
            {
                var (growth, payments, scale) = ToTheEnd(terms, done, rate);
                monthlyCost = (balance * growth) - (terms.Residual.Ore * scale * denominator);
                balance *= payments;
                interest *= payments;
                denominator *= payments;
                rateBefore = rate;
            }

            // A month's interest is balance × rate / parts, so all is put over that many times more.
            var monthlyInterest = balance * rate;
            balance *= ScheduleTerms.RateParts;
            interest *= ScheduleTerms.RateParts;
            monthlyCost *= ScheduleTerms.RateParts;
            denominator *= ScheduleTerms.RateParts;
            for (var settled = done + UntilSettled(terms, done); done < settled; done++)
            {
                interest += monthlyInterest;
                balance += monthlyInterest - monthlyCost;
                yield return new ExactToDate(interest, (terms.Amount.Ore * denominator) - balance, denominator);
            }
        }
    }

    /// <summary>
    /// What one krona owed grows to by the end of the schedule, and what one krona paid every month from now on grows to,
    /// both over the scale. The cost that leaves the residual is then (balance × growth − residual × scale) / payments.
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
