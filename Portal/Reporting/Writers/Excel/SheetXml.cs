using System.Globalization;
using System.Text;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Excel;

/// <summary>
/// Writes one sheet, row by row as it goes: a sheet of a hundred thousand voucher rows takes no more memory than its buffer.
/// </summary>
/// <param name="report">The report that the sheet is part of.</param>
/// <param name="layout">Where everything stands in it.</param>
/// <param name="places">Where every table of the workbook stands.</param>
internal sealed class SheetXml(Report report, SheetLayout layout, IReadOnlyDictionary<string, TablePlace> places)
{
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private readonly List<string> _merged = [];
    private int _row;

    /// <summary>The range of the long table once it is written; null where the sheet has none.</summary>
    public string? LongRange { get; private set; }

    /// <summary>A day as a workbook counts it.</summary>
    public static int Serial(DateOnly day) => day.DayNumber - DayZero.DayNumber;

    /// <summary>Writes the sheet.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="drawingId">The relation to the sheet's charts; null for none.</param>
    /// <param name="tableIds">The relations to the sheet's tables.</param>
    public void Write(Stream stream, string? drawingId, IReadOnlyList<string> tableIds)
    {
        var output = new Utf8Output(stream);
        output.Raw(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
            """u8
        );
        View(output);
        output.Raw("<sheetData>"u8);
        Head(output);
        foreach (var placed in layout.Blocks)
        {
            Block(output, placed);
        }

        output.Raw("</sheetData>"u8);
        Merged(output);
        Hidden(output);
        Limits(output);
        Page(output);
        Breaks(output);
        if (drawingId is not null)
        {
            Markup(output, $"<drawing r:id=\"{drawingId}\"/>");
        }

        if (tableIds.Count > 0)
        {
            Markup(output, $"<tableParts count=\"{tableIds.Count}\">");
            foreach (var id in tableIds)
            {
                Markup(output, $"<tablePart r:id=\"{id}\"/>");
            }

            output.Raw("</tableParts>"u8);
        }

        output.Raw("</worksheet>"u8);
        output.Flush();
    }

    private static void Markup(Utf8Output output, FormattableString markup) =>
        output.Raw(Encoding.UTF8.GetBytes(markup.ToString(CultureInfo.InvariantCulture)));

    private void View(Utf8Output output)
    {
        var below = layout.Repeated.Last + 1;
        output.Raw("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\""u8);
        if (layout.Sheet.Equals(report.Sections[0].Name, StringComparison.Ordinal))
        {
            output.Raw(" tabSelected=\"1\""u8);
        }

        Markup(
            output,
            $"><pane ySplit=\"{below - 1}\" topLeftCell=\"A{below}\" activePane=\"bottomLeft\" state=\"frozen\"/>"
        );
        Markup(
            output,
            $"<selection pane=\"bottomLeft\" activeCell=\"A{below}\" sqref=\"A{below}\"/></sheetView></sheetViews>"
        );
        Markup(output, $"<sheetFormatPr defaultRowHeight=\"{PrintedPage.RowHeight}\"/><cols>");
        for (var column = 0; column < layout.Widths.Count; column++)
        {
            Markup(
                output,
                $"<col min=\"{column + 1}\" max=\"{column + 1}\" width=\"{layout.Widths[column]}\" customWidth=\"1\"/>"
            );
        }

        output.Raw("</cols>"u8);
    }

    private void Head(Utf8Output output)
    {
        _row = 0;
        Words(
            output,
            $"{report.Title}: {layout.Sheet.ToLower(CultureInfo.InvariantCulture)}",
            ExcelStyles.Title,
            PrintedPage.TitleHeight
        );
        Words(output, $"{report.Subject}. {report.Period}.", ExcelStyles.Subject);
        if (report.Example)
        {
            Words(output, Report.ExampleWord, ExcelStyles.Example);
        }
    }

    private void Block(Utf8Output output, PlacedBlock placed)
    {
        _row = placed.Row - 1;
        switch (placed.Block)
        {
            case Conclusion conclusion:
                Paragraphs(output, conclusion.Sentences, ExcelStyles.Lead);
                break;
            case Notes notes:
                Words(output, "Så räknas det", ExcelStyles.Caption, PrintedPage.CaptionHeight);
                Paragraphs(output, notes.Lines, ExcelStyles.Note);
                break;
            case Table { Rows.Count: 0 } empty:
                Words(output, empty.Caption, ExcelStyles.Caption, PrintedPage.CaptionHeight);
                Words(output, empty.Empty, ExcelStyles.Subject);
                break;
            case Table table:
                Table(output, table);
                break;
            case LongTable table:
                LongTable(output, table);
                break;
            case Chart { IsEmpty: true } chart:
                Words(output, chart.Title, ExcelStyles.Caption, PrintedPage.CaptionHeight);
                Words(output, chart.Empty, ExcelStyles.Subject);
                break;
            default:
                // A chart lies above the grid: its rows are left empty.
                break;
        }
    }

    private void Paragraphs(Utf8Output output, IReadOnlyList<string> sentences, int style)
    {
        foreach (var sentence in sentences)
        {
            Words(output, sentence, style, SheetLayout.HeightOf(sentence, layout.TextWidth));
            _merged.Add(CellName.Range(0, _row, layout.LastTextColumn, _row));
        }
    }

    private void Words(Utf8Output output, string words, int style, int height = PrintedPage.RowHeight)
    {
        BeginRow(output, height);
        Text(output, 0, words, style);
        output.Raw("</row>"u8);
    }

    private void Table(Utf8Output output, Table table)
    {
        Words(output, table.Caption, ExcelStyles.Caption, PrintedPage.CaptionHeight);
        var place = places[table.Name];
        Headings(output, table.Columns);
        foreach (var row in table.Rows)
        {
            Cells(output, place, row, CellRole.Body);
        }

        if (table.Total is { } total)
        {
            Cells(output, place, total, CellRole.Total);
        }
    }

    private void Headings(Utf8Output output, IReadOnlyList<Column> columns)
    {
        var first = SheetLayout.FirstColumn(columns);
        BeginRow(output, layout.HeightOf(columns));
        for (var i = 0; i < columns.Count; i++)
        {
            var style = ExcelStyles.BeginsLeft(columns[i].Kind) ? ExcelStyles.WordHeading : ExcelStyles.NumberHeading;
            Text(output, first + i, columns[i].Heading, style);
        }

        output.Raw("</row>"u8);
    }

    private void Cells(Utf8Output output, TablePlace place, Row row, CellRole role)
    {
        BeginRow(output, layout.HeightOf(row, place.Column));
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            var formula = cell.Formula is null
                ? null
                : new ExcelFormula(places, place, _row, role == CellRole.Total).Text(cell.Formula);
            Cell(output, place.Column + i, in cell, cell.Input is null ? role : CellRole.Input, formula);
        }

        output.Raw("</row>"u8);
    }

    private void LongTable(Utf8Output output, LongTable table)
    {
        Words(output, table.Caption, ExcelStyles.Caption, PrintedPage.CaptionHeight);
        Headings(output, table.Columns);
        var first = SheetLayout.FirstColumn(table.Columns);
        var header = _row;
        var summed = table.Columns.ToList().FindIndex(c => c.Heading.Equals(table.Summed, StringComparison.Ordinal));
        var sum = 0m;
        foreach (var row in table.Rows)
        {
            BeginRow(output, null);
            for (var i = 0; i < row.Length; i++)
            {
                Cell(output, first + i, in row[i], CellRole.Line, null);
            }

            sum += row[summed].Value ?? 0;
            output.Raw("</row>"u8);
        }

        if (_row == header)
        {
            // A table needs a row, be it an empty one.
            BeginRow(output, null);
            output.Raw("</row>"u8);
        }

        LongRange = CellName.Range(first, header, first + table.Columns.Count - 1, _row);
        _row++;
        BeginRow(output, null);
        Text(output, first, "Summa av det som visas", ExcelStyles.Of(CellKind.Text, CellRole.Line));
        Cell(
            output,
            first + summed,
            new Cell(table.Columns[summed].Kind, sum),
            CellRole.Total,
            $"SUBTOTAL(109,{table.Name}[{table.Summed}])"
        );
        output.Raw("</row>"u8);
    }

    private void BeginRow(Utf8Output output, int? height)
    {
        _row++;
        output.Raw("<row r=\""u8);
        output.Number(_row);
        if (height is { } points)
        {
            output.Raw("\" customHeight=\"1\" ht=\""u8);
            output.Number(points);
        }

        output.Raw("\">"u8);
    }

    private void Cell(Utf8Output output, int column, in Cell cell, CellRole role, string? formula)
    {
        if (formula is null && cell.Words is { Length: > 0 } words)
        {
            Text(output, column, words, ExcelStyles.Of(cell.Kind, role, BeginsAsFormula(words)));
            return;
        }

        Begin(output, column, ExcelStyles.Of(cell.Kind, role));
        if (cell.Words is not null)
        {
            output.Raw("\" t=\"str"u8);
        }

        output.Raw("\">"u8);
        if (formula is not null)
        {
            output.Raw("<f>"u8);
            output.Text(formula);
            output.Raw("</f>"u8);
        }

        if (cell.Value is { } number)
        {
            output.Raw("<v>"u8);
            output.Number(number);
            output.Raw("</v>"u8);
        }
        else if (cell.Day is { } day)
        {
            output.Raw("<v>"u8);
            output.Number(Serial(day));
            output.Raw("</v>"u8);
        }
        else if (formula is not null && cell.Words is { } result)
        {
            output.Raw("<v>"u8);
            output.Text(result);
            output.Raw("</v>"u8);
        }

        output.Raw("</c>"u8);
    }

    private void Text(Utf8Output output, int column, string words, int style)
    {
        Begin(output, column, style);
        output.Raw(
            words.AsSpan().Trim().Length < words.Length
                ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8
                : "\" t=\"inlineStr\"><is><t>"u8
        );
        output.Text(words);
        output.Raw("</t></is></c>"u8);
    }

    private void Begin(Utf8Output output, int column, int style)
    {
        output.Raw("<c r=\""u8);
        output.Column(column);
        output.Number(_row);
        output.Raw("\" s=\""u8);
        output.Number(style);
    }

    private static bool BeginsAsFormula(string words) => words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';

    private void Merged(Utf8Output output)
    {
        if (_merged.Count == 0)
        {
            return;
        }

        Markup(output, $"<mergeCells count=\"{_merged.Count}\">");
        foreach (var range in _merged)
        {
            Markup(output, $"<mergeCell ref=\"{range}\"/>");
        }

        output.Raw("</mergeCells>"u8);
    }

    /// <summary>Rows beyond the useful life are empty to the eye until the life reaches them.</summary>
    private void Hidden(Utf8Output output)
    {
        foreach (var place in layout.Tables.Where(place => place.Table.Rows[^1].Spare))
        {
            var used = place.Table.Rows[^1].Cells.ToList().FindIndex(cell => cell.Words is "");
            var range = CellName.Range(place.Column, place.FirstRow, place.LastColumn, place.LastRow);
            var test = $"${CellName.Of(place.Column + used, place.FirstRow)}";
            Markup(
                output,
                $"<conditionalFormatting sqref=\"{range}\"><cfRule type=\"expression\" dxfId=\"{ExcelStyles.Hidden}\" priority=\"1\"><formula>{test}=\"\"</formula></cfRule></conditionalFormatting>"
            );
        }
    }

    /// <summary>What a reader may put into the inputs.</summary>
    private void Limits(Utf8Output output)
    {
        var inputs = layout
            .Tables.SelectMany(place =>
                place.Table.Rows.Select((row, index) => (place, row, Row: place.FirstRow + index))
            )
            .SelectMany(line =>
                line.row.Cells.Select((cell, index) => (cell, Name: CellName.Of(line.place.Column + index, line.Row)))
            )
            .Where(input => input.cell.Input is not null && input.cell.Kind != CellKind.Month)
            .ToList();
        if (inputs.Count == 0)
        {
            return;
        }

        Markup(output, $"<dataValidations count=\"{inputs.Count}\">");
        foreach (var (cell, name) in inputs)
        {
            var (type, least, most) = cell.Kind switch
            {
                CellKind.Rate => ("decimal", 0m, cell.Input!.Most ?? 1),
                CellKind.Count => ("whole", 1m, cell.Input!.Most ?? int.MaxValue),
                _ => ("decimal", 0m, cell.Input!.Most ?? 999_999_999_999m),
            };
            Markup(
                output,
                $"<dataValidation type=\"{type}\" operator=\"between\" showErrorMessage=\"1\" errorTitle=\"{cell.Input.Name}\" error=\"Värdet ska vara {least}–{most}.\" sqref=\"{name}\"><formula1>{least}</formula1><formula2>{most}</formula2></dataValidation>"
            );
        }

        output.Raw("</dataValidations>"u8);
    }

    private void Page(Utf8Output output)
    {
        output.Raw(
            """
            <printOptions horizontalCentered="0"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
            """u8
        );
        var orientation = PrintedPage.IsUpright(layout) ? "portrait" : "landscape";
        Markup(
            output,
            $"<pageSetup paperSize=\"9\" orientation=\"{orientation}\" fitToHeight=\"0\"/><headerFooter><oddHeader>"
        );
        output.Text($"&L&9{Escape(report.Subject)}{(report.Example ? $"&R&9{Report.ExampleWord}" : "")}");
        output.Raw("</oddHeader><oddFooter>"u8);
        output.Text(
            $"&L&9{Escape(report.Title)}, {Escape(report.Period.ToLower(CultureInfo.InvariantCulture))}&C&9&A&R&9Sida &P av &N"
        );
        output.Raw("</oddFooter></headerFooter>"u8);

        // A header holds at most 255 characters, and an ampersand begins a code.
        static string Escape(string words) =>
            (words.Length <= 120 ? words : words[..119] + "…").Replace("&", "&&", StringComparison.Ordinal);
    }

    private void Breaks(Utf8Output output)
    {
        var rows = PrintedPage.Breaks(layout).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        Markup(output, $"<rowBreaks count=\"{rows.Count}\" manualBreakCount=\"{rows.Count}\">");
        foreach (var row in rows)
        {
            Markup(output, $"<brk id=\"{row - 1}\" max=\"16383\" man=\"1\"/>");
        }

        output.Raw("</rowBreaks>"u8);
    }
}
