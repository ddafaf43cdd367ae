using System.Globalization;

namespace Portal.Tests.Benchmarks;

/// <summary>
/// A year of an invented municipality: vouchers of four rows on 2 000 pairs of account and objects. The same rows as SIE 4 and
/// as CSV, for sqlite3 and as an economy system writes it.
/// </summary>
internal static class MillionRows
{
    private const int RowsPerVoucher = 4;
    private const int Pairs = 2_000;

    public static void Write(string sie, string csv, int rows)
    {
        using var ledger = new StreamWriter(sie) { NewLine = "\n" };
        using var table = new StreamWriter(csv) { NewLine = "\n" };
        ledger.WriteLine("#FLAGGA 0\n#SIETYP 4\n#ORGNR 2120000216\n#FNAMN \"Kommunen\"\n#RAR 0 20210101 20211231");
        for (var voucher = 0; voucher < rows / RowsPerVoucher; voucher++)
        {
            var month = 1 + (int)(voucher * 12L / (rows / RowsPerVoucher));
            var date = Text($"2021{month:00}{1 + (voucher % 28):00}");
            ledger.WriteLine(Text($"#VER A {voucher} {date} \"Faktura {voucher}\""));
            ledger.WriteLine("{");
            var sum = 0m;
            for (var row = 1; row <= RowsPerVoucher; row++)
            {
                var isLast = row == RowsPerVoucher;
                var amount = isLast ? -sum : (1 + (((voucher * 7919L) + row) % 1_000_000)) / 100m;
                sum += amount;
                var pair = ((voucher * 31L) + (row * 7)) % Pairs;
                var account = isLast ? 2440 : 4000 + (pair % 40 * 50);
                var (place, project) = isLast ? ("", "") : (Text($"{pair % 25:000}"), Text($"{pair / 20:0000}"));
                ledger.WriteLine(
                    isLast
                        ? Text($"#TRANS {account} {{}} {amount:0.00} {date}")
                        : Text($"#TRANS {account} {{1 \"{place}\" 6 \"{project}\"}} {amount:0.00} {date}")
                );
                table.WriteLine(
                    Text(
                        $"1,20210101,A,{voucher},{date},1,{row},{account},1={place} 6={project},{(long)(amount * 100)},Faktura {voucher}"
                    )
                );
            }

            ledger.WriteLine("}");
        }
    }

    /// <summary>The same vouchers, rows and texts as a table with headings and Swedish numbers.</summary>
    public static void WriteTable(string sie, string csv)
    {
        using var table = new StreamWriter(csv) { NewLine = "\n" };
        table.WriteLine("Datum;Serie;Ver.nr;Konto;Ansvar;Projekt;Belopp;Text");
        string[] voucher = [];
        var text = "";
        foreach (var line in File.ReadLines(sie))
        {
            var words = line.Split(' ');
            if (words[0] == "#VER")
            {
                voucher = words;
                text = line.Split('"')[1];
            }
            else if (words[0] == "#TRANS")
            {
                var objects = line.Split('"');
                var (place, project) = objects.Length > 3 ? (objects[1], objects[3]) : ("", "");
                var amount = words[^2].Replace('.', ',');
                table.WriteLine($"{voucher[3]};{voucher[1]};{voucher[2]};{words[1]};{place};{project};{amount};{text}");
                text = "";
            }
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
