using Portal.Domain.Benefits;

namespace Portal.Tests.Domain.Benefits;

/// <summary>How far a value has come towards its target, falling or rising.</summary>
public sealed class BenefitProgressTests
{
    [Theory]
    [InlineData(60_000, 50_000, 59_000, 0.1)]
    [InlineData(100, 0, 10, 0.9)]
    [InlineData(0, 60, 22.5, 0.375)]
    [InlineData(18, 12, 18.6, -0.1)]
    [InlineData(3.8, 2.8, 2.3, 1.5)]
    [InlineData(-10, 10, 0, 0.5)]
    public void Falling_and_rising_measures_go_by_the_same_rule(
        double start,
        double target,
        double value,
        double expected
    ) => Assert.Equal((decimal)expected, BenefitProgress.Of((decimal)start, (decimal)target, (decimal)value).Fraction);

    [Theory]
    [InlineData(100, 100, 50, "lika med utgångsläget")]
    [InlineData(100, 50, 100, "lika med utgångsläget")]
    [InlineData(100, 50, 120, "åt samma håll")]
    [InlineData(100, 50, 80, "Byt plats")]
    public void Targets_that_cannot_be_aimed_at_are_refused(int start, int low, int high, string because) =>
        Assert.Contains(because, BenefitProgress.RefusalOf(start, low, high)!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void One_target_and_two_on_the_same_side_may_stand()
    {
        Assert.Null(BenefitProgress.RefusalOf(60_000, 50_000, 50_000));
        Assert.Null(BenefitProgress.RefusalOf(0, 40, 60));
        Assert.Null(BenefitProgress.RefusalOf(18, 12, 8));
    }
}
