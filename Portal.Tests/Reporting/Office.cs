using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Portal.Tests.Reporting;

/// <summary>A workbook as a reader's office program computes it: LibreOffice, in a profile of its own.</summary>
internal static partial class Office
{
    private const string Program = "/usr/bin/soffice";

    public static bool IsThere => File.Exists(Program);

    /// <summary>The values of every cell, by <c>Sheet!A1</c>, after the workbook's own values of formulas are taken out.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Recompute(byte[] workbook)
    {
        using var folder = new TemporaryFolder();
        var source = folder.File("workbook.xlsx");
        var target = Directory.CreateDirectory(folder.File("out")).FullName;
        await File.WriteAllBytesAsync(source, workbook);
        await Edit(source, sheet => ValueOfFormula().Replace(sheet, "$1"));
        var start = new ProcessStartInfo(Program)
        {
            ArgumentList =
            {
                $"-env:UserInstallation=file://{folder.File("profile")}",
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                target,
                source,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return Values(await File.ReadAllBytesAsync(System.IO.Path.Combine(target, "workbook.xlsx")));
    }

    /// <summary>The values of every cell as the workbook holds them, by <c>Sheet!A1</c>.</summary>
    public static IReadOnlyDictionary<string, string> Values(byte[] workbook) =>
        Cells(workbook, (cell, shared) => Text(cell, shared));

    /// <summary>The formulas of every cell that has one, by <c>Sheet!A1</c>.</summary>
    public static IReadOnlyDictionary<string, string> Formulas(byte[] workbook) =>
        Cells(workbook, (cell, _) => cell.CellFormula?.Text);

    /// <summary>The same workbook with one cell's number changed, as a reader would change it.</summary>
    public static async Task<byte[]> With(byte[] workbook, string sheetPart, string cell, string number)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("changed.xlsx");
        await File.WriteAllBytesAsync(file, workbook);
        await Edit(
            file,
            sheet => Regex.Replace(sheet, $"(<c r=\"{cell}\" [^>]*><v>)[^<]*", $"${{1}}{number}"),
            sheetPart
        );
        return await File.ReadAllBytesAsync(file);
    }

    private static Dictionary<string, string> Cells(byte[] workbook, Func<Cell, SharedStringTable?, string?> of)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        var part = document.WorkbookPart!;
        var shared = part.SharedStringTablePart?.SharedStringTable;
        return (
            from sheet in part.Workbook.Descendants<Sheet>()
            from cell in ((WorksheetPart)part.GetPartById(sheet.Id!)).Worksheet.Descendants<Cell>()
            let value = of(cell, shared)
            where value is not null
            select (Name: $"{sheet.Name}!{cell.CellReference}", value)
        ).ToDictionary(cell => cell.Name, cell => cell.value, StringComparer.Ordinal);
    }

    private static string Text(Cell cell, SharedStringTable? shared) =>
        cell.DataType?.Value == CellValues.SharedString
            ? shared!.ElementAt(int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)).InnerText
            : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";

    private static async Task Edit(string file, Func<string, string> edit, string part = "xl/worksheets/")
    {
        using var archive = await ZipFile.OpenAsync(file, ZipArchiveMode.Update);
        foreach (var entry in archive.Entries.Where(e => e.FullName.StartsWith(part, StringComparison.Ordinal)))
        {
            if (entry.FullName.EndsWith(".rels", StringComparison.Ordinal))
            {
                continue;
            }

            await using var stream = await entry.OpenAsync();
            using var reader = new StreamReader(stream);
            var edited = edit(await reader.ReadToEndAsync());
            stream.SetLength(0);
            await using var writer = new StreamWriter(stream);
            await writer.WriteAsync(edited);
        }
    }

    [GeneratedRegex("(<f>[^<]*</f>)<v>[^<]*</v>")]
    private static partial Regex ValueOfFormula();
}
