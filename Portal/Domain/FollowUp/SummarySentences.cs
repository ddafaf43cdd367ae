using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.FollowUp;

/// <summary>
/// What follows from the figures, in plain Swedish: what it has cost and will cost, whether it is late, whether it saves time,
/// and what is missing to be sure.
/// </summary>
public static class SummarySentences
{
    /// <summary>The sentences, the most important first.</summary>
    public static IReadOnlyList<string> For(FollowUpFigures figures) =>
        [
            Spent(figures),
            Forecast(figures),
            Late(figures),
            .. figures.TimeSavings is { } savings ? new[] { TimeSaved(savings) } : [],
            .. Missing(figures),
        ];

    /// <summary>What is missing from the investment itself; what nobody owns in the ledgers is the same for all, and no part of it.</summary>
    public static IEnumerable<string> MissingOf(FollowUpFigures figures) =>
        Missing(figures with { Unowned = figures.Unowned with { Rows = 0 } });

    private static string Spent(FollowUpFigures figures)
    {
        var money = figures.Totals.Money;
        var month = MonthName(figures.AsOf);
        return money.Outcome.Ore == 0
            ? $"Inget är bokfört på delprojekten till och med {month}; deras budget är {WholeKronor(money.Budget)}."
            : $"Till och med {month} är {WholeKronor(money.Outcome)} bokfört på delprojekten{Of(money.Consumption, money.Budget)}.";
    }

    private static string Forecast(FollowUpFigures figures)
    {
        var money = figures.Totals.Money;
        var appropriation = figures.Investment.CurrentAppropriation;
        var toAppropriation = figures.Totals.VarianceToAppropriation;
        var compared =
            $"{Against(toAppropriation, $"anslaget {WholeKronor(appropriation)}")} och {Against(money.Variance, "delprojektens budget")}";
        return figures.Subprojects.Any(s => s.Money.ForecastGiven)
            ? $"Slutkostnaden väntas bli {WholeKronor(money.Forecast)}: {compared}."
            : $"Ingen prognos är lämnad. Tills vidare räknas slutkostnaden till {WholeKronor(money.Forecast)}: {compared}.";
    }

    private static string Late(FollowUpFigures figures)
    {
        var late = figures
            .Subprojects.Select(s => (s.Number, Worst: s.Milestones.Where(m => m.SlipDays > 0).MaxBy(m => m.SlipDays)))
            .Where(s => s.Worst is not null)
            .OrderByDescending(s => s.Worst!.SlipDays)
            .ToList();
        if (late.Count == 0)
        {
            return figures.Subprojects.Any(s => s.Milestones.Count > 0)
                ? "Tidplanen håller: ingen milstolpe är senare än planerat."
                : $"Ingen tidplan är inlagd; projektet var planerat från {MonthName(figures.Investment.PlannedFrom)} till {MonthName(figures.Investment.PlannedTo)}.";
        }

        var (number, worst) = late[0];
        var others =
            late.Count > 1
                ? $" Även {Subprojects(late.Skip(1).Select(s => s.Number).Order())} har försenade milstolpar."
                : "";
        return $"Delprojekt {number} är mest försenat: ”{worst!.Name}” {worst.Standing}, {Counted(worst.SlipDays, "dag", "dagar")} efter plan.{others}";
    }

    private static string TimeSaved(TimeSavingFigures savings)
    {
        var (promise, measured) = (savings.Promise, savings.Measured);
        var promised =
            $"{Number(promise.LowPerInvestigation.Count, 0, 1)}–{Number(promise.HighPerInvestigation.Count, 0, 1)} timmar";
        if (measured.HoursPerInvestigation is not { } hours)
        {
            return $"Tidsbesparingen är inte mätt; beslutet räknar med {promised} per utredning.";
        }

        if (SlowerInvestigations.Sentence(savings) is { } slower)
        {
            return $"{slower} {measured.Note}".TrimEnd();
        }

        var certainty = measured.Interval is { } interval
            ? interval.Low.Count <= 0 && interval.High.Count >= 0
                ? $" Mätningen är osäker: intervallet går från {Number(interval.Low.Count, 2, 2)} till {Number(interval.High.Count, 2, 2)} timmar, så det kan inte uteslutas att ingen tid sparas."
                : $" Med 95 procents säkerhet ligger den mellan {Number(interval.Low.Count, 2, 2)} och {Number(interval.High.Count, 2, 2)} timmar."
            : $" {measured.Note}".TrimEnd();
        return $"Uppmätt tidsbesparing är {Number(hours.Count, 2, 2)} timmar per utredning mot beslutets {promised}.{certainty}";
    }

    private static IEnumerable<string> Missing(FollowUpFigures figures)
    {
        if (figures.Totals.Unallocated.Ore != 0)
        {
            yield return $"{WholeKronor(figures.Totals.Unallocated)} är ej fördelat på delprojekt och ingår inte i utfallet ovan.";
        }

        if (figures.Unowned.Rows > 0)
        {
            yield return $"I huvudboken finns {Counted(figures.Unowned.Rows, "rad", "rader")} om {WholeKronor(figures.Unowned.Amount)} som ingen investering äger.";
        }

        var silent = Numbers(
            figures,
            s =>
                !(figures.EndedOn < figures.AsOf.FirstDay)
                && (
                    s.Reporting is { } asked
                        ? asked.State == ReportState.Missing
                        : s.Status is null || s.Status.Month < figures.AsOf && s.Status.Completion.Fraction < 1
                )
        );
        if (silent.Count > 0)
        {
            yield return $"Lägesrapport för {MonthName(figures.AsOf)} saknas från {Subprojects(silent)}.";
        }

        var waiting = Numbers(figures, s => s.Reporting?.State == ReportState.SentIn);
        if (waiting.Count > 0)
        {
            yield return $"Lägesrapporten för {MonthName(figures.AsOf)} väntar på godkännande för {Subprojects(waiting)}.";
        }

        var returned = Numbers(figures, s => s.Reporting?.State == ReportState.Returned);
        if (returned.Count > 0)
        {
            yield return $"Lägesrapporten för {MonthName(figures.AsOf)} är återlämnad för komplettering till {Subprojects(returned)}.";
        }

        var without = Numbers(figures, s => !s.Money.ForecastGiven);
        if (without.Count > 0 && without.Count < figures.Subprojects.Count)
        {
            yield return $"Prognos saknas från {Subprojects(without)}.";
        }
    }

    private static List<int> Numbers(FollowUpFigures figures, Func<SubprojectFigures, bool> isWanted) =>
        [.. figures.Subprojects.Where(isWanted).Select(s => s.Number)];

    private static string Against(Money variance, string what) =>
        variance.Ore switch
        {
            0 => $"lika med {what}",
            > 0 => $"{WholeKronor(variance)} under {what}",
            _ => $"{WholeKronor(-variance)} över {what}",
        };

    private static string Of(Share? consumption, Money budget) =>
        consumption is { } share ? $", {share} av deras budget {WholeKronor(budget)}" : ", som inte har någon budget";

    private static string Subprojects(IEnumerable<int> numbers) => $"delprojekt {Listed(numbers)}";
}
