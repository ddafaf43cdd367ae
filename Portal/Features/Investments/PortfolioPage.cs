using Portal.Domain.FollowUp;
using Portal.Domain.Portfolio;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Investments;

/// <summary>The portfolio at the moment shown.</summary>
/// <param name="Rows">The investments that were found.</param>
/// <param name="Hidden">How many the search left out.</param>
/// <param name="Search">What was searched for; empty for all.</param>
/// <param name="Moment">The moment shown; null where there is nothing to show.</param>
/// <param name="Unowned">What no investment owns; null for who may not see the ledgers.</param>
public sealed record PortfolioPage(
    IReadOnlyList<PortfolioRow> Rows,
    int Hidden,
    string Search,
    MomentChoice? Moment,
    UnownedFigures? Unowned
)
{
    /// <summary>The search's name in the address.</summary>
    public const string SearchKey = "sok";

    /// <summary>What was just done; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>The rows whose money who asks may see.</summary>
    public IReadOnlyList<FollowUpFigures> Seen => [.. Rows.Select(row => row.Figures).OfType<FollowUpFigures>()];

    /// <summary>Those together.</summary>
    public MoneyFigures Total => PortfolioSum.Of([.. Seen.Select(figures => figures.Totals.Money)]);

    /// <summary>Where the investments stand, in a sentence or two.</summary>
    public string Conclusion
    {
        get
        {
            var (seen, total) = (Seen, Total);
            var dearer = seen.Count(figures => figures.Totals.VarianceToAppropriation.Ore < 0);
            var which =
                dearer == 0 ? "ingen väntas kosta mer än sitt anslag"
                : dearer == seen.Count
                    ? (dearer == 1 ? "den väntas kosta mer än sitt anslag" : "alla väntas kosta mer än sina anslag")
                : $"{dearer} av dem väntas kosta mer än {(dearer == 1 ? "sitt anslag" : "sina anslag")}";
            return $"{(seen.Count == 1 ? "En investering" : $"{seen.Count} investeringar")} med budgeten {SwedishText.WholeKronor(total.Budget)} väntas kosta {SwedishText.WholeKronor(total.Forecast)}; {which}.";
        }
    }
}

/// <summary>An investment in the portfolio.</summary>
/// <param name="Id">The investment.</param>
/// <param name="Name">Its name.</param>
/// <param name="CaseNumber">Its case number; null for none.</param>
/// <param name="GrantedTo">Who was granted the money.</param>
/// <param name="Page">The page within it where who asks goes on.</param>
/// <param name="Figures">Its figures; null for who may not see them.</param>
/// <param name="Light">Its light; none for who may not see its figures.</param>
public sealed record PortfolioRow(
    long Id,
    string Name,
    string? CaseNumber,
    string GrantedTo,
    string Page,
    FollowUpFigures? Figures,
    LightFigures Light
);
