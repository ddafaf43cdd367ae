using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Tests.Reporting;

namespace Portal.Tests.Domain.FollowUp;

/// <summary>What to keep an eye on follows from the figures alone.</summary>
public sealed class ConcernSentencesTests
{
    [Fact]
    public void What_goes_against_the_decision_stands_first_the_money_before_time_risk_and_benefit() =>
        Assert.Equal(
            [
                "Slutkostnaden väntas bli 38 950 kr högre än anslaget.",
                "Delprojekt 4 väntas kosta 91 800 kr mer än sin budget, 9,98 %.",
                "Arbetet är inte klart: ”I drift” i delprojekt 1 väntas 2021-05-31. Beslutet lät det pågå till december 2020.",
                "Delprojekt 1 om sina risker: =Två nyckelpersoner delas med ett annat projekt.",
                "Delprojekt 2 om sina risker: =Två nyckelpersoner delas med ett annat projekt.",
                "Delprojekt 4 om sina risker: =Två nyckelpersoner delas med ett annat projekt.",
                "Mätningarna visar inte att tid sparas: intervallet går från −0,42 till 4,81 timmar per utredning.",
            ],
            Said(FollowUpFixture.Example.Concerns.AgainstDecision)
        );

    [Fact]
    public void What_the_figures_do_not_tell_stands_apart_and_names_what_the_decision_leaves_unclear() =>
        Assert.Equal(
            [
                "18 401 kr är bokfört på investeringen men inte på något delprojekt, och räknas inte in i det som är använt. Det kan göra investeringen dyrare.",
                "46 310 kr i kommunens bokföring har ingen ägare. Det som hör hit gör investeringen dyrare.",
                "1 risk är inte bedömd än.",
                "Lägesrapport för april 2021 saknas från delprojekt 3.",
                "Prognos saknas från delprojekt 3.",
                "Beslutet är oklart i 1 fråga: finansiering. Se beslutets punkter.",
            ],
            Said(FollowUpFixture.Example.Concerns.Untold)
        );

    [Fact]
    public void Of_a_decision_that_nobody_has_reported_on_it_is_told_that_nothing_is_known()
    {
        var concerns = FollowUpFixture.Decision.Concerns;

        Assert.Equal(["Slutkostnaden väntas bli 580 kr högre än anslaget."], Said(concerns.AgainstDecision));
        Assert.Equal(
            [
                "3 risker är inte bedömda än.",
                "Den sparade tiden är inte mätt, så det går inte att säga om löftet hålls.",
                "Lägesrapport för april 2021 saknas från delprojekt 1, 2, 3 och 4.",
                "Ingen prognos är lämnad, så slutkostnaden är en räkning utan bedömning.",
                "Beslutet är oklart i 1 fråga: finansiering. Se beslutets punkter.",
            ],
            Said(concerns.Untold)
        );
    }

    [Fact]
    public void Where_all_is_well_nothing_is_told()
    {
        var example = FollowUpFixture.Example;
        var well = example with
        {
            Subprojects =
            [
                .. example.Subprojects.Select(s =>
                    s with
                    {
                        Money = s.Money with { Forecast = s.Money.Budget, ForecastGiven = true },
                        Milestones = [],
                        Status = null,
                        Reporting = new ReportingFigures(example.AsOf, ReportState.Approved, new(2021, 5, 8)),
                    }
                ),
            ],
            Totals = example.Totals with { VarianceToAppropriation = Money.Zero, Unallocated = Money.Zero },
            Unowned = new UnownedFigures(0, 0, Money.Zero, []),
            Risks = [],
            TimeSavings = null,
            Reconciliation = [],
        };

        Assert.Empty(well.Concerns.Groups);
    }

    private static IEnumerable<string> Said(IEnumerable<string> sentences) =>
        sentences.Select(sentence => sentence.Replace('\u00a0', ' '));
}
