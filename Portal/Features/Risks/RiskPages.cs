using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Features.Shared;

namespace Portal.Features.Risks;

/// <summary>Which levels the matrix shows.</summary>
public enum ShownLevels
{
    /// <summary>Before and after the measures.</summary>
    Both,

    /// <summary>Before them.</summary>
    Before,

    /// <summary>After them.</summary>
    After,
}

/// <summary>Risker: the risks with their matrix.</summary>
/// <param name="Page">The investment's figures.</param>
/// <param name="Register">The risks.</param>
/// <param name="Levels">Which levels the matrix shows.</param>
public sealed record RisksPage(InvestmentPage Page, RiskRegister Register, ShownLevels Levels)
{
    /// <summary>The choices of levels: the word in the address, and on the page.</summary>
    public static readonly IReadOnlyList<(ShownLevels Levels, string Word, string Text)> Choices =
    [
        (ShownLevels.Both, "bada", "Före och efter åtgärder"),
        (ShownLevels.Before, "fore", "Före åtgärder"),
        (ShownLevels.After, "efter", "Efter åtgärder"),
    ];

    /// <summary>The risks in a cell of the matrix, with the word that says when they lie there.</summary>
    public IEnumerable<(int Number, string When)> In(RiskLevel level)
    {
        var before = Levels == ShownLevels.After ? [] : Register.At(level, after: false);
        var after = Levels == ShownLevels.Before ? [] : Register.At(level, after: true);
        return Levels == ShownLevels.Both
            ? before
                .Union(after)
                .Order()
                .Select(number => (number, When(before.Contains(number), after.Contains(number))))
            : before.Concat(after).Select(number => (number, ""));
    }

    private static string When(bool before, bool after) =>
        before && after ? "före och efter"
        : before ? "före"
        : "efter";
}

/// <summary>One risk with its history.</summary>
/// <param name="Page">The investment's figures.</param>
/// <param name="Risk">The risk.</param>
/// <param name="Day">The day that it is seen on.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record RiskPage(InvestmentPage Page, RiskFigures Risk, DateOnly Day, string? Done);

/// <summary>The form of a new risk.</summary>
/// <param name="Investment">The investment's number.</param>
/// <param name="Text">What may happen, as written.</param>
public sealed record NewRiskPage(long Investment, string? Text);

/// <summary>The form of an assessment.</summary>
/// <param name="Investment">The investment's number.</param>
/// <param name="Risk">The risk as it stands now.</param>
/// <param name="Written">What is written.</param>
/// <param name="Seen">The assessment that counted when the form was opened; 0 for none.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record AssessPage(
    long Investment,
    RiskFigures Risk,
    WrittenRiskAssessment Written,
    long Seen,
    string? Done = null
);

/// <summary>A risk before it is closed or opened again.</summary>
/// <param name="Investment">The investment's number.</param>
/// <param name="Risk">The risk as it stands now.</param>
/// <param name="Closes">Whether it is to be closed; else opened again.</param>
/// <param name="Reason">Why, as written.</param>
public sealed record ClosePage(long Investment, RiskFigures Risk, bool Closes, string? Reason);
