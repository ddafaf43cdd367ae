using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Changes;

/// <summary>What has changed between two states of what is known.</summary>
/// <param name="Before">The figures as they were known first.</param>
/// <param name="After">The figures of the same month as they were known last.</param>
/// <param name="Changes">Those that differ.</param>
/// <param name="Months">The month compared, and those that could be.</param>
/// <param name="Between">The two states.</param>
/// <param name="Recorded">A page of what was recorded in between, the latest first.</param>
/// <param name="Pagination">Where among all that was recorded the page is.</param>
/// <param name="OtherImports">How many imports in between gave the investment nothing.</param>
public sealed record ChangesPage(
    FollowUpFigures Before,
    FollowUpFigures After,
    FigureChanges Changes,
    MomentChoice Months,
    Interval Between,
    IReadOnlyList<RecordedBatch> Recorded,
    Pagination Pagination,
    int OtherImports
)
{
    private MoneyFigures Was => Before.Totals.Money;

    private MoneyFigures Now => After.Totals.Money;

    /// <summary>What the change comes to, in a sentence.</summary>
    public string Conclusion =>
        Changes.Parts.Count == 0
            ? $"Inget i siffrorna för {SwedishText.MonthName(After.AsOf)} har ändrats sedan {Since}."
            : $"Sedan {Since}: {string.Join(", ", Moved())}.";

    /// <summary>What is compared from, in words.</summary>
    public string Since => Between.Report?.Text ?? SwedishTime.Text(Between.From.Utc);

    /// <summary>The figures that carry the change.</summary>
    public IReadOnlyList<KeyFigure> KeyFigures =>
        [
            Key("Budget", Was.Budget, Now.Budget),
            Key("Utfall", Was.Outcome, Now.Outcome),
            Key("Prognos", Was.Forecast, Now.Forecast),
            Key("Avvikelse", Was.Variance, Now.Variance),
        ];

    private static KeyFigure Key(string label, Money before, Money after) =>
        KeyFigure.Kronor(label, after, before == after ? "oförändrad" : $"var {SwedishText.WholeKronor(before)}");

    private List<string> Moved()
    {
        var moved = new[]
        {
            Words("utfallet", Was.Outcome, Now.Outcome),
            Words("budgeten", Was.Budget, Now.Budget),
            Words("prognosen", Was.Forecast, Now.Forecast),
        }
            .OfType<string>()
            .ToList();
        return moved.Count > 0 ? moved : ["utfall, budget och prognos står kvar, men annat har ändrats"];
    }

    private static string? Words(string figure, Money before, Money after)
    {
        var difference = after - before;
        return difference.Ore == 0
            ? null
            : $"{figure} {(difference.Ore > 0 ? "ökade" : "minskade")} med {SwedishText.WholeKronor(difference.Abs())} till {SwedishText.WholeKronor(after)}";
    }
}
