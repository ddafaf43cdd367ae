using System.Globalization;
using System.Text;
using Portal.Domain.FollowUp;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Reporting.Writers.Sie;

/// <summary>Who a SIE file is about and what its codes mean: all but the vouchers.</summary>
/// <param name="Company">#FNAMN.</param>
/// <param name="OrganisationNumber">#ORGNR, digits only; null where it is not known.</param>
/// <param name="ChartOfAccounts">#KPTYP; null where it is not known.</param>
/// <param name="Day">#GEN: the day that the facts were last added to, so that the same facts give the same file.</param>
/// <param name="Series">The series of every voucher.</param>
/// <param name="Text">The text of every voucher, before its month.</param>
/// <param name="Accounts">#KONTO.</param>
/// <param name="Objects">#OBJEKT with their names.</param>
public sealed record SieAbout(
    string Company,
    string? OrganisationNumber,
    string? ChartOfAccounts,
    DateOnly Day,
    string Series,
    string Text,
    IReadOnlyList<(string Account, string Name)> Accounts,
    IReadOnlyList<(LedgerObject Object, string Name)> Objects
);

/// <summary>
/// Vouchers as a SIE file of type 4I (SIE 4B, 2008-09-30): CP437, one voucher a month dated its last day. Vouchers have no
/// number, for the ledger that reads them gives them theirs (§11, #VER).
/// </summary>
public static class SieWriter
{
    private static readonly Encoding Cp437 = CodePagesEncodingProvider.Instance.GetEncoding(
        437,
        new EncoderReplacementFallback("?"),
        DecoderFallback.ReplacementFallback
    )!;

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(SieAbout about, IReadOnlyList<BookedVoucher> vouchers)
    {
        var lines = new List<string>
        {
            "#FLAGGA 0",
            $"#PROGRAM \"{CapitalCostVouchers.Program}\" {FollowUpFigures.RulesVersion}",
            "#FORMAT PC8",
            $"#GEN {Date(about.Day)}",
            "#SIETYP 4",
        };
        if (about.OrganisationNumber is { Length: 10 } number)
        {
            lines.Add($"#ORGNR {number[..6]}-{number[6..]}");
        }

        lines.Add($"#FNAMN {Quoted(about.Company)}");
        if (about.ChartOfAccounts is { Length: > 0 } chart)
        {
            lines.Add($"#KPTYP {Quoted(chart)}");
        }

        lines.AddRange(about.Accounts.Select(a => $"#KONTO {a.Account} {Quoted(a.Name)}"));
        lines.AddRange(
            about
                .Objects.Select(o => o.Object.Dimension)
                .Distinct(StringComparer.Ordinal)
                .Select(d => $"#DIM {d} {Quoted(LedgerDimension.Capital(d))}")
        );
        lines.AddRange(
            about.Objects.Select(o => $"#OBJEKT {o.Object.Dimension} {Quoted(o.Object.Code)} {Quoted(o.Name)}")
        );
        lines.AddRange(vouchers.SelectMany(voucher => Voucher(about, voucher)));
        return Cp437.GetBytes(string.Concat(lines.Select(line => line + "\r\n")));
    }

    private static IEnumerable<string> Voucher(SieAbout about, BookedVoucher voucher)
    {
        var date = Date(voucher.Month.LastDay);
        yield return $"#VER {Quoted(about.Series)} \"\" {date} {Quoted($"{about.Text} {voucher.Month}")}";
        yield return "{";
        foreach (var row in voucher.Rows)
        {
            var objects = string.Join(' ', row.Objects.Select(o => $"{o.Dimension} {Quoted(o.Code)}"));
            yield return $"   #TRANS {row.Account} {{{objects}}} {Amount(row.Amount)} {date} {Quoted(row.Text)}";
        }

        yield return "}";
    }

    private static string Amount(Money amount) => amount.Kronor.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    // §5.7: quotes are escaped, and no control characters. What CP437 lacks is written as the nearest it has.
    private static string Quoted(string text)
    {
        var plain = text.Select(c =>
            c switch
            {
                '”' or '“' or '„' => '"',
                '’' or '‘' => '\'',
                '–' or '—' or '−' => '-',
                '\u00A0' or '\u202F' => ' ',
                _ => char.IsControl(c) ? ' ' : c,
            }
        );
        return $"\"{string.Concat(plain).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}
