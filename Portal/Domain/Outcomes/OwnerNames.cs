using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.Outcomes;

/// <summary>Whose a ledger row is, in words.</summary>
public sealed class OwnerNames(IReadOnlyList<InvestmentParts> investments)
{
    /// <summary>What nobody owns is called.</summary>
    public const string Nobody = "Utan ägare";

    /// <summary>What is outside outcome is called.</summary>
    public const string Ignored = "Räknas inte som utfall";

    /// <summary>What is the investment's, but given to no subproject, is called.</summary>
    public const string Unallocated = "Ej fördelat";

    /// <summary>What is a subproject's, but given to none of its items, is called.</summary>
    public const string WithoutItem = "utan kalkylpost";

    /// <summary>A kind of running cost.</summary>
    public static string Of(RunningCostKind kind) =>
        kind switch
        {
            RunningCostKind.Capital => "Kapitalkostnad",
            RunningCostKind.Support => "Underhåll och support",
            _ => "Övrig driftkostnad",
        };

    /// <summary>Whose a row is.</summary>
    public string Of(OutcomeOwner owner) =>
        owner switch
        {
            { Mapping: { } mapping } => Of(mapping),
            { IsOutcome: true } => Nobody,
            _ => Ignored,
        };

    /// <summary>Whose the rows of a mapping are. The investment is named where the portal holds several.</summary>
    public string Of(ObjectMapping mapping)
    {
        var parts = investments.First(i => i.Investment.Id == mapping.InvestmentId);
        var part = PartName(parts, mapping);
        return investments.Count > 1 ? $"{parts.Investment.Name}: {part}" : part;
    }

    private static string PartName(InvestmentParts parts, ObjectMapping mapping)
    {
        if (mapping.Running is { } kind)
        {
            return $"Driftkostnad, {SwedishText.Small(Of(kind))}";
        }

        if (parts.Subprojects.FirstOrDefault(s => s.Id == mapping.SubprojectId) is not { } subproject)
        {
            return Unallocated;
        }

        var item = parts.Items[subproject.Id].FirstOrDefault(i => i.Id == mapping.BudgetItemId);
        return $"Delprojekt {subproject.Number}, {item?.Name ?? WithoutItem}";
    }
}
