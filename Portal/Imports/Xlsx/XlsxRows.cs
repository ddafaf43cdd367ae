using System.Globalization;
using Portal.Domain.Values;

namespace Portal.Imports.Xlsx;

/// <summary>Reads a sheet row by row; only the row at hand is in memory.</summary>
public sealed class XlsxRows : IDisposable
{
    // What Excel itself has of columns; more in a row, even empty, is no workbook of its.
    private const int ExcelColumns = 16_384;

    private readonly Func<GuardedXml> _open;
    private readonly XlsxLimits _limits;
    private readonly SharedTexts _texts;
    private readonly XlsxDays _days;
    private readonly List<XlsxCell> _cells = [];
    private GuardedXml? _opened;

    internal XlsxRows(Func<GuardedXml> open, XlsxLimits limits, SharedTexts texts, XlsxDays days) =>
        (_open, _limits, _texts, _days) = (open, limits, texts, days);

    /// <summary>The row's number in the sheet, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The cells of the row, from column A to the last with anything in it. The same list each time.</summary>
    public IReadOnlyList<XlsxCell> Cells => _cells;

    /// <summary>Why the sheet cannot be read to its end; null while it can.</summary>
    public Refusal? Refusal { get; private set; }

    private GuardedXml Xml => _opened ??= _open();

    /// <summary>Reads the next row that is written; false at the end or where the sheet is refused.</summary>
    public bool Read()
    {
        try
        {
            while (Refusal is null && Xml.NextElement())
            {
                if (Xml.Name == "row")
                {
                    ReadRow();
                    return true;
                }
            }
        }
        catch (Exception exception) when (RefusedWorkbookException.Of(exception) is { } refusal)
        {
            Refusal = refusal;
        }

        _cells.Clear();
        return false;
    }

    /// <inheritdoc />
    public void Dispose() => _opened?.Dispose();

    private void ReadRow()
    {
        _cells.Clear();
        Number = Whole(Xml.Attribute("r")) ?? Number + 1;
        if (Number > _limits.Rows)
        {
            throw new RefusedWorkbookException($"Bladet har fler än {_limits.Rows} rader, som är det mesta som läses.");
        }

        if (Xml.IsEmpty)
        {
            return;
        }

        var (depth, column, cells) = (Xml.Depth, 0, 0);
        while (Xml.NextElement(depth))
        {
            if (Xml.Name != "c")
            {
                continue;
            }

            if (++cells > ExcelColumns)
            {
                throw TooWide();
            }

            column = Xml.Attribute("r") is { } place ? ColumnOf(place) : column + 1;
            if (ReadCell() is { Kind: not XlsxKind.Empty } cell)
            {
                Put(column, cell);
            }
        }
    }

    private void Put(int column, XlsxCell cell)
    {
        if (column < 1 || column > _limits.Columns)
        {
            throw TooWide();
        }

        while (_cells.Count < column)
        {
            _cells.Add(XlsxCell.Empty);
        }

        _cells[column - 1] = cell;
    }

    private RefusedWorkbookException TooWide() =>
        new($"Rad {Number}: raden har fler än {_limits.Columns} kolumner, som är det mesta som läses.");

    private XlsxCell ReadCell()
    {
        if (Xml.IsEmpty)
        {
            return XlsxCell.Empty;
        }

        var (type, style, depth) = (Xml.Attribute("t"), Xml.Attribute("s"), Xml.Depth);
        var value = "";
        while (Xml.NextElement(depth))
        {
            if (Xml.Name == "v")
            {
                value = Xml.Text();
            }
            else if (Xml.Name == "is")
            {
                value = SharedTexts.RichText(Xml);
            }
        }

        return value.Length == 0 ? XlsxCell.Empty : Of(type, style, value);
    }

    private XlsxCell Of(string? type, string? style, string value) =>
        type switch
        {
            "s" => _texts[Whole(value) ?? -1] is { } text
                ? AsText(text)
                : throw new InvalidDataException("A cell refers to a text that is not there."),
            "inlineStr" or "str" => AsText(value),
            "b" => AsText(value == "1" ? "SANT" : "FALSKT"),
            "e" => new XlsxCell(XlsxKind.Error, value),
            "d" => new XlsxCell(XlsxKind.Day, value.Length >= 10 ? value[..10] : value),
            _ => AsNumber(value, style),
        };

    private static XlsxCell AsText(string text) =>
        text.Length == 0 ? XlsxCell.Empty : new XlsxCell(XlsxKind.Text, text);

    private XlsxCell AsNumber(string value, string? style)
    {
        if (
            !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || double.Abs(number) > 1e18
        )
        {
            return AsText(value);
        }

        // Workbooks hold 1234.56 as 1234.5600000000001: fifteen digits are what they show, and what a decimal takes of it.
        return _days.Day(number, style) is { } day
            ? new XlsxCell(XlsxKind.Day, day)
            : new XlsxCell(XlsxKind.Number, ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture));
    }

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    /// <summary>The number of a cell's column, from 1; more than there can be where it names none.</summary>
    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place)
        {
            if (!char.IsAsciiLetterUpper(letter) || column > ExcelColumns)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? int.MaxValue : column;
    }
}
