using Portal.Domain.Progress;
using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.FollowUp;

/// <summary>The risks of an investment together, as seen on a day.</summary>
/// <param name="Risks">All of them, by number.</param>
/// <param name="Day">The day.</param>
public sealed record RiskRegister(IReadOnlyList<RiskFigures> Risks, DateOnly Day)
{
    /// <summary>Every probability, the highest first, as the matrix has its rows.</summary>
    public static readonly IReadOnlyList<Probability> Rows = [.. Enum.GetValues<Probability>().OrderDescending()];

    /// <summary>Every consequence, the lowest first, as the matrix has its columns.</summary>
    public static readonly IReadOnlyList<Consequence> Columns = [.. Enum.GetValues<Consequence>().Order()];

    /// <summary>The open ones: the gravest after measures first, then before; what is not assessed last.</summary>
    public IReadOnlyList<RiskFigures> Open =>
        [
            .. Risks
                .Where(risk => !risk.IsClosed)
                .OrderByDescending(risk => risk.Assessment?.After.Product ?? 0)
                .ThenByDescending(risk => risk.Assessment?.Before.Product ?? 0)
                .ThenBy(risk => risk.Number),
        ];

    /// <summary>The closed ones, by number.</summary>
    public IReadOnlyList<RiskFigures> Closed => [.. Risks.Where(risk => risk.IsClosed)];

    /// <summary>The open ones that nobody has assessed.</summary>
    public IReadOnlyList<RiskFigures> Unassessed => [.. Open.Where(risk => risk.Assessment is null)];

    /// <summary>The open ones that were to be assessed again before the day.</summary>
    public IReadOnlyList<RiskFigures> Overdue => [.. Open.Where(risk => risk.IsReviewPassed(Day))];

    /// <summary>The numbers of the open risks in a cell of the matrix.</summary>
    /// <param name="level">The cell.</param>
    /// <param name="after">After the measures; else before.</param>
    public IReadOnlyList<int> At(RiskLevel level, bool after) =>
        [
            .. Risks
                .Where(risk => !risk.IsClosed && risk.Assessment is { } a && (after ? a.After : a.Before) == level)
                .Select(risk => risk.Number),
        ];

    /// <summary>What follows, in plain Swedish.</summary>
    public IReadOnlyList<string> Sentences =>
        Risks.Count == 0
            ? ["Ingen risk är antecknad."]
            :
            [
                Gravest,
                .. Unassessed.Count > 0
                    ? new[] { $"{Named(Unassessed)} är inte {(Unassessed.Count == 1 ? "bedömd" : "bedömda")} än." }
                    : [],
                .. Overdue.Count > 0
                    ? new[] { $"Dagen för nästa bedömning har passerat för {Small(Named(Overdue))}." }
                    : [],
            ];

    private string Gravest
    {
        get
        {
            var open =
                Closed.Count == 0
                    ? $"{Counted(Open.Count)} följs."
                    : $"{Number(Open.Count, 0, 0)} av {Counted(Risks.Count)} är {(Open.Count == 1 ? "öppen" : "öppna")}.";
            return Open is [{ Assessment: { } gravest } first, ..]
                ? $"{open} Störst efter åtgärder är risk {first.Number}: {gravest.After.Product} av 16 ({Small(RiskWords.Of(gravest.After.Gravity))}), mot {gravest.Before.Product} före."
                : open;
        }
    }

    private static string Named(IReadOnlyList<RiskFigures> risks) =>
        $"Risk {Listed(risks.Select(risk => risk.Number).Order())}";

    private static string Counted(int count) => SwedishText.Counted(count, "risk", "risker");
}
