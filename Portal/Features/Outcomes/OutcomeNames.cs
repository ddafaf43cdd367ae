using System.Globalization;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Outcomes;

/// <summary>What the parts of an investment's outcome are called.</summary>
public sealed class OutcomeNames(InvestmentParts parts, OwnedLedgers ledgers)
{
    /// <summary>What a part is called.</summary>
    public static string Of(OutcomePart part) =>
        part switch
        {
            OutcomePart.Unallocated => OwnerNames.Unallocated,
            OutcomePart.Unowned => OwnerNames.Nobody,
            OutcomePart.Running => "Driftkostnad",
            _ => "Utfall",
        };

    /// <summary>What the rows of a table by a step are.</summary>
    public static string Heading(OutcomeStep step) =>
        step switch
        {
            OutcomeStep.Subproject => "Delprojekt",
            OutcomeStep.Item => "Kalkylpost",
            OutcomeStep.Kind => "Slag",
            OutcomeStep.Year => "År",
            OutcomeStep.Objects => "Objekt",
            OutcomeStep.Month => "Månad",
            _ => "Konto och objekt",
        };

    /// <summary>What a slice is called by one of its steps.</summary>
    public NamedSlice Name(OutcomeStep step, OutcomeSlice slice) =>
        step switch
        {
            OutcomeStep.Subproject => new(slice, $"Delprojekt {slice.Subproject}", Subproject(slice)!.Name),
            OutcomeStep.Item => new(slice, Item(slice)?.Name ?? "Utan kalkylpost"),
            OutcomeStep.Kind => new(slice, OwnerNames.Of(slice.Kind!.Value)),
            OutcomeStep.Year => new(slice, slice.Year!.Value.ToString(CultureInfo.InvariantCulture)),
            OutcomeStep.Objects => new(slice, ledgers.DescribeObjects(slice.Objects!) ?? "Utan objekt"),
            OutcomeStep.Month => new(slice, SwedishText.Capital(SwedishText.MonthName(slice.Booked!.Value))),
            _ => new(
                slice,
                ledgers.DescribeAccount(slice.Account!),
                slice.Objects is { } objects ? ledgers.DescribeObjects(objects) : null
            ),
        };

    /// <summary>Where a sum stands: <c>Delprojekt 1, Licenser</c>.</summary>
    public string Of(PlacedSum sum) =>
        sum switch
        {
            { Kind: { } kind } => $"Driftkostnad: {OwnerNames.Of(kind)}",
            { Subproject: { } number } => string.Create(
                CultureInfo.InvariantCulture,
                $"Delprojekt {number}, {Item(sum.Slice)?.Name ?? OwnerNames.WithoutItem}"
            ),
            _ => Of(sum.Part),
        };

    /// <summary>Whether the subproject and item that a slice has chosen exist.</summary>
    public bool Know(OutcomeSlice slice) =>
        (slice.Subproject is null || Subproject(slice) is not null)
        && (slice.Item is null or 0 || (slice.Subproject is not null && Item(slice) is not null));

    private Subproject? Subproject(OutcomeSlice slice) =>
        parts.Subprojects.FirstOrDefault(s => s.Number == slice.Subproject);

    private BudgetItem? Item(OutcomeSlice slice) =>
        Subproject(slice) is { } subproject
            ? parts.Items[subproject.Id].FirstOrDefault(i => i.Number == slice.Item)
            : null;
}
