using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>Which condition of a case is another.</summary>
public enum SensitivityOf
{
    /// <summary>None: the case that the others are held against.</summary>
    Nothing,

    /// <summary>Investigations as many as in the promise's base year.</summary>
    BaseYearVolume,

    /// <summary>Investigations as many as there really are.</summary>
    RealVolume,

    /// <summary>The promise's lower hours.</summary>
    LowHours,

    /// <summary>The promise's higher hours.</summary>
    HighHours,

    /// <summary>The lower end of the measured interval.</summary>
    LowOfInterval,

    /// <summary>The higher end of the measured interval.</summary>
    HighOfInterval,

    /// <summary>A lower wage.</summary>
    LowerWage,

    /// <summary>A higher wage.</summary>
    HigherWage,
}

/// <summary>What a year comes to when one of its conditions is another: investigations, hours for each, or the wage.</summary>
/// <param name="Of">Which condition is another.</param>
/// <param name="Label">What is another, in Swedish.</param>
/// <param name="Investigations">Investigations a year.</param>
/// <param name="PerInvestigation">Hours saved for each.</param>
/// <param name="MonthlyWage">The wage.</param>
/// <param name="Band">The year's hours, their share of a post and their value.</param>
/// <param name="Difference">The value less that of the first case.</param>
public sealed record SensitivityCase(
    SensitivityOf Of,
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
    /// <summary>How much another wage is higher or lower, in per cent.</summary>
    public const int WageStep = 10;

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
        var known = measured.HoursPerInvestigation is null ? "tid mitt i det utlovade" : "uppmätt tid";
        var wage = promise.MonthlyWage;
        return
        [
            Case(SensitivityOf.Nothing, $"Utgångsläget: {known}, beslutets volym och lön", promised, hours, wage),
            Case(
                SensitivityOf.BaseYearVolume,
                $"Volymen är {promise.BaseYear} års",
                promise.Investigations,
                hours,
                wage
            ),
            .. volume is null
                ? []
                : new[] { Case(SensitivityOf.RealVolume, "Volymen är den verkliga", volume.Annualised, hours, wage) },
            Case(SensitivityOf.LowHours, "Tiden är beslutets lägre", promised, promise.LowPerInvestigation, wage),
            Case(SensitivityOf.HighHours, "Tiden är beslutets högre", promised, promise.HighPerInvestigation, wage),
            .. measured.Interval is { } interval
                ? new[]
                {
                    Case(
                        SensitivityOf.LowOfInterval,
                        "Tiden är intervallets lägre gräns",
                        promised,
                        interval.Low,
                        wage
                    ),
                    Case(
                        SensitivityOf.HighOfInterval,
                        "Tiden är intervallets högre gräns",
                        promised,
                        interval.High,
                        wage
                    ),
                }
                : [],
            Case(
                SensitivityOf.LowerWage,
                $"Lönen är {WageStep} procent lägre",
                promised,
                hours,
                Times(wage, 100 - WageStep)
            ),
            Case(
                SensitivityOf.HigherWage,
                $"Lönen är {WageStep} procent högre",
                promised,
                hours,
                Times(wage, 100 + WageStep)
            ),
        ];

        SensitivityCase Case(SensitivityOf of, string label, decimal investigations, Hours each, Money paid)
        {
            var band = Year(investigations, each, paid);
            return new SensitivityCase(
                of,
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
