using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;

namespace Portal.Features.Outcomes;

/// <summary>Where in an investment's follow-up the rows of a list stand, and how an address writes it.</summary>
/// <param name="Code">The address's word; empty for all subprojects.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Slice">What it holds; null for all that is the investment's.</param>
public sealed record RowPlace(string Code, string Name, OutcomeSlice? Slice)
{
    private const string All = "allt";

    /// <summary>Everything that rows can be listed of, in the order of the calculation.</summary>
    public static IReadOnlyList<RowPlace> Within(InvestmentParts parts)
    {
        return
        [
            Of("Alla delprojekt", new OutcomeSlice(OutcomePart.Subprojects)),
            .. parts.Subprojects.SelectMany(OfSubproject),
            Of(OwnerNames.Unallocated, new OutcomeSlice(OutcomePart.Unallocated)),
            Of("Driftkostnad", new OutcomeSlice(OutcomePart.Running)),
            .. Enum.GetValues<RunningCostKind>()
                .Select(kind =>
                    Of($"Driftkostnad: {OwnerNames.Of(kind)}", new OutcomeSlice(OutcomePart.Running) { Kind = kind })
                ),
            new(All, "Allt som är investeringens", null),
            Of(OwnerNames.Nobody, new OutcomeSlice(OutcomePart.Unowned)),
        ];

        IEnumerable<RowPlace> OfSubproject(Subproject subproject)
        {
            var whole = new OutcomeSlice(OutcomePart.Subprojects) { Subproject = subproject.Number };
            var name = $"Delprojekt {subproject.Number} {subproject.Name}";
            yield return Of(name, whole);
            foreach (var item in parts.Items[subproject.Id])
            {
                yield return Of($"{name}: {item.Name}", whole with { Item = item.Number });
            }

            yield return Of($"{name}: {OwnerNames.WithoutItem}", whole with { Item = 0 });
        }
    }

    /// <summary>The word of what a slice is within, whatever month, account and objects it has chosen.</summary>
    public static string CodeOf(OutcomeSlice slice) =>
        slice switch
        {
            { Part: OutcomePart.Subprojects, Subproject: { } number, Item: { } item } => string.Create(
                CultureInfo.InvariantCulture,
                $"{number}-{(item == 0 ? AskedOutcome.NoItem : item)}"
            ),
            { Part: OutcomePart.Subprojects } => slice.Subproject?.ToString(CultureInfo.InvariantCulture) ?? "",
            { Kind: { } kind } => $"{AskedOutcome.Word(OutcomePart.Running)}-{AskedOutcome.Word(kind)}",
            _ => AskedOutcome.Word(slice.Part)!,
        };

    /// <summary>As a choice in a form.</summary>
    public SelectListItem Choice => new(Name, Code);

    /// <summary>Whether a sum stands there.</summary>
    public bool Holds(PlacedSum sum) => Slice?.Holds(sum) ?? sum.Part != OutcomePart.Unowned;

    private static RowPlace Of(string name, OutcomeSlice slice) => new(CodeOf(slice), name, slice);
}
