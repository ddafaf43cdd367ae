using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>What a year comes to when one of its conditions is another: investigations, hours for each, or the wage.</summary>
/// <param name="Label">What is another, in Swedish.</param>
/// <param name="Investigations">Investigations a year.</param>
/// <param name="PerInvestigation">Hours saved for each.</param>
/// <param name="MonthlyWage">The wage.</param>
/// <param name="Band">The year's hours, their share of a post and their value.</param>
/// <param name="Difference">The value less that of the first case.</param>
public sealed record SensitivityCase(
    string Label,
    decimal Investigations,
    Hours PerInvestigation,
    Money MonthlyWage,
    TimeSavingBand Band,
    Money Difference
);

/// <summary>How much the value of time saved depends on its conditions, one at a time.</summary>
public static class Sensitivity
{
    private const int WageStep = 10;

    /// <summary>
    /// First the case that the others are held against: the hours measured, else the middle of the promised, at the promised volume.
    /// </summary>
    public static IReadOnlyList<SensitivityCase> Of(
        TimeSavingPromise promise,
        MeasuredTimeSaving measured,
        Volume? volume
    )
    {
        var promised = PromisedSavings.Of(promise).Investigations;
        var hours =
            measured.HoursPerInvestigation
            ?? new Hours((promise.LowPerInvestigation.Count + promise.HighPerInvestigation.Count) / 2);
        var known = measured.HoursPerInvestigation is null ? "mitt i det utlovade" : "uppmätt";
        var wage = promise.MonthlyWage;
        return
        [
            Case($"Utgångsläget: {known} tid, beslutets volym och lön", promised, hours, wage),
            Case($"Volymen är {promise.BaseYear} års", promise.Investigations, hours, wage),
            .. volume is null ? [] : new[] { Case("Volymen är den verkliga", volume.Annualised, hours, wage) },
            Case("Tiden är beslutets lägre", promised, promise.LowPerInvestigation, wage),
            Case("Tiden är beslutets högre", promised, promise.HighPerInvestigation, wage),
            .. measured.Interval is { } interval
                ? new[]
                {
                    Case("Tiden är intervallets lägre gräns", promised, interval.Low, wage),
                    Case("Tiden är intervallets högre gräns", promised, interval.High, wage),
                }
                : [],
            Case($"Lönen är {WageStep} procent lägre", promised, hours, Times(wage, 100 - WageStep)),
            Case($"Lönen är {WageStep} procent högre", promised, hours, Times(wage, 100 + WageStep)),
        ];

        SensitivityCase Case(string label, decimal investigations, Hours each, Money paid)
        {
            var band = Year(investigations, each, paid);
            return new SensitivityCase(
                label,
                investigations,
                each,
                paid,
                band,
                band.Value - Year(promised, hours, wage).Value
            );
        }

        TimeSavingBand Year(decimal investigations, Hours each, Money paid) =>
            TimeSavingBand.Of(new Hours(investigations * each.Count), promise, paid);
    }

    private static Money Times(Money wage, int percent) => Money.Round(wage.Kronor * percent / 100);
}
