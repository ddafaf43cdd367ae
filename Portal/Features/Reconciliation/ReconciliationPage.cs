using Portal.Domain.FollowUp;
using Portal.Features.Shared;

namespace Portal.Features.Reconciliation;

/// <summary>What is stated against what is computed.</summary>
/// <param name="Page">The investment's figures.</param>
/// <param name="Kind">The kind of rows shown; null for all.</param>
public sealed record ReconciliationPage(InvestmentPage Page, RowKind? Kind)
{
    /// <summary>The rows shown: contradictions first, what holds last.</summary>
    public IEnumerable<ReconciliationRow> Rows =>
        Page.Figures.Reconciliation.Where(row => Kind is null || row.Kind == Kind.Kind).OrderBy(row => row.Kind);

    /// <summary>How many rows there are of a kind.</summary>
    public int Count(RowKind kind) => Page.Figures.Reconciliation.Count(row => row.Kind == kind.Kind);
}

/// <summary>A kind of row, in the words of the page and its address.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Key">In the address.</param>
/// <param name="Word">Of one row.</param>
/// <param name="Plural">Of several.</param>
/// <param name="Meaning">What it says of the decision.</param>
public sealed record RowKind(ReconciliationKind Kind, string Key, string Word, string Plural, string Meaning)
{
    /// <summary>All kinds, in the order of their weight.</summary>
    public static readonly IReadOnlyList<RowKind> All =
    [
        new(ReconciliationKind.Contradiction, "motsagelse", "Motsägelse", "Motsägelser", "Texten säger två saker."),
        new(
            ReconciliationKind.Rounding,
            "avrundning",
            "Avrundning",
            "Avrundningar",
            "Det tryckta talet är en riktig avrundning."
        ),
        new(
            ReconciliationKind.Observation,
            "iakttagelse",
            "Iakttagelse",
            "Iakttagelser",
            "Inget är påstått, men en läsare bör veta det."
        ),
        new(ReconciliationKind.Holds, "stammer", "Stämmer", "Stämmer", "Talet är det som siffrorna ger."),
    ];

    /// <summary>The kind that the address names; null for none or another.</summary>
    public static RowKind? Find(string? key) =>
        All.FirstOrDefault(kind => string.Equals(kind.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The words of a kind.</summary>
    public static RowKind Of(ReconciliationKind kind) => All.Single(k => k.Kind == kind);
}
