using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Data.Queries;
using Portal.Features.Shared;

namespace Portal.Features.Outcomes;

/// <summary>Rader: voucher rows of an investment by a filter, a page at a time.</summary>
/// <param name="Page">The investment's figures at the moment shown.</param>
/// <param name="Asked">What the address asked for.</param>
/// <param name="Filter">What of it could be read.</param>
/// <param name="Totals">All rows of the filter together.</param>
/// <param name="Rows">The rows of the page.</param>
/// <param name="First">Which of all rows the first is, from 1; 0 for none.</param>
/// <param name="HasBefore">Whether there are rows before.</param>
/// <param name="HasAfter">Whether there are rows after.</param>
/// <param name="Places">Where rows may be chosen from.</param>
/// <param name="Sources">The files that they may be chosen from.</param>
public sealed record RowsPage(
    InvestmentPage Page,
    AskedRows Asked,
    RowFilter Filter,
    RowTotals Totals,
    IReadOnlyList<ListedRow> Rows,
    long First,
    bool HasBefore,
    bool HasAfter,
    IReadOnlyList<SelectListItem> Places,
    IReadOnlyList<SelectListItem> Sources
)
{
    /// <summary>The most rows that a workbook's sheet holds, with room for its head.</summary>
    public const long MostInWorkbook = 1_048_000;

    /// <summary>The slice that the voucher's page is to mark the rows of, as an address; empty for none.</summary>
    public string VoucherQuery => Filter.Place.Slice?.Query ?? "";
}
