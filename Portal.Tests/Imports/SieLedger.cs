using System.Globalization;
using System.Text;

namespace Portal.Tests.Imports;

/// <summary>A SIE 4 file written by a test: vouchers of rows, each row as <c>account {objects} amount</c>.</summary>
internal sealed class SieLedger
{
    private readonly StringBuilder _text = new();

    public SieLedger(
        string? organisationNumber = "212000-0216",
        string? chart = null,
        string? years = "20210101 20211231"
    )
    {
        Line("#FLAGGA 0");
        Line("#SIETYP 4");
        Line("#FNAMN \"Kommunen\"");
        if (organisationNumber is not null)
        {
            Line($"#ORGNR {organisationNumber}");
        }

        if (chart is not null)
        {
            Line($"#KPTYP {chart}");
        }

        if (years is not null)
        {
            Line($"#RAR 0 {years}");
        }
    }

    public SieLedger Line(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    /// <summary>Adds a voucher.</summary>
    public SieLedger Voucher(string key, string date, params string[] rows)
    {
        Line($"#VER {key} {date} \"Text {key}\" 20210105 \"Signatur Signatursson\"").Line("{");
        foreach (var row in rows)
        {
            Line($"#TRANS {row}");
        }

        return Line("}");
    }

    /// <summary>Adds a voucher of an amount on an account against the bank.</summary>
    public SieLedger Cost(string key, string date, string account, string objects, decimal kronor) =>
        Voucher(
            key,
            date,
            string.Create(CultureInfo.InvariantCulture, $"{account} {{{objects}}} {kronor:0.00}"),
            string.Create(CultureInfo.InvariantCulture, $"1930 {{}} {-kronor:0.00}")
        );

    public byte[] Bytes() => Encoding.UTF8.GetBytes(_text.ToString());

    public override string ToString() => _text.ToString();
}
