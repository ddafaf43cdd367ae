using System.Xml.Linq;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Excel;

/// <summary>What a cell is in its sheet, besides what it holds.</summary>
internal enum CellRole
{
    /// <summary>A cell in a table.</summary>
    Body,

    /// <summary>An input that a reader may change.</summary>
    Input,

    /// <summary>A cell in a sum row.</summary>
    Total,

    /// <summary>A cell in a long table: neither wrapped nor ruled, so that a hundred thousand rows open at once.</summary>
    Line,

    /// <summary>An answer in a form: it can be filled in where the sheet is protected, and words in it stay as they are typed.</summary>
    Answer,
}

/// <summary>The few looks a workbook has, each a number that cells refer to.</summary>
internal static class ExcelStyles
{
    public const int Title = 1;
    public const int Subject = 2;
    public const int Example = 3;
    public const int Caption = 4;
    public const int Lead = 5;
    public const int Note = 6;
    public const int WordHeading = 7;
    public const int NumberHeading = 8;

    /// <summary>The differential format that hides rows beyond the useful life.</summary>
    public const int Hidden = 0;

    private const int FirstCell = 9;
    private const int BaseFont = 0;
    private const int BoldFont = 1;
    private const int TitleFont = 2;
    private const int MutedFont = 3;
    private const int AttentionFont = 4;
    private const int CaptionFont = 5;
    private const int InputFont = 6;
    private const int NoFill = 0;
    private const int InputFill = 2;
    private const int NoBorder = 0;
    private const int RowRule = 1;
    private const int HeadingRule = 2;
    private const int TotalRule = 3;

    private const int AsTyped = 49;
    private const int MoneyFormat = 164;
    private const int ShareFormat = 165;
    private const int RateFormat = 166;
    private const int HoursFormat = 167;
    private const int DateFormat = 168;
    private const int MonthFormat = 169;
    private const int CountFormat = 170;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly CellKind[] Kinds = Enum.GetValues<CellKind>();

    private static readonly CellRole[] Roles = Enum.GetValues<CellRole>();

    /// <summary>
    /// The style of a cell. Words that begin as a formula would are marked as quoted, so that they stay words when a reader
    /// edits the cell (OWASP ASVS 1.2.10).
    /// </summary>
    public static int Of(CellKind kind, CellRole role, bool quoted = false) =>
        FirstCell + (((int)role * (Kinds.Length + 1)) + (quoted ? Kinds.Length : (int)kind));

    /// <summary>The part of the workbook that holds the styles.</summary>
    public static XDocument Document() =>
        new(
            new XElement(
                Main + "styleSheet",
                NumberFormats(),
                List(
                    "fonts",
                    Font(11, Palette.Ink),
                    Font(11, Palette.Ink, bold: true),
                    Font(18, Palette.Primary, bold: true),
                    Font(10, Palette.Muted),
                    Font(11, Palette.Attention, bold: true),
                    Font(12, Palette.Primary, bold: true),
                    Font(11, Palette.Primary)
                ),
                List(
                    "fills",
                    PatternFill("none", null),
                    PatternFill("gray125", null),
                    PatternFill("solid", Palette.InputFill)
                ),
                List(
                    "borders",
                    Border(null, null),
                    Border(null, ("thin", Palette.Hairline)),
                    Border(null, ("medium", Palette.Primary)),
                    Border(("thin", Palette.Ink), ("thin", Palette.Ink))
                ),
                List("cellStyleXfs", Format(0, BaseFont, NoFill, NoBorder)),
                List("cellXfs", [.. Fixed(), .. Roles.SelectMany(Cells)]),
                List(
                    "cellStyles",
                    new XElement(
                        Main + "cellStyle",
                        new XAttribute("name", "Normal"),
                        new XAttribute("xfId", 0),
                        new XAttribute("builtinId", 0)
                    )
                ),
                List(
                    "dxfs",
                    new XElement(
                        Main + "dxf",
                        new XElement(
                            Main + "numFmt",
                            new XAttribute("numFmtId", 180),
                            new XAttribute("formatCode", ";;;")
                        ),
                        new XElement(Main + "border", new XElement(Main + "bottom", new XAttribute("style", "none")))
                    )
                )
            )
        );

    private static XElement NumberFormats()
    {
        (int Id, string Code)[] formats =
        [
            (MoneyFormat, "#,##0.00"),
            (ShareFormat, "0.0%"),
            (RateFormat, "0.00%"),
            (HoursFormat, "#,##0.00"),
            (DateFormat, "yyyy-mm-dd"),
            (MonthFormat, "yyyy-mm"),
            (CountFormat, "#,##0"),
        ];
        return List(
            "numFmts",
            [
                .. formats.Select(f => new XElement(
                    Main + "numFmt",
                    new XAttribute("numFmtId", f.Id),
                    new XAttribute("formatCode", f.Code)
                )),
            ]
        );
    }

