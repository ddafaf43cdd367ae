using System.Globalization;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Features.CapitalCosts;

/// <summary>Tas i bruk: the day a subproject's asset was taken into use.</summary>
public sealed class InServiceForm : CapitalCostForm
{
    private const string DayKey = "dag";

    /// <inheritdoc />
    public override string Kind => "i-bruk";

    /// <inheritdoc />
    public override string Title => "Ange när ett delprojekt togs i bruk";

    /// <inheritdoc />
    public override string Done => "Dagen är sparad och gäller från och med nu.";

    /// <inheritdoc />
    public override IReadOnlyList<FormField> Fields(InvestmentFacts facts) =>
        [
            SubprojectField(facts),
            new(
                DayKey,
                "Dag",
                Hint: "Den dag då tillgången började användas, som 2021-04-19. Avskrivningen följer av den.",
                Type: "date"
            ),
        ];

    /// <inheritdoc />
    public override WrittenRecord Read(InvestmentFacts facts, FormValues values, DateOnly today)
    {
        var isDay = DateOnly.TryParseExact(
            values[DayKey],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        );
        var isReal = isDay && day.Year is >= Month.FirstYear and <= Month.LastYear;
        var written = WrittenRecord.About(isReal ? Month.Of(day) : null, DayKey);
        var subproject = SubprojectOf(facts, values);
        if (subproject is null)
        {
            written.Refuse(SubprojectKey, "Välj delprojekt.");
        }

        if (!isReal)
        {
            written.Refuse(DayKey, isDay ? $"Dagen {Month.OutsideYears}." : "Ange dagen som 2021-04-19.");
        }
        else if (day > today)
        {
            written.Refuse(DayKey, "Dagen har inte varit än: ange den när delprojektet har tagits i bruk.");
        }

        if (
            subproject is not null
            && isReal
            && facts.AssetChanges.FirstOrDefault(c => c.SubprojectId == subproject.Id && c.Month < Month.Of(day))
                is { } change
        )
        {
            written.Refuse(
                DayKey,
                $"Delprojekt {subproject.Number} har en nedskrivning eller utrangering i {SwedishText.MonthName(change.Month)}. Ange en dag före den, eller ta tillbaka den först."
            );
        }

        if (written.Faults.Count > 0)
        {
            return written;
        }

        var fact = new InService { SubprojectId = subproject!.Id, Day = day };
        var after = facts with { InService = [.. facts.InService, fact] };
        var first = ExpectedTerms.Of(facts.Terms, facts.CapitalCostChoice).FirstMonth(day);
        if (YearlyRates.Of(facts.InternalRates).Rates.In(first.Year).Refusal is { } refusal)
        {
            return written.Refuse(DayKey, refusal.Sentence);
        }

        return written.Give(
            $"Angav att delprojekt {subproject.Number} togs i bruk {SwedishText.Day(day)}",
            fact,
            after,
            facts.InService.LastOrDefault(s => s.SubprojectId == subproject.Id)?.Day == day,
            ("Delprojekt", $"{subproject.Number}. {subproject.Name}"),
            ("Togs i bruk", SwedishText.Day(day)),
            ("Skrivs av från", SwedishText.MonthName(first))
        );
    }
}
