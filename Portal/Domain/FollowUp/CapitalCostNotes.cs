using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>What a reader of expected capital cost must know: which rates, what is left out, and what is assumed.</summary>
internal static class CapitalCostNotes
{
    /// <summary>The sentences.</summary>
    public static IReadOnlyList<string> Of(
        InvestmentFacts facts,
        InvestmentOutcome outcome,
        IReadOnlyList<ExpectedAsset> assets,
        YearlyRates rates,
        Month asOf
    ) =>
        [
            .. Rates(facts, assets, rates),
            .. Unallocated(outcome.Unallocated(asOf)),
            .. assets.SelectMany(Asset),
            .. Closed(facts, asOf),
        ];

    private static IEnumerable<string> Rates(
        InvestmentFacts facts,
        IReadOnlyList<ExpectedAsset> assets,
        YearlyRates rates
    )
    {
        var years = assets.SelectMany(a => a.Months).Select(m => m.Month.Year).Distinct().Order().ToList();
        var own = years.FindAll(year => rates.OriginOf(year) == RateOrigin.Municipality);
        yield return $"Planen räknas med beslutets ränta {facts.Terms.Rate} alla år; den väntade kostnaden med "
            + (
                own.Count == 0
                    ? "den ränta som SKR har rekommenderat för varje år."
                    : $"kommunens ränta för {string.Join(", ", own)} och annars den som SKR har rekommenderat för varje år."
            );
        var last = rates.Known.Last();
        foreach (var year in years.Where(year => rates.OriginOf(year) == RateOrigin.Carried && year < last))
        {
            yield return $"För {year} finns ingen ränta: räntan för {rates.YearUsedFor(year)} används.";
        }

        if (years.Find(year => year > last) is > 0 and var first)
        {
            yield return $"Räntan för {last} används också från {first}, eftersom tabellen slutar där.";
        }
    }

    private static IEnumerable<string> Unallocated(Money amount)
    {
        if (amount.Ore != 0)
        {
            yield return $"{SwedishText.Kronor(amount)} är ej fördelat på delprojekt och ingår inte i den väntade kostnaden.";
        }
    }

    private static IEnumerable<string> Asset(ExpectedAsset asset)
    {
        var about = $"Delprojekt {asset.Subproject.Number}";
        if (asset.Refusal is { } refusal)
        {
            yield return $"{about} är inte med i den väntade kostnaden: {refusal.Sentence}";
        }
        else if (asset.InService is null)
        {
            yield return $"{about} är inte taget i bruk; dess kostnad räknas från {SwedishText.MonthName(asset.Schedule!.Terms.From)} som i beslutet.";
        }

        if (asset.NotCapitalised.Ore != 0)
        {
            yield return $"{about}: {SwedishText.Kronor(asset.NotCapitalised)} är bokfört på poster som inte får aktiveras, och är driftkostnad.";
        }

        if (asset.Schedule is { Terms: { Changes: { Count: > 0 } changes } terms } schedule)
        {
            foreach (var change in changes.Where(c => c.Month > schedule.Months[^1].Month))
            {
                yield return $"{about}: det som antecknats för {SwedishText.MonthName(change.Month)} ändrar inget, för avskrivningstiden från {SwedishText.MonthName(terms.From)} är slut då.";
            }
        }
    }

    private static IEnumerable<string> Closed(InvestmentFacts facts, Month asOf)
    {
        if (facts.LockedCosts.Any(c => c.Month <= asOf))
        {
            yield return "I låsta månader står kapitalkostnaden som den var känd när månaden låstes. Det som har blivit känt senare faller i den första öppna månaden efter.";
        }
    }
}
