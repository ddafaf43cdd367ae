using System.Globalization;
using Portal.Domain.Values;

namespace Portal.Features.Shared;

/// <summary>The moment that a page shows, and what else could be chosen: what <c>_PageHead</c> makes its chooser from.</summary>
/// <param name="Shown">The month shown.</param>
/// <param name="KnownAt">As known at this moment (UTC); null for now.</param>
/// <param name="First">The first month that can be chosen.</param>
/// <param name="Last">The last month with facts.</param>
/// <param name="Refusals">Sentences on what was asked for and could not be shown.</param>
public sealed record MomentChoice(
    Month Shown,
    DateTime? KnownAt,
    Month First,
    Month Last,
    IReadOnlyList<string> Refusals
)
{
    /// <summary>The month's name in the address.</summary>
    public const string MonthKey = "manad";

    /// <summary>The name in the address of the moment as known at.</summary>
    public const string KnownAtKey = "kand";

    /// <summary>
    /// The months that were reported on, the latest first, where the reader may see only those, as they were known then; else null.
    /// </summary>
    public IReadOnlyList<Month>? Issued { get; init; }

    /// <summary>Every month that can be chosen, the latest first.</summary>
    public IEnumerable<Month> Months =>
        Issued ?? Enumerable.Range(0, Math.Max(0, First.MonthsUntil(Last)) + 1).Select(back => Last.AddMonths(-back));

    /// <summary>The month before, where it can be chosen.</summary>
    public Month? Earlier => Months.Where(month => month < Shown).Select(month => (Month?)month).FirstOrDefault();

    /// <summary>The month after, where it can be chosen.</summary>
    public Month? Later => Months.Where(month => month > Shown).Select(month => (Month?)month).LastOrDefault();

    /// <summary>The moment in Swedish time as the form's field reads it: <c>2021-05-10T14:00</c>; empty for now.</summary>
    public string KnownAtField =>
        KnownAt is { } moment
            ? SwedishTime.Local(moment).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
            : "";
}
