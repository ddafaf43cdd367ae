using Portal.Domain.Values;

namespace Portal.Domain.Progress;

/// <summary>The days that a plan can speak of: near enough to the time of the decision for another to be a slip of the pen.</summary>
/// <param name="From">The month that the decision lets the project begin.</param>
/// <param name="To">The month that the decision lets it end.</param>
public sealed record PlanWindow(Month From, Month To)
{
    private const int YearsBefore = 1;
    private const int YearsAfter = 10;

    private DateOnly First => From.FirstDay.AddYears(-YearsBefore);

    private DateOnly Last => To.LastDay.AddYears(YearsAfter);

    /// <summary>Why a day cannot be one of the plan's; null where it can.</summary>
    public Refusal? RefusalOf(DateOnly day) =>
        day < First || day > Last
            ? new Refusal(
                $"{SwedishText.Day(day)} ligger för långt från investeringens tid: välj en dag från {SwedishText.Day(First)} till {SwedishText.Day(Last)}."
            )
            : null;

    /// <summary>Why a day cannot be one that work was done on: no work is done before the project begins. Null where it can.</summary>
    public Refusal? RefusalOfDone(DateOnly day) =>
        day < From.FirstDay
            ? new Refusal(
                $"{SwedishText.Day(day)} är före {SwedishText.MonthName(From)}, då arbetet enligt beslutet börjar."
            )
            : RefusalOf(day);
}
