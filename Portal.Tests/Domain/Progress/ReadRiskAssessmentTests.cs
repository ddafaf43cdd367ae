using Portal.Domain.Progress;

namespace Portal.Tests.Domain.Progress;

/// <summary>An assessment as written: two levels, a measure, a role and a day to come.</summary>
public sealed class ReadRiskAssessmentTests
{
    private static readonly DateOnly Today = new(2021, 4, 30);

    [Fact]
    public void Probability_times_consequence_is_the_risk_before_and_after()
    {
        var (assessment, faults) = Read();

        Assert.Empty(faults);
        Assert.Equal(12, new RiskLevel(assessment!.ProbabilityBefore, assessment.ConsequenceBefore).Product);
        Assert.Equal(6, new RiskLevel(assessment.ProbabilityAfter, assessment.ConsequenceAfter).Product);
        Assert.Equal(("Projektledaren", Today), (assessment.Owner, assessment.ReportedOn));
    }

    [Theory]
    [InlineData(1, 3, Gravity.Low)]
    [InlineData(2, 2, Gravity.Medium)]
    [InlineData(2, 4, Gravity.Medium)]
    [InlineData(3, 3, Gravity.High)]
    [InlineData(4, 4, Gravity.High)]
    public void The_product_says_how_grave_it_is(int probability, int consequence, Gravity gravity) =>
        Assert.Equal(gravity, new RiskLevel((Probability)probability, (Consequence)consequence).Gravity);

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("Possible")]
    [InlineData(" 3")]
    [InlineData(null)]
    public void A_level_is_one_to_four_and_nothing_else(string? level)
    {
        var (assessment, faults) = Read(probabilityBefore: level);

        Assert.Null(assessment);
        Assert.Equal(("ProbabilityBefore", "Välj sannolikheten, 1 till 4."), (faults[0].Field, faults[0].Sentence));
    }

    [Theory]
    [InlineData("", "Projektledaren", "2021-06-30", "Skriv vad som görs åt risken.")]
    [InlineData("Inget", "", "2021-06-30", "Skriv vilken roll som ser till åtgärden.")]
    [InlineData("Inget", "Anna 19121212-1212", "2021-06-30", "ser ut som ett personnummer")]
    [InlineData("Inget", "Projektledaren", "2021-04-29", "2021-04-29 har varit.")]
    [InlineData("Inget", "Projektledaren", "2023-05-01", "Välj en dag till och med 2023-04-30.")]
    public void What_is_missing_or_forbidden_is_told(string measure, string owner, string review, string sentence)
    {
        var (assessment, faults) = Read(measure: measure, owner: owner, review: review);

        Assert.Null(assessment);
        Assert.Contains(sentence, Assert.Single(faults).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_risk_is_assessed_again_within_two_years() =>
        Assert.Equal(new DateOnly(2023, 4, 30), Read(review: "2023-04-30").Assessment!.NextReview);

    [Fact]
    public void A_measure_makes_no_risk_larger()
    {
        Assert.NotNull(Read(probabilityAfter: "3", consequenceAfter: "4").Assessment);
        Assert.Contains(
            "Risken är 16 efter åtgärden och 12 före.",
            Assert.Single(Read(probabilityAfter: "4", consequenceAfter: "4").Faults).Sentence,
            StringComparison.Ordinal
        );
    }

    private static (RiskAssessment? Assessment, IReadOnlyList<ProgressFault> Faults) Read(
        string? probabilityBefore = "3",
        string probabilityAfter = "2",
        string consequenceAfter = "3",
        string measure = "Ersättare är utsedda.",
        string owner = "Projektledaren",
        string review = "2021-06-30"
    ) =>
        ReadRiskAssessment.From(
            1,
            new WrittenRiskAssessment
            {
                ProbabilityBefore = probabilityBefore,
                ConsequenceBefore = "4",
                ProbabilityAfter = probabilityAfter,
                ConsequenceAfter = consequenceAfter,
                Measure = measure,
                Owner = owner,
                NextReview = review,
            },
            Today
        );
}
