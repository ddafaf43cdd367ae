using Portal.Domain.Benefits;

namespace Portal.Tests.Domain.Benefits;

/// <summary>A written benefit, and a written measurement of one.</summary>
public sealed class ReadBenefitTests
{
    private static readonly DateOnly Today = new(2021, 10, 1);

    [Fact]
    public void What_is_written_as_Swedes_write_is_read_exactly()
    {
        var (benefit, faults) = ReadBenefit.From(Written(), 1, 7, Today);

        Assert.Empty(faults);
        Assert.Equal((60_000m, 55_000.5m, 50_000m), (benefit!.StartValue, benefit.LowTarget, benefit.HighTarget));
        Assert.Equal((1L, 7, new DateOnly(2022, 6, 30)), (benefit.InvestmentId, benefit.Number, benefit.TargetDay));
    }

    [Fact]
    public void Without_a_high_target_there_is_one_target()
    {
        var written = Written();
        written.HighTarget = " ";
        Assert.Equal(55_000.5m, ReadBenefit.From(written, 1, 1, Today).Benefit!.HighTarget);
    }

    [Fact]
    public void A_target_equal_to_its_start_is_refused_at_its_field()
    {
        var written = Written();
        (written.LowTarget, written.HighTarget) = ("60 000", null);

        var (benefit, faults) = ReadBenefit.From(written, 1, 1, Today);

        Assert.Null(benefit);
        var fault = Assert.Single(faults);
        Assert.Equal(nameof(WrittenBenefit.LowTarget), fault.Field);
        Assert.Contains("lika med utgångsläget", fault.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(WrittenBenefit.Name), "", "Skriv vad som ska bli bättre.")]
    [InlineData(nameof(WrittenBenefit.Owner), "19121212-1212", "personnummer")]
    [InlineData(nameof(WrittenBenefit.StartValue), "1,234", "två sätt")]
    [InlineData(nameof(WrittenBenefit.StartValue), "0,00001", "högst 4 decimaler")]
    [InlineData(nameof(WrittenBenefit.StartDay), "30 april", "är ingen dag")]
    [InlineData(nameof(WrittenBenefit.StartDay), "1999-12-31", "tidigast gälla 2000-01-01")]
    [InlineData(nameof(WrittenBenefit.StartDay), "2021-10-02", "har inte varit")]
    [InlineData(nameof(WrittenBenefit.TargetDay), "2020-01-01", "efter den som utgångsläget gäller")]
    [InlineData(nameof(WrittenBenefit.TargetDay), "2040-12-01", "inom 20 år från utgångsläget, senast 2040-11-30")]
    [InlineData(nameof(WrittenBenefit.MeasureDay), "2022-07-01", "senast den dag som målet ska vara nått")]
    public void What_is_wrong_is_told_at_its_field(string field, string value, string because)
    {
        var written = Written();
        typeof(WrittenBenefit).GetProperty(field)!.SetValue(written, value);

        var (benefit, faults) = ReadBenefit.From(written, 1, 1, Today);

        Assert.Null(benefit);
        Assert.Contains(faults, f => f.Field == field && f.Sentence.Contains(because, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2000-01-01", "2020-01-01", "2020-01-01")]
    [InlineData("2021-10-01", "2041-10-01", "2021-10-02")]
    public void The_outermost_days_are_read(string start, string target, string measured)
    {
        var written = Written();
        (written.StartDay, written.TargetDay, written.MeasureDay) = (start, target, measured);

        Assert.Empty(ReadBenefit.From(written, 1, 1, Today).Faults);
    }

    [Theory]
    [InlineData("2021-10-02", "", "har inte varit")]
    [InlineData("2020-10-31", "", "före utgångsläget")]
    [InlineData("2021-09-30", "2021-09-30", "efter den här")]
    public void A_measurement_has_a_day_that_can_have_been_measured(string day, string next, string because)
    {
        var written = new WrittenBenefitMeasurement
        {
            Day = day,
            Value = "59 000",
            Source = "Lista",
            NextDay = next,
        };

        var (measurement, faults) = ReadBenefit.From(written, Recorded(), Today);

        Assert.Null(measurement);
        Assert.Contains(because, Assert.Single(faults).Sentence, StringComparison.Ordinal);
    }

    private static BenefitFigures Recorded() =>
        new(ReadBenefit.From(Written(), 1, 1, Today).Benefit!, 1, [], null, IsOverdue: false);

    private static WrittenBenefit Written() =>
        new()
        {
            Name = "Papper",
            Unit = "ark",
            Measure = "Skrivarnas räknare",
            StartValue = "60\u00A0000",
            StartDay = "2020-11-30",
            LowTarget = "55 000,5",
            HighTarget = "50 000",
            TargetDay = "2022-06-30",
            MeasureDay = "2021-06-30",
            Owner = "Kanslichef",
            Source = "Beslut i ledningsgruppen",
        };
}
