using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.Forecasts;

/// <summary>
/// A final cost that the portal suggests. It never lies below outcome and committed together, and an order counts once: what
/// is still to be invoiced of it is part of the months to come.
/// </summary>
/// <param name="Basis">How it was reached.</param>
/// <param name="Amount">The final cost; null where there is nothing to reckon from.</param>
/// <param name="How">The reckoning with its figures, or why there is none.</param>
public sealed record ForecastSuggestion(ForecastBasis Basis, Money? Amount, string How)
{
    /// <summary>
    /// By pace: outcome, and for each month left the mean of the months since the first booked one; or what is committed, where
    /// that is more.
    /// </summary>
    /// <param name="outcome">Booked to the end of the month asked about.</param>
    /// <param name="committed">Ordered and not yet invoiced then.</param>
    /// <param name="first">The first month with cost; null where nothing is booked.</param>
    /// <param name="asOf">The month asked about.</param>
    /// <param name="until">The month that the work is planned to end.</param>
    public static ForecastSuggestion ByPace(Money outcome, Money committed, Month? first, Month asOf, Month until)
    {
        if (first is not { } from || from > asOf || outcome <= Money.Zero)
        {
            return new(ForecastBasis.Pace, null, "Inget är bokfört, så det finns ingen takt att räkna med.");
        }

        var months = from.MonthsUntil(asOf) + 1;
        var left = Math.Max(0, asOf.MonthsUntil(until));
        var atPace = Money.Round((System.Numerics.BigInteger)outcome.Ore * left, months);
        var coming = Money.Max(atPace, committed);
        var pace =
            $"{ShortKronor(outcome)} på {Months(months)}, från {MonthName(from)}, är {WholeKronor(Money.Round(outcome.Ore, months))} i månaden. ";
        var rest =
            left == 0
                ? $"Arbetet var planerat till {MonthName(until)}, så ingen månad återstår."
                : $"{Months(left)} återstår till och med {MonthName(until)}: {ShortKronor(atPace)}.";
        var ordered =
            committed > atPace ? $" Bundet är mer, {ShortKronor(committed)}, och räknas i stället."
            : committed > Money.Zero ? $" Bundet, {ShortKronor(committed)}, ryms i det."
            : "";
        return new(
            ForecastBasis.Pace,
            outcome + coming,
            $"{pace}{rest}{ordered} {ShortKronor(outcome)} + {ShortKronor(coming)} = {ShortKronor(outcome + coming)}."
        );
    }

    /// <summary>By how much is done (earned value): outcome by completion, or outcome and committed where that is more.</summary>
    /// <param name="outcome">Booked to the end of the month asked about.</param>
    /// <param name="committed">Ordered and not yet invoiced then.</param>
    /// <param name="completion">The share of the work done, as last reported; null where nothing is reported.</param>
    /// <param name="reported">The month it was reported for.</param>
    public static ForecastSuggestion ByCompletion(Money outcome, Money committed, Share? completion, Month? reported)
    {
        if (completion is not { Fraction: > 0 } done || reported is not { } month)
        {
            return new(
                ForecastBasis.Completion,
                null,
                "Ingen lägesrapport säger hur mycket som är färdigt, så det finns inget att räkna med."
            );
        }

        if (outcome <= Money.Zero)
        {
            return new(ForecastBasis.Completion, null, "Inget är bokfört, så det finns inget att räkna med.");
        }

        var whole = Money.Round(outcome.Kronor / done.Fraction);
        var least = outcome + committed;
        var how =
            $"{ShortKronor(outcome)} är bokfört och arbetet färdigt till {done} enligt lägesrapporten för {MonthName(month)}: {ShortKronor(outcome)} / {done} = {ShortKronor(whole)}.";
        return new(
            ForecastBasis.Completion,
            Money.Max(whole, least),
            least > whole
                ? $"{how} Utfall och bundet är tillsammans mer, {ShortKronor(least)}, och räknas i stället."
                : how
        );
    }

    private static string Months(int count) => $"{Number(count, 0, 0)}{Space}{(count == 1 ? "månad" : "månader")}";
}
