using Portal.Domain.CapitalCosts;
using Portal.Domain.Investments;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.FollowUp;

/// <summary>The decision's money and who pays, held against its own figures.</summary>
internal static class ReconcileMoney
{
    /// <summary>Appropriation, yearly cost, and what two places of the text say of them.</summary>
    public static IEnumerable<ReconciliationRow> Rows(
        InvestmentFacts facts,
        StatedFigures stated,
        DepreciationSchedule plan
    )
    {
        var items = Money.Sum(facts.Items.Select(item => item.Decided));
        var over = items - facts.Investment.Appropriation;
        var yearly = DecidedCost.Yearly(facts);
        var unexplained = (facts.Investment.YearlyCost - yearly).Abs();
        return
        [
            .. stated.Exact(
                "items-vs-appropriation",
                StatedFigureKeys.Appropriation,
                items,
                "Kalkylposterna summerar till anslaget.",
                $"Kalkylposterna är tillsammans {ShortKronor(over.Abs())} {(over.Ore > 0 ? "mer" : "mindre")} än anslaget; kapitalkostnaden är räknad på {ShortKronor(facts.Terms.Amount)}."
            ),
            .. stated.Exact(
                "yearly-cost",
                StatedFigureKeys.YearlyCost,
                yearly,
                "Den årliga kostnaden är kapitalkostnaden i snitt och merkostnaden för support.",
                $"Kapitalkostnaden i snitt, {ShortKronor(plan.Average)}, och merkostnaden för support, {ShortKronor(facts.Investment.YearlySupport)}, ger {ShortKronor(yearly)}; för {ShortKronor(unexplained)} om året anger beslutet ingen källa. Det kan vara dagens support, men det sägs inte."
            ),
            .. stated.Texts(
                "yearly-cost-label",
                StatedFigureKeys.YearlyCostLabelInDecision,
                StatedFigureKeys.YearlyCostLabelInAnalysis,
                "Den årliga kostnaden heter likadant på båda ställena.",
                $"Beslutet och analysen kallar beloppet olika saker. Det är ett snitt över åren: kapitalkostnaden sjunker från {Thousands(plan.Years[0].Cost)} till {Thousands(plan.Years[^1].Cost)} om året."
            ),
            .. stated.Texts(
                "funding",
                StatedFigureKeys.FundingInDecision,
                StatedFigureKeys.FundingInAnalysis,
                "Beslutet och analysen anger samma finansiering.",
                "Beslutet och analysen pekar på olika anslag som källa till pengarna."
            ),
            .. stated.Texts(
                "who-pays-capital",
                StatedFigureKeys.PayerInDecision,
                StatedFigureKeys.PayerInAnalysis,
                "Beslutet och analysen säger samma sak om vem som bär kostnaden.",
                "Analysen lägger kapitalkostnaden på kontorets driftbudget; beslutet säger inget om vem som bär den."
            ),
        ];
    }

    /// <summary>What nobody claimed, but a reader should know.</summary>
    public static IEnumerable<ReconciliationRow> Observations(
        InvestmentFacts facts,
        StatedFigures stated,
        DepreciationSchedule plan
    )
    {
        if (stated.Find(StatedFigureKeys.SupportYears) is { Low: { } support } years)
        {
            yield return StatedFigures.Row(
                "support-vs-life",
                years,
                facts.Terms.Years,
                support == facts.Terms.Years,
                ReconciliationKind.Observation,
                "Supporten räcker lika länge som avskrivningen.",
                support > facts.Terms.Years
                    ? $"Supporten räcker {Number(support, 0, 0)} år och avskrivningen {facts.Terms.Years}: därefter har systemet support utan kapitalkostnad."
                    : $"Avskrivningen pågår {facts.Terms.Years} år och supporten räcker {Number(support, 0, 0)}: de sista åren kostar ett system utan support."
            );
        }

        var yearly = DecidedCost.Yearly(facts);
        if (facts.Promise is { } promise && PromisedSavings.Of(promise).Low.Value is var low && low < yearly)
        {
            yield return new ReconciliationRow(
                "low-benefit-vs-cost",
                ReconciliationKind.Observation,
                "Tidsbesparingens värde i det låga fallet mot årlig kostnad",
                null,
                new ReconciledValue(null, null, null, $"{Whole(low)} kr mot {Whole(yearly)} kr"),
                null,
                "text",
                $"I det låga fallet är värdet under hela investeringens kapitalkostnad och merkostnad för support. Bara delprojekt {DecidedCost.TimeSaver(facts, promise).Number} sparar tid, och dess egen kapitalkostnad är {Whole(DecidedCost.OfTimeSaver(facts, promise))} kr om året.",
                promise.Source
            );
        }
    }

    private static string Whole(Money amount) => Number(amount.Kronor, 0, 0);
}
