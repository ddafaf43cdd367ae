using Portal.Domain.Progress;

namespace Portal.Tests.Domain.Progress;

/// <summary>A milestone as written: its first day stays, a move needs a reason, and it is reached on a day that has been.</summary>
public sealed class ReadMilestoneTests
{
    private static readonly DateOnly Today = new(2021, 4, 30);

    private static readonly Milestone Start = new()
    {
        SubprojectId = 1,
        Name = "Driftstart",
        Baseline = new(2020, 12, 7),
        Planned = new(2021, 2, 15),
        ReportedOn = new(2020, 10, 30),
    };

    [Fact]
    public void The_first_day_becomes_the_baseline()
    {
        var (milestone, faults) = ReadMilestone.New(1, " Driftstart ", "2021-06-14", [], Today);

        Assert.Empty(faults);
        Assert.Equal("Driftstart", milestone!.Name);
        Assert.Equal(
            (new DateOnly(2021, 6, 14), new DateOnly(2021, 6, 14), null, Today),
            (milestone.Baseline, milestone.Planned, milestone.Reached, milestone.ReportedOn)
        );
    }

    [Theory]
    [InlineData("", "2021-06-14", "namn", "Skriv vad milstolpen heter.")]
    [InlineData("driftstart", "2021-06-14", "namn", "Det finns redan en milstolpe som heter ”Driftstart”.")]
    [InlineData("Samtal med 19121212-1212", "2021-06-14", "namn", "ser ut som ett personnummer")]
    [InlineData("Ny", "", "dag", "Ange dagen")]
    [InlineData("Ny", "14/6", "dag", "”14/6” är ingen dag")]
    [InlineData("Ny", "2999-01-01", "dag", "ligger utanför åren")]
    public void What_is_wrong_with_a_new_one_is_told(string name, string day, string field, string sentence)
    {
        var (milestone, faults) = ReadMilestone.New(1, name, day, ["Driftstart"], Today);

        Assert.Null(milestone);
        var fault = Assert.Single(faults);
        Assert.Equal(field, fault.Field);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Moved_the_baseline_stays_and_the_reason_is_kept()
    {
        var (milestone, _) = ReadMilestone.Moved(Start, "2021-04-19", "Löneintegrationen måste rättas.", Today);

        Assert.Equal(new DateOnly(2020, 12, 7), milestone!.Baseline);
        Assert.Equal(new DateOnly(2021, 4, 19), milestone.Planned);
        Assert.Equal("Löneintegrationen måste rättas.", milestone.Reason);
    }

    [Theory]
    [InlineData("2021-04-19", "", "Skriv varför dagen flyttas.")]
    [InlineData("2021-04-19", "Ring 121212-1212", "ser ut som ett personnummer")]
    [InlineData("2021-02-15", "Ingen", "är redan planerad till 2021-02-15")]
    public void A_move_without_reason_or_distance_is_refused(string day, string reason, string sentence)
    {
        var (milestone, faults) = ReadMilestone.Moved(Start, day, reason, Today);

        Assert.Null(milestone);
        Assert.Contains(sentence, Assert.Single(faults).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-04-30", true)]
    [InlineData("2021-05-01", false)]
    public void It_is_reached_today_at_the_latest(string day, bool holds)
    {
        var (milestone, faults) = ReadMilestone.Reached(Start, day, "", Today);

        Assert.Equal(holds, milestone is not null);
        Assert.Equal(holds ? [] : ["2021-05-01 har inte varit än."], faults.Select(f => f.Sentence));
    }

    [Fact]
    public void What_is_reached_is_neither_moved_nor_reached_again()
    {
        var (reached, _) = ReadMilestone.Reached(Start, "2021-04-19", null, Today);

        Assert.Equal(new DateOnly(2021, 2, 15), reached!.Planned);
        Assert.Null(reached.Reason);
        Assert.Contains(
            "är antecknad som nådd 2021-04-19",
            Assert.Single(ReadMilestone.Moved(reached, "2021-05-01", "Fel", Today).Faults).Sentence,
            StringComparison.Ordinal
        );
        Assert.Null(ReadMilestone.Reached(reached, "2021-04-20", null, Today).Milestone);
    }
}
