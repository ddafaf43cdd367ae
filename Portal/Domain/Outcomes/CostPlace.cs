using Portal.Domain.Investments;

namespace Portal.Domain.Outcomes;

/// <summary>Something within an investment that cost can be given to.</summary>
/// <param name="Code">How a form writes it: <c>0</c> for what is not allocated, <c>2</c>, <c>2-1</c> or <c>Support</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="SubprojectId">The subproject; null for unallocated and running cost.</param>
/// <param name="ItemId">The item; null for none.</param>
/// <param name="Running">The kind of running cost; null for other cost.</param>
public sealed record CostPlace(
    string Code,
    string Name,
    long? SubprojectId = null,
    long? ItemId = null,
    RunningCostKind? Running = null
)
{
    /// <summary>Everything within an investment that cost can be given to, in the order of the calculation.</summary>
    public static IReadOnlyList<CostPlace> Within(InvestmentParts parts)
    {
        return
        [
            .. parts.Subprojects.SelectMany(Of),
            new("0", OwnerNames.Unallocated),
            .. Enum.GetValues<RunningCostKind>()
                .Select(kind => new CostPlace($"{kind}", $"Driftkostnad: {OwnerNames.Of(kind)}", Running: kind)),
        ];

        IEnumerable<CostPlace> Of(Subproject subproject)
        {
            var name = $"Delprojekt {subproject.Number} {subproject.Name}";
            foreach (var item in parts.Items[subproject.Id])
            {
                yield return new($"{subproject.Number}-{item.Number}", $"{name}: {item.Name}", subproject.Id, item.Id);
            }

            yield return new($"{subproject.Number}", $"{name}: {OwnerNames.WithoutItem}", subproject.Id);
        }
    }

    /// <summary>Whether it is where a row already stands.</summary>
    public bool IsThatOf(ObjectMapping owner) =>
        (SubprojectId, ItemId, Running) == (owner.SubprojectId, owner.BudgetItemId, owner.Running);
}
