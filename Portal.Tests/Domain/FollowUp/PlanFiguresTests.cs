using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.FollowUp;

/// <summary>A plan seen on a day: what is late, what is next, and what follows in words.</summary>
public sealed class PlanFiguresTests
{
    private static readonly DateOnly Day = new(2021, 4, 30);

    [Theory]
    [InlineData("2020-12-07", "2021-04-19", 133)]
    [InlineData("2020-12-07", "2020-12-06", -1)]
    [InlineData("2021-05-17", null, 161)]
    [InlineData("2020-12-07", null, 144)]
    public void Slip_is_the_days_from_the_baseline_to_the_day_reached_or_planned_or_seen_where_that_has_gone_by(
        string planned,
        string? reached,
        int days
    ) => Assert.Equal(days, Milestone("Driftstart", "2020-12-07", planned, reached).SlipDays);

    [Fact]
    public void The_conclusion_says_late_or_not_the_next_and_the_largest_slip()
    {
        var plan = Plan(
            new PlannedMilestone(1, Milestone("Driftstart", "2020-12-07", "2021-04-19", "2021-04-19")),
            new PlannedMilestone(1, Milestone("Slutgodkännande", "2020-12-18", "2021-06-30", null)),
            new PlannedMilestone(3, Milestone("Driftstart", "2020-12-14", "2021-05-17", null))
        );

        Assert.Equal(
            [
                "Tidplanen håller inte: 3 av 3 milstolpar är senare än först planerat. Mest försenad är ”Slutgodkännande” i delprojekt 1, som väntas 2021-06-30, 194 dagar efter plan.",
                "Nästa milstolpe är ”Driftstart” i delprojekt 3, 2021-05-17.",
                "Beslutet lät arbetet pågå till december 2020; den sista milstolpen ligger efter det, 2021-06-30.",
            ],
            Plain(plan)
        );
        Assert.Equal("3 av 3 milstolpar är senare än först planerat, som mest 194 dagar", Plain(plan.Message));
    }

    [Fact]
    public void A_day_gone_by_unreached_is_said_and_is_not_the_next()
    {
        var plan = Plan(
            new PlannedMilestone(1, Milestone("Provdrift", "2021-04-29", "2021-04-29", null)),
            new PlannedMilestone(1, Milestone("Driftstart", "2021-04-30", "2021-04-30", null))
        );

        Assert.Equal("”Provdrift” i delprojekt 1", Assert.Single(plan.Passed).Name);
        Assert.Equal("”Driftstart” i delprojekt 1", plan.Next!.Name);
        Assert.Contains(
            "”Provdrift” i delprojekt 1 skulle ha nåtts 2021-04-29 men är inte antecknad som nådd.",
            plan.Sentences
        );
    }

    [Fact]
    public void A_plan_that_holds_says_so_and_that_it_ends_within_the_decisions_time()
    {
        var plan = Plan(new PlannedMilestone(1, Milestone("Driftstart", "2020-12-07", "2020-12-07", "2020-12-07")));

        Assert.Equal(
            [
                "Tidplanen håller: ingen av 1 milstolpe är senare än först planerat.",
                "Alla milstolpar är nådda, den sista 2020-12-07.",
                "Den sista milstolpen ligger inom beslutets tid, som slutar i december 2020.",
            ],
            Plain(plan)
        );
    }

    [Fact]
    public void Without_milestones_the_decisions_time_is_what_there_is() =>
        Assert.Equal(
            ["Ingen milstolpe är inlagd. Enligt beslutet skulle arbetet pågå från maj 2020 till december 2020."],
            Plain(Plan())
        );

    [Fact]
    public void A_month_is_seen_on_its_last_day_or_on_the_moment_before_it()
    {
        var april = new Month(2021, 4);

        Assert.Equal(new DateOnly(2021, 4, 30), PlanFigures.LastDay(april, new DateTime(2021, 5, 10, 12, 0, 0)));
        Assert.Equal(new DateOnly(2021, 4, 10), PlanFigures.LastDay(april, new DateTime(2021, 4, 10, 23, 59, 0)));
    }

    private static PlanFigures Plan(params PlannedMilestone[] milestones) =>
        new(Day, new Month(2020, 5), new Month(2020, 12), milestones);

    private static IEnumerable<string> Plain(PlanFigures plan) => plan.Sentences.Select(Plain);

    private static string Plain(string sentence) => sentence.Replace('\u00A0', ' ');

    private static MilestoneFigures Milestone(string name, string baseline, string planned, string? reached) =>
        new(name, Of(baseline), Of(planned), reached is null ? null : Of(reached), Day);

    private static DateOnly Of(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
