using Portal.Domain.CapitalCosts;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>
/// Capital cost as decided, and as expected from what is booked: each subproject's outcome, depreciated from the month it was
/// taken into use or the month after, as the terms say (the planned month until then), at the rate of each year.
/// </summary>
internal static class ComputeCapitalCost
{
    /// <summary>Plan and expectation at the end of a month.</summary>
    public static CapitalCostFigures For(InvestmentFacts facts, InvestmentOutcome outcome, Month asOf)
    {
        var planned = DepreciationSchedule.For(ScheduleTerms.Of(facts.Terms)).Value;
        var expected = facts.Subprojects.Select(s => Expected(facts, outcome, s, asOf)).ToList();
        var scheduled = expected.Where(e => e.Schedule is not null).ToList();
        var schedules = scheduled.ConvertAll(e => e.Schedule!);
        return new CapitalCostFigures(
            new CapitalCostTermsFigures(
                facts.Terms.Amount,
                facts.Terms.Residual,
                facts.Terms.Rate,
                facts.Terms.Years,
                facts.Terms.From,
                facts.Terms.Method,
                facts.Terms.InterestBase,
                facts.Terms.Start ?? DepreciationStart.SameMonth,
                facts.Terms.Source
            ),
            planned.Years,
            Together(schedules),
            [
                .. scheduled.Select(e => new ExpectedCapitalCost(
                    e.Number,
                    e.Schedule!.Terms.Amount,
                    e.Schedule.Terms.From,
                    e.Schedule.Years
                )),
            ],
            RecommendedRates.Skr,
            [.. Notes(facts, outcome, asOf, schedules), .. expected.Select(e => e.Note).OfType<string>()]
        );
    }

    /// <summary>The day a subproject was taken into use, as known at a month; null where it is not yet.</summary>
    public static DateOnly? InService(InvestmentFacts facts, long subprojectId, Month asOf) =>
        facts.InService.LastOrDefault(day => day.SubprojectId == subprojectId && Month.Of(day.Day) <= asOf)?.Day;

    private static (int Number, DepreciationSchedule? Schedule, string? Note) Expected(
        InvestmentFacts facts,
        InvestmentOutcome outcome,
        Subproject subproject,
        Month asOf
    )
    {
        var day = InService(facts, subproject.Id, asOf);
        var computed = DepreciationSchedule.For(
            new ScheduleTerms
            {
                Amount = outcome.OfSubproject(subproject.Id, asOf),
                Rates = RecommendedRates.Skr,
                Years = facts.Terms.Years,
                From = day is { } used ? facts.Terms.FirstMonth(used) : facts.Terms.From,
                Method = facts.Terms.Method,
                InterestBase = facts.Terms.InterestBase,
            }
        );
        if (!computed.TryGet(out var schedule, out var refusal))
        {
            return (
                subproject.Number,
                null,
                $"Delprojekt {subproject.Number} är inte med i den väntade kostnaden: {refusal.Sentence}"
            );
        }

        return (
            subproject.Number,
            schedule,
            day is null
                ? $"Delprojekt {subproject.Number} är inte taget i bruk; dess kostnad räknas från {SwedishText.MonthName(facts.Terms.From)} som i beslutet."
                : null
        );
    }

    private static IReadOnlyList<CapitalCostYear> Together(IReadOnlyList<DepreciationSchedule> schedules) =>
        [
            .. schedules
                .SelectMany(schedule => schedule.Years)
                .GroupBy(year => year.Year)
                .OrderBy(years => years.Key)
                .Select(
                    (years, index) =>
                        new CapitalCostYear(
                            index + 1,
                            years.Key,
                            Money.Sum(years.Select(y => y.Opening)),
                            Money.Sum(years.Select(y => y.Interest)),
                            Money.Sum(years.Select(y => y.Depreciation)),
                            Money.Sum(years.Select(y => y.Closing))
                        )
                ),
        ];

    private static IEnumerable<string> Notes(
        InvestmentFacts facts,
        InvestmentOutcome outcome,
        Month asOf,
        IReadOnlyList<DepreciationSchedule> schedules
    )
    {
        yield return $"Planen räknas med beslutets ränta {facts.Terms.Rate} alla år; den väntade kostnaden med den ränta som SKR har rekommenderat för varje år.";
        if (schedules.Select(s => s.RateNote).OfType<string>().FirstOrDefault() is { } rateNote)
        {
            yield return rateNote;
        }

        if (outcome.Unallocated(asOf) is { Ore: not 0 } unallocated)
        {
            yield return $"{SwedishText.Kronor(unallocated)} är ej fördelat på delprojekt och ingår inte i den väntade kostnaden.";
        }
    }
}