    private static IEnumerable<XElement> Fixed() =>
        [
            Format(0, BaseFont, NoFill, NoBorder),
            Format(0, TitleFont, NoFill, NoBorder, Aligned("left", "center")),
            Format(0, MutedFont, NoFill, NoBorder),
            Format(0, AttentionFont, NoFill, NoBorder),
            Format(0, CaptionFont, NoFill, NoBorder, Aligned("left", "bottom")),
            Format(0, BaseFont, NoFill, NoBorder, Aligned("left", "top", wrap: true)),
            Format(0, MutedFont, NoFill, NoBorder, Aligned("left", "top", wrap: true)),
            Format(0, BoldFont, NoFill, HeadingRule, Aligned("left", "bottom", wrap: true)),
            Format(0, BoldFont, NoFill, HeadingRule, Aligned("right", "bottom", wrap: true)),
        ];

    private static IEnumerable<XElement> Cells(CellRole role)
    {
        var (font, fill, border) = role switch
        {
            CellRole.Body => (BaseFont, NoFill, RowRule),
            CellRole.Input or CellRole.Answer => (InputFont, InputFill, RowRule),
            CellRole.Total => (BoldFont, NoFill, TotalRule),
            _ => (BaseFont, NoFill, NoBorder),
        };
        foreach (var kind in Kinds)
        {
            var format = role == CellRole.Answer && kind == CellKind.Text ? AsTyped : NumberFormat(kind);
            yield return Unlocked(role, Format(format, font, fill, border, Alignment(kind, role)));
        }

        var quoted = Format(0, font, fill, border, Alignment(CellKind.Text, role));
        quoted.Add(new XAttribute("quotePrefix", 1));
        yield return Unlocked(role, quoted);
    }

    private static XElement Unlocked(CellRole role, XElement format)
    {
        if (role == CellRole.Answer)
        {
            format.Add(new XAttribute("applyProtection", 1));
            format.Add(new XElement(Main + "protection", new XAttribute("locked", 0)));
        }

        return format;
    }

    private static XElement Alignment(CellKind kind, CellRole role) =>
        BeginsLeft(kind)
            ? Aligned("left", "top", wrap: kind == CellKind.Text && role != CellRole.Line)
            : Aligned("right", "top");

    /// <summary>Whether a kind is read from the left: words and what names something, not amounts.</summary>
    public static bool BeginsLeft(CellKind kind) =>
        kind is CellKind.Text or CellKind.Number or CellKind.Date or CellKind.Month;

    private static int NumberFormat(CellKind kind) =>
        kind switch
        {
            CellKind.Money => MoneyFormat,
            CellKind.Share => ShareFormat,
            CellKind.Rate => RateFormat,
            CellKind.Hours => HoursFormat,
            CellKind.Date => DateFormat,
            CellKind.Month => MonthFormat,
            CellKind.Count => CountFormat,
            _ => 0,
        };

    private static XElement List(string name, params XElement[] items) =>
        new(Main + name, new XAttribute("count", items.Length), items);

    private static XElement Font(int size, string colour, bool bold = false) =>
        new(
            Main + "font",
            bold ? new XElement(Main + "b") : null,
            new XElement(Main + "sz", new XAttribute("val", size)),
            Colour("color", colour),
            new XElement(Main + "name", new XAttribute("val", "Calibri")),
            new XElement(Main + "family", new XAttribute("val", 2))
        );

    private static XElement PatternFill(string pattern, string? colour) =>
        new(
            Main + "fill",
            new XElement(
                Main + "patternFill",
                new XAttribute("patternType", pattern),
                colour is null ? null : Colour("fgColor", colour)
            )
        );

    private static XElement Border((string Style, string Colour)? top, (string Style, string Colour)? bottom) =>
        new(
            Main + "border",
            new XElement(Main + "left"),
            new XElement(Main + "right"),
            Edge("top", top),
            Edge("bottom", bottom),
            new XElement(Main + "diagonal")
        );

    private static XElement Edge(string side, (string Style, string Colour)? rule) =>
        rule is { } known
            ? new XElement(Main + side, new XAttribute("style", known.Style), Colour("color", known.Colour))
            : new XElement(Main + side);

    private static XElement Colour(string name, string colour) =>
        new(Main + name, new XAttribute("rgb", "FF" + colour));

    private static XElement Format(int numberFormat, int font, int fill, int border, XElement? alignment = null) =>
        new(
            Main + "xf",
            new XAttribute("numFmtId", numberFormat),
            new XAttribute("fontId", font),
            new XAttribute("fillId", fill),
            new XAttribute("borderId", border),
            new XAttribute("xfId", 0),
            new XAttribute("applyNumberFormat", 1),
            new XAttribute("applyFont", 1),
            new XAttribute("applyFill", 1),
            new XAttribute("applyBorder", 1),
            new XAttribute("applyAlignment", 1),
            alignment
        );

    private static XElement Aligned(string horizontal, string vertical, bool wrap = false) =>
        new(
            Main + "alignment",
            new XAttribute("horizontal", horizontal),
            new XAttribute("vertical", vertical),
            // Room between a number and the words in the next column.
            horizontal == "right"
                ? new XAttribute("indent", 1)
                : null,
            wrap ? new XAttribute("wrapText", 1) : null
        );
}
