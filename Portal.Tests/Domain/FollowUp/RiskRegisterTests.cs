using Portal.Domain.FollowUp;
using Portal.Domain.Progress;

namespace Portal.Tests.Domain.FollowUp;

/// <summary>The risks together: their order, their cells, and what has not been seen to.</summary>
public sealed class RiskRegisterTests
{
    private static readonly DateOnly Day = new(2021, 4, 30);

    private static readonly RiskRegister Register = new(
        [
            Risk(1, before: (3, 4), after: (2, 3), review: new(2021, 4, 30)),
            Risk(2, before: (4, 3), after: (3, 3), review: new(2021, 4, 29)),
            Risk(3),
            Risk(4, before: (4, 4), after: (4, 4), review: new(2021, 1, 1), closed: true),
            Risk(5, before: (2, 3), after: (2, 3), review: new(2021, 5, 1)),
        ],
        Day
    );

    [Fact]
    public void The_gravest_after_measures_comes_first_and_what_is_not_assessed_last() =>
        Assert.Equal([2, 1, 5, 3], Register.Open.Select(risk => risk.Number));

    [Fact]
    public void A_cell_holds_the_open_risks_that_are_assessed_so()
    {
        var cell = new RiskLevel(Probability.LessLikely, Consequence.Noticeable);

        Assert.Equal([5], Register.At(cell, after: false));
        Assert.Equal([1, 5], Register.At(cell, after: true));
        Assert.Empty(Register.At(new RiskLevel(Probability.Likely, Consequence.Serious), after: true));
        Assert.Equal(
            3,
            RiskRegister.Rows.Sum(p => RiskRegister.Columns.Sum(c => Register.At(new RiskLevel(p, c), true).Count))
        );
    }

    [Fact]
    public void A_review_is_passed_the_day_after_it_was_due_and_not_for_a_closed_risk() =>
        Assert.Equal([2], Register.Overdue.Select(risk => risk.Number));

    [Fact]
    public void The_conclusion_names_the_gravest_the_unassessed_and_the_overdue() =>
        Assert.Equal(
            [
                "4 av 5 risker är öppna. Störst efter åtgärder är risk 2: 9 av 16 (hög), mot 12 före.",
                "Risk 3 är inte bedömd än.",
                "Dagen för nästa bedömning har passerat för risk 2.",
            ],
            Register.Sentences.Select(sentence => sentence.Replace('\u00A0', ' '))
        );

    [Fact]
    public void The_decisions_risks_are_there_from_the_start_and_not_assessed() =>
        Assert.Equal(
            ["3 risker följs.", "Risk 1, 2 och 3 är inte bedömda än."],
            new RiskRegister([Risk(1), Risk(2), Risk(3)], Day).Sentences.Select(s => s.Replace('\u00A0', ' '))
        );

    [Fact]
    public void Opened_again_a_risk_counts_again()
    {
        var risk = Risk(1) with
        {
            Closures = [new(2, false, "Den kom tillbaka.", Day), new(1, true, "Över.", new(2021, 4, 1))],
        };

        Assert.False(risk.IsClosed);
    }

    private static RiskFigures Risk(int number) => new(number, $"Risk {number}", "Beslutet");

    private static RiskFigures Risk(
        int number,
        (int Probability, int Consequence) before,
        (int Probability, int Consequence) after,
        DateOnly review,
        bool closed = false
    ) =>
        Risk(number) with
        {
            Assessments =
            [
                new RiskAssessmentFigures(
                    number,
                    new(2021, 1, 1),
                    new RiskLevel((Probability)before.Probability, (Consequence)before.Consequence),
                    new RiskLevel((Probability)after.Probability, (Consequence)after.Consequence),
                    "Projektledaren",
                    "Åtgärd",
                    review
                ),
            ],
            Closures = closed ? [new RiskClosureFigures(1, true, "Över.", new(2021, 2, 1))] : [],
        };
}
