using Portal.Domain.Progress;

namespace Portal.Tests.Domain.Progress;

/// <summary>How many of the decision's 40 modules are done, told day by day.</summary>
public sealed class ReadDeliveredCountTests
{
    private static readonly DateOnly Today = new(2021, 4, 30);

    private static readonly Deliverable Modules = new()
    {
        Id = 1,
        Name = "Moduler som uppgraderas",
        Count = 40,
        Source = "Beskrivning av ärendet",
    };

    [Theory]
    [InlineData("0")]
    [InlineData("30")]
    [InlineData("40")]
    public void From_none_to_all_may_be_done(string count)
    {
        var (told, faults) = ReadDeliveredCount.From(Modules, count, "2021-04-30", null, [], Today);

        Assert.Empty(faults);
        Assert.Equal((1, Today, ""), (told!.DeliverableId, told.Day, told.Comment));
        Assert.Equal(count, $"{told.Done}");
    }

    [Theory]
    [InlineData("41", "2021-04-30", "", "Beslutet räknar med 40, så fler än så kan inte vara klara.")]
    [InlineData("-1", "2021-04-30", "", "”-1” är inget antal")]
    [InlineData("1,5", "2021-04-30", "", "”1,5” är inget antal")]
    [InlineData("", "2021-04-30", "", "Ange hur många som är klara")]
    [InlineData("1", "2021-05-01", "", "2021-05-01 har inte varit än.")]
    [InlineData("1", "2021-04-30", "Frågor till 19121212-1212", "ser ut som ett personnummer")]
    public void What_cannot_be_is_refused_with_a_sentence(string count, string day, string comment, string sentence)
    {
        var (told, faults) = ReadDeliveredCount.From(Modules, count, day, comment, [], Today);

        Assert.Null(told);
        Assert.Contains(sentence, Assert.Single(faults).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fall_must_be_explained()
    {
        DeliveredCount[] earlier = [Told(1, 30, new(2021, 3, 1))];

        var unexplained = ReadDeliveredCount.From(Modules, "28", "2021-04-01", "", earlier, Today);
        var explained = ReadDeliveredCount.From(
            Modules,
            "28",
            "2021-04-01",
            "Två gick sönder i testet.",
            earlier,
            Today
        );

        Assert.Equal(
            "Antalet minskar: 30 var klara 2021-03-01. Skriv varför i kommentaren.",
            Assert.Single(unexplained.Faults).Sentence
        );
        Assert.Equal(28, explained.Count!.Done);
    }

    [Fact]
    public void An_earlier_day_told_late_may_not_stand_above_the_day_after()
    {
        DeliveredCount[] earlier = [Told(1, 30, new(2021, 3, 1)), Told(2, 10, new(2021, 1, 1))];

        Assert.Null(ReadDeliveredCount.From(Modules, "31", "2021-02-01", "", earlier, Today).Count);
        Assert.NotNull(ReadDeliveredCount.From(Modules, "20", "2021-02-01", "", earlier, Today).Count);
    }

    [Fact]
    public void Of_one_day_the_latest_told_is_what_a_fall_is_measured_from()
    {
        DeliveredCount[] earlier = [Told(1, 30, new(2021, 3, 1)), Told(2, 20, new(2021, 3, 1))];

        Assert.NotNull(ReadDeliveredCount.From(Modules, "25", "2021-03-01", "", earlier, Today).Count);
    }

    private static DeliveredCount Told(long id, int done, DateOnly day) =>
        new()
        {
            Id = id,
            DeliverableId = 1,
            Done = done,
            Day = day,
            Comment = "",
        };
}
