using Portal.Domain.Investments;
using Portal.Domain.Values;
using Portal.Imports.Xlsx;

namespace Portal.Imports.Investments;

/// <summary>Reads the template of a new investment from a workbook, as text in the words of the form.</summary>
public static class ReadInvestmentWorkbook
{
    /// <summary>The most of a workbook that is read: some hundred times the template.</summary>
    public static readonly XlsxLimits Limits = new()
    {
        Entries = 200,
        UnpackedBytes = 32 << 20,
        SharedBytes = 4 << 20,
        Columns = 100,
        Rows = 5_000,
    };

    /// <summary>The template as filled in, or why the file is none.</summary>
    public static Result<FilledTemplate> From(Stream file)
    {
        if (!XlsxFile.Open(file, Limits).TryGet(out var workbook, out var refusal))
        {
            return refusal;
        }

        using (workbook)
        {
            var sheets = new Dictionary<string, IReadOnlyList<FilledRow>>(StringComparer.Ordinal);
            foreach (
                var sheet in InvestmentTemplate.Sheets.Where(sheet =>
                    workbook.Sheets.Contains(sheet.Name, StringComparer.Ordinal)
                )
            )
            {
                var (rows, wrong) = Rows(workbook, sheet.Name);
                if (wrong is not null)
                {
                    return wrong;
                }

                sheets[sheet.Name] = rows;
            }

            return sheets.Count == 0
                ? new Refusal("Arbetsboken är inte mallen: inget av mallens blad finns i den.")
                : ReadFilledTemplate.From(sheets);
        }
    }

    private static (IReadOnlyList<FilledRow> Rows, Refusal? Refusal) Rows(XlsxFile workbook, string sheet)
    {
        var filled = new List<FilledRow>();
        using var rows = workbook.Rows(sheet);
        while (rows.Read())
        {
            if (rows.Cells.Count > 0)
            {
                filled.Add(new FilledRow(rows.Number, [.. rows.Cells.Select(AsTyped)]));
            }
        }

        return (filled, rows.Refusal is { } refusal ? new Refusal($"{sheet}: {refusal.Sentence}") : null);
    }

    // As a Swede types it. Three decimals could be thousands: a fourth says that they are not.
    private static string AsTyped(XlsxCell cell)
    {
        if (cell.Kind != XlsxKind.Number)
        {
            return cell.Text;
        }

        var typed = cell.Text.Replace('.', ',');
        return
            typed.Length - typed.IndexOf(',', StringComparison.Ordinal) == 4
            && typed.Contains(',', StringComparison.Ordinal)
            ? typed + "0"
            : typed;
    }
}
