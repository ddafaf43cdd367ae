using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.CapitalCosts;

/// <summary>Kapitalkostnad of an investment.</summary>
/// <param name="Page">The figures, and the moment shown.</param>
/// <param name="Year">The year whose months are shown; null for none.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record CapitalCostPage(InvestmentPage Page, int? Year, string? Done)
{
    /// <summary>The year's name in the address.</summary>
    public const string YearKey = "ar";

    /// <summary>All figures.</summary>
    public FollowUpFigures Figures => Page.Figures;

    /// <summary>The capital cost.</summary>
    public CapitalCostFigures Capital => Figures.CapitalCost;

    /// <summary>Whether anything is booked to expect a cost of.</summary>
    public bool IsExpected => Capital.Expected.Any(year => year.Cost.Ore != 0);

    /// <summary>All years' difference together.</summary>
    public CapitalCostDifference Difference =>
        CapitalCostDifference.Sum([.. Capital.Differences.Select(month => month.Of)]);

    /// <summary>The months of the year shown.</summary>
    public IReadOnlyList<CapitalCostMonthDifference> Months =>
        [.. Capital.Differences.Where(month => month.Month.Year == Year)];

    /// <summary>Why expected and planned differ, in words; null where nothing is expected.</summary>
    public string? Why
    {
        get
        {
            if (!IsExpected || Difference.Difference.Ore == 0)
            {
                return null;
            }

            var all = Difference;
            return $"Det är {SwedishText.ShortKronor(all.Difference.Abs())} {(all.Difference.Ore < 0 ? "mindre" : "mer")} än beslutet: "
                + $"{Part(all.OfAmount)} för att beloppet är ett annat, {Part(all.OfRate)} för räntan och {Part(all.OfTime)} för tiden.";
        }
    }

    /// <summary>The items that somebody has said may or may not be capitalised.</summary>
    public IEnumerable<(int Subproject, ItemFigures Item)> Treated =>
        from subproject in Figures.Subprojects
        from item in subproject.Items
        where item.TreatmentReason is not null
        select (subproject.Number, item);

    private static string Part(Money amount) =>
        amount.Ore == 0 ? "inget" : $"{SwedishText.ShortKronor(amount.Abs())} {(amount.Ore < 0 ? "mindre" : "mer")}";
}
