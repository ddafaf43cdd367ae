using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Portal.Domain.Investments;
using Portal.Reporting.Writers.Excel;

namespace Portal.Tests.Features.Investments;

/// <summary>The template as the portal hands it out, with answers put in the way a spreadsheet stores them.</summary>
internal static partial class TemplateFile
{
    /// <summary>The answers of a whole investment of 1 700 000 kr, by sheet and cell.</summary>
    public static readonly IReadOnlyList<(string Sheet, string Cell, object Answer)> Whole =
    [
        ("Beslut", "B5", "Ny ventilation i Parkskolan"),
        ("Beslut", "B6", "Tekniska nämnden"),
        ("Beslut", "B7", "Fastighetsavdelningen"),
        ("Beslut", "B9", new DateOnly(2026, 4, 30)),
        ("Beslut", "B10", 1_700_000m),
        ("Beslut", "B11", "2026-05"),
        ("Beslut", "B12", "2026-12"),
        ("Beslut", "B15", 2028m),
        ("Beslut", "B16", "Nämnden beviljar 1 700 tkr."),
        ("Delprojekt", "A6", "Aggregat"),
        ("Delprojekt", "A7", "Styrning"),
        ("Kalkylposter", "A6", "Aggregat"),
        ("Kalkylposter", "B6", "Inköp"),
        ("Kalkylposter", "C6", 1_200_000m),
        ("Kalkylposter", "A7", "Styrning"),
        ("Kalkylposter", "B7", "Programmering"),
        ("Kalkylposter", "C7", 449_999.5m),
        ("Kapitalkostnad", "B5", "1,275"),
        ("Kapitalkostnad", "B6", 10m),
        ("Kapitalkostnad", "B9", "Rak nominell metod: lika avskrivning"),
    ];

    /// <summary>The template as it is handed out.</summary>
    public static byte[] Empty()
    {
        using var stream = new MemoryStream();
        TemplateWriter.Write(InvestmentTemplate.Sheets, stream);
        return stream.ToArray();
    }

    /// <summary>The template with answers; null takes one away.</summary>
    public static byte[] With(IEnumerable<(string Sheet, string Cell, object Answer)> answers)
    {
        using var stream = new MemoryStream();
        stream.Write(Empty());
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            foreach (var (name, place, answer) in answers)
            {
                var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == name);
                var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
                Put(CellAt(part, place), answer);
            }
        }

        return stream.ToArray();
    }

    private static Cell CellAt(WorksheetPart part, string place)
    {
        var number = uint.Parse(Digits().Match(place).Value, CultureInfo.InvariantCulture);
        var row = part.Worksheet.Descendants<Row>().Single(r => r.RowIndex! == number);
        return row.Elements<Cell>().Single(c => c.CellReference == place);
    }

    private static void Put(Cell cell, object answer)
    {
        if (answer is string text)
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(text));
            return;
        }

        cell.CellValue = new CellValue(
            answer is DateOnly day
                ? day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)
                : ((decimal)answer).ToString(CultureInfo.InvariantCulture)
        );
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
