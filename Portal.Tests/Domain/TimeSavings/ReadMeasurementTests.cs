using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Tests.Domain.TimeSavings;

public sealed class ReadMeasurementTests
{
    private static readonly Month Now = new(2021, 5);

    [Fact]
    public void A_count_and_a_sample_are_read_together()
    {
        var (measurement, faults) = Read(Whole());

        Assert.Empty(faults);
        Assert.Equal((7, 66), (measurement!.Count!.SubprojectId, measurement.Count.Started));
        var sample = measurement.Sample!;
        Assert.Equal(
            (SamplePhase.After, 12, 21.5m, 5m, "Tidrapporter"),
            (sample.Phase, sample.Count, sample.Mean.Count, sample.Deviation.Count, sample.Source)
        );
        Assert.Equal(new Month(2021, 4), sample.Month);
    }

    [Fact]
    public void A_count_alone_and_a_sample_alone_will_do()
    {
        Assert.Null(Read(Whole(w => w.Phase = "")).Measurement!.Sample);
        Assert.Null(Read(Whole(w => w.Started = " ")).Measurement!.Count);
    }

    [Fact]
    public void Neither_is_nothing()
    {
        var (measurement, faults) = Read(new WrittenMeasurement { Month = "2021-04" });

        Assert.Null(measurement);
        Assert.Equal("Ange antalet utredningar, en mätning eller båda.", Assert.Single(faults).Sentence);
    }

    [Fact]
    public void One_investigation_has_no_deviation()
    {
        Assert.Equal(0, Read(Whole(w => (w.Count, w.Deviation) = ("1", ""))).Measurement!.Sample!.Deviation.Count);
        Assert.Equal(
            "En enda utredning har ingen spridning: lämna fältet tomt.",
            Assert.Single(Read(Whole(w => w.Count = "1")).Faults).Sentence
        );
    }

    [Fact]
    public void A_difference_may_be_negative_and_a_time_may_not()
    {
        Assert.Equal(-1.5m, Read(Whole(w => (w.Phase, w.Mean) = ("Paired", "−1,5"))).Measurement!.Sample!.Mean.Count);
        Assert.Equal("Mean", Assert.Single(Read(Whole(w => w.Mean = "-1,5")).Faults).Field);
    }

    [Fact]
    public void What_can_be_read_in_two_ways_is_told_with_both()
    {
        var fault = Assert.Single(Read(Whole(w => w.Mean = "1.200")).Faults);

        Assert.Equal("”1.200” kan läsas på två sätt: skriv 1\u00A0200 eller 1,2000.", fault.Sentence);
        Assert.Equal(1.2m, Read(Whole(w => w.Mean = "1,2000")).Measurement!.Sample!.Mean.Count);
    }

    [Fact]
    public void A_month_that_is_not_over_is_measured_but_not_counted()
    {
        Assert.Equal("Started", Assert.Single(Read(Whole(w => w.Month = "2021-05")).Faults).Field);
        Assert.NotNull(Read(Whole(w => (w.Month, w.Started) = ("2021-05", ""))).Measurement!.Sample);
    }

    [Theory]
    [InlineData("Month", "2021-06")]
    [InlineData("Month", "2020-04")]
    [InlineData("Month", "april")]
    [InlineData("Started", "12,5")]
    [InlineData("Started", "-1")]
    [InlineData("Started", "1.200")]
    [InlineData("Phase", "Under")]
    [InlineData("Phase", "7")]
    [InlineData("Count", "0")]
    [InlineData("Count", "")]
    [InlineData("Mean", "många")]
    [InlineData("Mean", "1,200")]
    [InlineData("Deviation", "")]
    [InlineData("Source", "")]
    [InlineData("Source", "Ärendet för 121212-1212")]
    public void What_cannot_be_is_told_at_its_field(string field, string text)
    {
        var (measurement, faults) = Read(Whole(w => typeof(WrittenMeasurement).GetProperty(field)!.SetValue(w, text)));

        Assert.Null(measurement);
        Assert.Equal(field, Assert.Single(faults).Field);
    }

    [Theory]
    [InlineData("Started", "999999", "”999999” är för stort: antalet startade utredningar kan vara högst 100 000.")]
    [InlineData("Count", "100000", "”100000” är för stort: antalet mätta utredningar kan vara högst 10 000.")]
    [InlineData("Count", "10001", "”10001” är för stort: antalet mätta utredningar kan vara högst 10 000.")]
    [InlineData("Count", "12,5", "”12,5” är inget antal: skriv ett heltal, 1 eller mer.")]
    [InlineData("Count", "", "Skriv antalet mätta utredningar.")]
    [InlineData("Mean", " ", "Skriv genomsnittet i timmar.")]
    [InlineData("Deviation", "", "Skriv standardavvikelsen i timmar.")]
    public void The_sentence_says_which_number_and_what_is_wrong_with_it(string field, string text, string sentence)
    {
        var faults = Read(Whole(w => typeof(WrittenMeasurement).GetProperty(field)!.SetValue(w, text))).Faults;

        Assert.Equal(sentence, Assert.Single(faults).Sentence.Replace('\u00A0', ' '));
    }

    [Fact]
    public void As_many_as_may_be_measured_are_read() =>
        Assert.Equal(10_000, Read(Whole(w => w.Count = "10000")).Measurement!.Sample!.Count);

    private static (Measurement? Measurement, IReadOnlyList<MeasurementFault> Faults) Read(
        WrittenMeasurement written
    ) => ReadMeasurement.From(written, subprojectId: 7, new MeasurableMonths(new Month(2020, 5), Now));

    private static WrittenMeasurement Whole(Action<WrittenMeasurement>? but = null)
    {
        var written = new WrittenMeasurement
        {
            Month = "2021-04",
            Started = "66",
            Phase = "After",
            Count = "12",
            Mean = "21,5",
            Deviation = "5.0",
            Source = " Tidrapporter ",
        };
        but?.Invoke(written);
        return written;
    }
}
