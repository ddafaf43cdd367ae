using Portal.Domain.Benefits;
using Portal.Domain.Forecasts;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.FollowUp;

/// <summary>What those who granted the money should keep an eye on, in plain Swedish: what follows from the figures, and no more.</summary>
public static class ConcernSentences
{
    /// <summary>The sentences, by group. Empty where nothing stands out.</summary>
    public static Concerns For(FollowUpFigures figures)
    {
        var (plan, risks) = (PlanFigures.Of(figures), new RiskRegister(figures.Risks, PlanFigures.DayOf(figures)));
        return new Concerns(
            [
                .. Short(figures),
                .. Dearer(figures),
                .. Late(plan),
                .. High(risks),
                .. Judged(figures),
                .. Unproven(figures),
                .. Worse(figures),
            ],
            [
                .. Beside(figures),
                .. Unreached(plan),
                .. Unassessed(risks),
                .. Unmeasured(figures),
                .. Silent(figures),
                .. Unclear(figures),
            ]
        );
    }

    private static IEnumerable<string> Short(FollowUpFigures figures) =>
        figures.Totals.VarianceToAppropriation is { Ore: < 0 } missing
            ? [$"Slutkostnaden väntas bli {WholeKronor(-missing)} högre än anslaget."]
            : [];

    private static IEnumerable<string> Dearer(FollowUpFigures figures) =>
        figures
            .Subprojects.Where(s => s.Money.Variance.Ore < 0)
            .OrderBy(s => s.Money.Variance.Ore)
            .Select(s =>
                $"Delprojekt {s.Number} väntas kosta {WholeKronor(-s.Money.Variance)} mer än sin budget{(Share.Of(-s.Money.Variance, s.Money.Budget) is { } over ? $", {NeededComment.Percent(over)}" : "")}."
            );

    private static IEnumerable<string> Beside(FollowUpFigures figures)
    {
        if (figures.Totals.Unallocated.Ore > 0)
        {
            yield return $"{WholeKronor(figures.Totals.Unallocated)} är bokfört på investeringen men inte på något delprojekt, och räknas inte in i det som är använt. Det kan göra investeringen dyrare.";
        }

        if (figures.Unowned.Amount.Ore > 0)
        {
            yield return $"{WholeKronor(figures.Unowned.Amount)} i kommunens bokföring har ingen ägare. Det som hör hit gör investeringen dyrare.";
        }
    }

    private static IEnumerable<string> Late(PlanFigures plan) =>
        plan is { Last: { Of.Reached: null } last } && last.Of.Current > plan.To.LastDay
            ?
            [
                $"Arbetet är inte klart: {last.Name} {last.Of.Standing}. Beslutet lät det pågå till {MonthName(plan.To)}.",
            ]
            : [];

    private static IEnumerable<string> Unreached(PlanFigures plan) =>
        plan.Passed is [var first, ..]
            ? [$"{first.Name} skulle ha nåtts {SwedishText.Day(first.Of.Planned)} och är inte antecknad som nådd."]
            : [];

    private static IEnumerable<string> High(RiskRegister register) =>
        register
            .Open.Where(r => r.Assessment?.After.Gravity == Gravity.High)
            .OrderByDescending(r => r.Assessment!.After.Product)
            .Select(risk =>
                $"Risken ”{risk.Text.TrimEnd('.')}” är hög också efter åtgärderna ({risk.Assessment!.After.Product} av 16)."
            );

    private static IEnumerable<string> Unassessed(RiskRegister register) =>
        register.Unassessed.Count > 0
            ? [$"{Counted(register.Unassessed.Count, "risk är inte bedömd", "risker är inte bedömda")} än."]
            : [];

    private static IEnumerable<string> Judged(FollowUpFigures figures) =>
        figures
            .Subprojects.Where(s => s.Status is { Risk.Light: Light.Yellow or Light.Red })
            .OrderByDescending(s => s.Status!.Risk.Light)
            .Select(s => $"Delprojekt {s.Number} om sina risker: {Sentence(s.Status!.Risk.Text)}");

    private static IEnumerable<string> Unproven(FollowUpFigures figures) =>
        figures.TimeSavings?.Measured is { Hours: not null, Interval: not null, Doubt: { } doubt } ? [doubt] : [];

    private static IEnumerable<string> Unmeasured(FollowUpFigures figures) =>
        figures.TimeSavings?.Measured switch
        {
            { Hours: null } => ["Den sparade tiden är inte mätt, så det går inte att säga om löftet hålls."],
            { Interval: null } => ["Mätningarna är för få för att säga hur säker tidsbesparingen är."],
            _ => [],
        };

    private static IEnumerable<string> Worse(FollowUpFigures figures) =>
        figures
            .Benefits.Where(benefit => benefit.Standing == BenefitStanding.Worse)
            .Select(benefit =>
                $"”{benefit.Benefit.Name}” är sämre än utgångsläget: {BenefitFigures.Plain(benefit.Latest!.Value)} {benefit.Benefit.Unit}, från {BenefitFigures.Plain(benefit.Benefit.StartValue)}."
            );

    private static IEnumerable<string> Silent(FollowUpFigures figures) =>
        SummarySentences
            .MissingOf(figures with { Totals = figures.Totals with { Unallocated = Money.Zero } })
            .Concat(
                figures.Subprojects.Any(s => s.Money.ForecastGiven)
                    ? []
                    : ["Ingen prognos är lämnad, så slutkostnaden är en räkning utan bedömning."]
            );

    private static IEnumerable<string> Unclear(FollowUpFigures figures)
    {
        var unclear = figures
            .Reconciliation.Where(row => row is { Kind: ReconciliationKind.Contradiction, Stated.Text: not null })
            .Select(row => Small(row.Label))
            .ToList();
        return unclear.Count > 0
            ?
            [
                $"Beslutet är oklart i {Counted(unclear.Count, "fråga", "frågor")}: {Listed(unclear)}. Se beslutets punkter.",
            ]
            : [];
    }
}
