using System.Numerics;

namespace Portal.Domain.CapitalCosts;

/// <summary>Rak nominell metod: the same depreciation every month, and interest on what is left.</summary>
internal static class StraightLine
{
    /// <summary>Interest and depreciation to date at the end of each month.</summary>
    public static IEnumerable<ExactToDate> Months(ScheduleTerms terms)
    {
        // Depreciation is in parts of the months, interest on a mean in halves of that, and of a rate's monthly parts.
        var denominator = (BigInteger)terms.Months * 2 * ScheduleTerms.RateParts;
        var interest = BigInteger.Zero;
        for (var done = 0; done < terms.Months; done++)
        {
            var month = terms.From.AddMonths(done);
            interest += TwiceBalance(terms, done, done - month.Number + 1) * terms.PartsPerMillion(month);
            var depreciation = terms.Depreciable * (done + 1) * 2 * ScheduleTerms.RateParts;
            yield return new ExactToDate(interest, depreciation, denominator);
        }
    }

    /// <summary>
    /// Twice the balance that bears interest in a month, times the schedule's months. <paramref name="january" /> is how many
    /// months are done when the calendar year begins; negative in the year that the schedule begins in.
    /// </summary>
    private static BigInteger TwiceBalance(ScheduleTerms terms, int done, int january)
    {
        var opening = Balance(Math.Max(january, 0));
        return terms.InterestBase switch
        {
            InterestBase.YearlyOpening => opening * 2,
            InterestBase.YearlyMean => opening + Balance(Math.Min(january + 12, terms.Months)),
            InterestBase.Monthly => Balance(done) * 2,
            _ => throw new InvalidOperationException($"No such interest base: {terms.InterestBase}."),
        };

        BigInteger Balance(int months) => ((BigInteger)terms.Amount.Ore * terms.Months) - (terms.Depreciable * months);
    }
}
