using Portal.Domain.Forecasts;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.FollowUp;

/// <summary>
/// The rule of the lights, the one place where it stands: how a subproject's is reached and an investment's from those, and the
/// words that pages say it with. Silence depends on the day asked and is added by <see cref="LightFigures.Heard" />.
/// </summary>
public static class LightRule
{
    /// <summary>The rule in sentences.</summary>
    /// <param name="threshold">How far over the budget a forecast may be.</param>
    public static IReadOnlyList<string> Sentences(Share threshold) =>
        [
            "Ett delprojekts ljus är det allvarligaste av fem: tid, ekonomi, omfattning, risk och nytta i den senaste lägesrapporten som räknas.",
            $"Det är minst gult (kräver uppmärksamhet) när prognosen är mer än {NeededComment.Percent(threshold)} över budgeten, när en milstolpe som inte är nådd väntas efter den dag som först planerades eller den dagen har passerat, och när delprojektet inte är klart och inte har rapporterat på {Silence.Days} dagar.",
            "Investeringens ljus är det allvarligaste av delprojektens.",
            "En controller kan sätta ett annat ljus med ett skäl. Det gäller från sin månad tills ett annat sätts eller det tas tillbaka, och regelns eget ljus visas bredvid.",
        ];

    /// <summary>A subproject's light by the rule, without regard to silence.</summary>
    /// <param name="subproject">Its figures.</param>
    /// <param name="threshold">How far over the budget its forecast may be.</param>
    public static (Light? Light, IReadOnlyList<string> Reasons) Of(SubprojectFigures subproject, Share threshold)
    {
        var reported = Reported(subproject.Status);
        IReadOnlyList<string> causes =
        [
            .. new[] { Dearer(subproject.Money, threshold), Late(subproject.Milestones) }.OfType<string>(),
        ];
        return (
            causes.Count == 0 ? reported.Light : AtLeast(reported.Light, Light.Yellow),
            [.. reported.Reason is { } reason ? [reason] : Array.Empty<string>(), .. causes]
        );
    }

    /// <summary>An investment's light by the rule: its worst subproject's, as it counts there.</summary>
    /// <param name="subprojects">Numbers and lights.</param>
    public static (Light? Light, IReadOnlyList<string> Reasons) Of(
        IReadOnlyCollection<(int Number, LightFigures Light)> subprojects
    )
    {
        var worst = subprojects.Max(of => of.Light.Light);
        return worst is null or Light.Green
            ? (worst, [])
            : (
                worst,
                [
                    $"Delprojekt {Listed([.. subprojects.Where(of => of.Light.Light == worst).Select(of => Whole(of.Number))])}",
                ]
            );
    }

    /// <summary>The graver of two lights.</summary>
    public static Light AtLeast(Light? light, Light least) => light > least ? light.Value : least;

    /// <summary>What is said of a silence.</summary>
    public static string Of(Silence silence) => $"{Silence.Sentence}, {silence.Since}";

    private static (Light? Light, string? Reason) Reported(StatusFigures? status)
    {
        if (status is null)
        {
            return (null, null);
        }

        var worst = status.Respects.Max(respect => respect.Line.Light);
        var behind = status.Respects.Where(r => r.Line.Light == worst).ToList();
        var names = Capital(Listed([.. behind.Select(r => Small(r.Name))]));
        // Of several, each says which it is of.
        var said = string.Join(
                ' ',
                behind.Select(r =>
                    Sentence(behind.Count == 1 ? r.Line.Text : $"{r.Line.Text.TrimEnd(' ', '.')} ({Small(r.Name)})")
                )
            )
            .TrimEnd('.');
        return worst == Light.Green
            ? (worst, null)
            : (worst, $"{names} i lägesrapporten för {MonthName(status.Month)}: {said}");
    }

    private static string? Dearer(MoneyFigures money, Share threshold)
    {
        var over = -money.Variance;
        return over.Kronor > threshold.Fraction * Money.Max(money.Budget, Money.Zero).Kronor
            ? $"Prognosen är {WholeKronor(over)} över budgeten"
                + (Share.Of(over, money.Budget) is { Fraction: > 0 } share ? $", {NeededComment.Percent(share)}" : "")
            : null;
    }

    private static string? Late(IReadOnlyList<MilestoneFigures> milestones)
    {
        var late = milestones.Where(milestone => milestone.IsLate).ToList();
        if (late.Count == 0)
        {
            return null;
        }

        var worst = late.MaxBy(milestone => milestone.SlipDays)!;
        var days = worst.SlipDays;
        var of = $"”{worst.Name}” är {Whole(days)} {(days == 1 ? "dag" : "dagar")} sen";
        return late.Count == 1 ? $"Milstolpen {of}" : $"{Whole(late.Count)} milstolpar är sena; {of}";
    }

    private static string Whole(int number) => Number(number, 0, 0);
}
