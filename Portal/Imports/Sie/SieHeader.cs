namespace Portal.Imports.Sie;

/// <summary>A fiscal year of the file (#RAR), which need not be a calendar year.</summary>
/// <param name="From">The first day, as yyyymmdd.</param>
/// <param name="To">The last day, as yyyymmdd.</param>
public readonly record struct SieFiscalYear(int From, int To);

/// <summary>What a SIE file says of itself besides its vouchers.</summary>
public sealed class SieHeader
{
    /// <summary>#SIETYP as written, 4 for both 4E and 4I; empty where it is not given.</summary>
    public string Type { get; internal set; } = "";

    /// <summary>#PROGRAM: name and version of what wrote the file.</summary>
    public string Program { get; internal set; } = "";

    /// <summary>#ORGNR, digits only; empty where it is not given.</summary>
    public string OrganisationNumber { get; internal set; } = "";

    /// <summary>#FNAMN: the company or municipality.</summary>
    public string CompanyName { get; internal set; } = "";

    /// <summary>#KPTYP: the chart of accounts; null where it is not given.</summary>
    public string? ChartOfAccounts { get; internal set; }

    /// <summary>All #RAR.</summary>
    public IReadOnlyList<SieFiscalYear> FiscalYears => Years;

    /// <summary>
    /// Names of accounts (no dimension), objects, and dimensions themselves (no code), by dimension and code. The last
    /// counts.
    /// </summary>
    public IReadOnlyDictionary<(string Dimension, string Code), string> Names => NamesByCode;

    internal List<SieFiscalYear> Years { get; } = [];

    internal Dictionary<(string Dimension, string Code), string> NamesByCode { get; } = [];

    /// <summary>The first day of the year that a day lies in, as yyyymmdd; null where no #RAR holds it.</summary>
    /// <param name="date">The day, as yyyymmdd.</param>
    public int? FiscalYearOf(int date)
    {
        foreach (var year in Years)
        {
            if (date >= year.From && date <= year.To)
            {
                return year.From;
            }
        }

        return null;
    }
}
