using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Portal.Tests.Reporting;

/// <summary>A workbook as a reader's office program computes it: LibreOffice, in a profile of its own.</summary>
internal static partial class Office
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const string Program = "/usr/bin/soffice";

    public static bool IsThere => File.Exists(Program);

    /// <summary>
    /// The values of every cell of each workbook, by <c>Sheet!A1</c>, after the workbooks' own values of formulas are taken out.
    /// All in one run, for the program takes long to start.
    /// </summary>
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Recompute(
        IReadOnlyList<byte[]> workbooks
    )
    {
        var computed = await ConvertAsync(workbooks, sheet => ValueOfFormula().Replace(sheet, "$1"));
        return [.. computed.Select(Values)];
    }

    /// <summary>A workbook as the program saves it again.</summary>
    public static async Task<byte[]> SaveAgain(byte[] workbook) => (await ConvertAsync([workbook], sheet => sheet))[0];

    private static async Task<IReadOnlyList<byte[]>> ConvertAsync(
        IReadOnlyList<byte[]> workbooks,
        Func<string, string> edit
    )
    {
        using var folder = new TemporaryFolder();
        var target = Directory.CreateDirectory(folder.File("out")).FullName;
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
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        for (var i = 0; i < workbooks.Count; i++)
        {
            var source = folder.File($"{i}.xlsx");
            await File.WriteAllBytesAsync(source, workbooks[i]);
            await Edit(source, edit);
            start.ArgumentList.Add(source);
        }

        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return [.. workbooks.Select((_, i) => File.ReadAllBytes(System.IO.Path.Combine(target, $"{i}.xlsx")))];
    }

    /// <summary>A file as the office program saves it in another format.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name, by which the program knows its kind.</param>
    /// <param name="target">What to save it as: the ending, and perhaps a filter with its options after a colon.</param>
    /// <param name="filter">How to read it; null for the usual way.</param>
    /// <param name="locale">Whose habits the program has, as <c>sv-SE</c>.</param>
    public static async Task<byte[]> Convert(
        byte[] file,
        string name,
        string target,
        string? filter = null,
        string locale = "en-US"
    )
    {
        using var folder = new TemporaryFolder();
        var settings = Directory.CreateDirectory(folder.File("profile/user")).FullName;
        await File.WriteAllTextAsync(
            System.IO.Path.Combine(settings, "registrymodifications.xcu"),
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
            <prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item></oor:items>
            """
        );
        var source = folder.File(name);
        await File.WriteAllBytesAsync(source, file);
        var start = new ProcessStartInfo(Program)
        {
            ArgumentList = { $"-env:UserInstallation=file://{folder.File("profile")}", "--headless" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (filter is not null)
        {
            start.ArgumentList.Add($"--infilter={filter}");
        }

        var saved = Directory.CreateDirectory(folder.File("out")).FullName;
        foreach (var argument in new[] { "--convert-to", target, "--outdir", saved, source })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return await File.ReadAllBytesAsync(Directory.GetFiles(saved).Single());
    }

    /// <summary>The values of every cell as the workbook holds them, by <c>Sheet!A1</c>.</summary>
    public static IReadOnlyDictionary<string, string> Values(byte[] workbook) =>
        Cells(workbook, (cell, shared) => Text(cell, shared));

    /// <summary>The formulas of every cell that has one, by <c>Sheet!A1</c>.</summary>
    public static IReadOnlyDictionary<string, string> Formulas(byte[] workbook) =>
        Cells(workbook, (cell, _) => cell.CellFormula?.Text);

    /// <summary>The cells that the workbook's names stand for, by name, as <c>'Sheet'!$A$1</c>.</summary>
    public static IReadOnlyDictionary<string, string> Names(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        return document
            .WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>()
            .Where(name => name.LocalSheetId is null)
            .ToDictionary(name => name.Name!.Value!, name => name.Text, StringComparer.Ordinal);
    }

    /// <summary>The first row beneath the headings of a named table.</summary>
    public static int FirstRow(byte[] workbook, string table) => Place(workbook, table).First;

    /// <summary>The cells of a named table as some program gives them: row by row, by heading. The sum row is the last.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(
        byte[] workbook,
        IReadOnlyDictionary<string, string> cells,
        string table
    )
    {
        var (sheet, column, first, last, headings) = Place(workbook, table);
        return
        [
            .. Enumerable
                .Range(first, last - first + 1)
                .Select(row =>
                    headings
                        .Select((heading, index) => (heading, Cell: $"{sheet}!{(char)(column + index)}{row}"))
                        .ToDictionary(c => c.heading, c => cells.GetValueOrDefault(c.Cell, ""), StringComparer.Ordinal)
                ),
        ];
    }

    // No table is wider than the alphabet.
    private static (string Sheet, char Column, int First, int Last, IReadOnlyList<string> Headings) Place(
        byte[] workbook,
        string table
    )
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        var part = document.WorkbookPart!;
        var (sheet, found) = (
            from sheets in part.Workbook.Descendants<Sheet>()
            from tables in ((WorksheetPart)part.GetPartById(sheets.Id!)).TableDefinitionParts
            where tables.Table.Name == table
            select (sheets.Name!.Value!, tables.Table)
        ).Single();
        var range = found.Reference!.Value!;
        var rows = Digits().Matches(range).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
        return (
            sheet,
            range[0],
            rows[0] + 1,
            rows[1],
            [.. found.TableColumns!.Select(c => ((TableColumn)c).Name!.Value!)]
        );
    }

    /// <summary>The same workbook with one cell's number changed, as a reader would change it.</summary>
    public static async Task<byte[]> With(byte[] workbook, string place, decimal number)
    {
        var cell = place.Split('!')[1].Replace("$", "", StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        var file = folder.File("changed.xlsx");
        await File.WriteAllBytesAsync(file, workbook);
        await Edit(
            file,
            sheet =>
                Regex.Replace(
                    sheet,
                    $"(<c r=\"{cell}\" [^>]*><v>)[^<]*",
                    $"${{1}}{number.ToString(CultureInfo.InvariantCulture)}",
                    RegexOptions.None,
                    Patience
                ),
            SheetPart(workbook, place.Split('!')[0].Trim('\''))
        );
        return await File.ReadAllBytesAsync(file);
    }

    private static string SheetPart(byte[] workbook, string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        var part = document.WorkbookPart!;
        var sheet = part.Workbook.Descendants<Sheet>().Single(s => s.Name == name);
        return part.GetPartById(sheet.Id!).Uri.OriginalString.TrimStart('/');
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
            ? shared!.ElementAt(int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)).InnerText
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

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
