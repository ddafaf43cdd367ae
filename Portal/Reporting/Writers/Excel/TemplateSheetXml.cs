using System.Xml.Linq;
using Portal.Domain.Investments;
using Portal.Reporting.Model;

namespace Portal.Reporting.Writers.Excel;

/// <summary>One sheet of a template: its title, what is asked with hints and an example, and room for the answers.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="sheets">All of them: an answer may be chosen from another.</param>
internal sealed class TemplateSheetXml(TemplateSheet sheet, IReadOnlyList<TemplateSheet> sheets)
{
    private const int Heading = 4;
    private const int FirstQuestion = Heading + 1;

    // Beneath the headings stands the example.
    private const int FirstRow = Heading + 2;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string[] QuestionHeadings =
    [
        "Uppgift",
        "Svar",
        "Så fyller du i",
        InvestmentTemplate.ExampleMark,
    ];

    private bool IsTable => sheet.Columns.Count > 0;

    /// <summary>The part's content.</summary>
    public XDocument Document(bool isFirst) =>
        new(
            new XElement(
                Main + "worksheet",
                Element("sheetPr", Element("pageSetUpPr", ("fitToPage", 1))),
                View(isFirst),
                Element("sheetFormatPr", ("defaultRowHeight", PrintedPage.RowHeight)),
                new XElement(Main + "cols", Widths().Select(Width)),
                new XElement(Main + "sheetData", Head().Concat(IsTable ? TableRows() : QuestionRows())),
                Element(
                    "sheetProtection",
                    ("sheet", 1),
                    ("formatColumns", 0),
                    ("formatRows", 0),
                    ("formatCells", 0),
                    ("sort", 0)
                ),
                Validations(),
                Element(
                    "pageMargins",
                    ("left", 0.5),
                    ("right", 0.5),
                    ("top", 0.75),
                    ("bottom", 0.75),
                    ("header", 0.3),
                    ("footer", 0.3)
                ),
                Element("pageSetup", ("paperSize", 9), ("orientation", "landscape"), ("fitToHeight", 0))
            )
        );

    private static XElement View(bool isFirst)
    {
        var first = $"A{Heading + 1}";
        return new XElement(
            Main + "sheetViews",
            new XElement(
                Main + "sheetView",
                new XAttribute("showGridLines", 0),
                isFirst ? new XAttribute("tabSelected", 1) : null,
                new XAttribute("workbookViewId", 0),
                Element(
                    "pane",
                    ("ySplit", Heading),
                    ("topLeftCell", first),
                    ("activePane", "bottomLeft"),
                    ("state", "frozen")
                ),
                Element(
                    "selection",
                    ("pane", "bottomLeft"),
                    ("activeCell", $"B{Heading + 1}"),
                    ("sqref", $"B{Heading + 1}")
                )
            )
        );
    }

    private IEnumerable<int> Widths() =>
        IsTable ? sheet.Columns.Select(column => column.Value == TemplateValue.Amount ? 18 : 42) : [36, 46, 62, 38];

    private static XElement Width(int width, int column) =>
        Element("col", ("min", column + 1), ("max", column + 1), ("width", width), ("customWidth", 1));

    private IEnumerable<XElement> Head() =>
        [
            Row(1, PrintedPage.TitleHeight, Text(0, 1, sheet.Name, ExcelStyles.Title)),
            Row(2, null, Text(0, 2, sheet.About, ExcelStyles.Subject)),
        ];

    private IEnumerable<XElement> QuestionRows() =>
        sheet
            .Questions.Select(
                (question, place) =>
                {
                    var row = FirstQuestion + place;
                    return Row(
                        row,
                        null,
                        Text(0, row, question.Label, ExcelStyles.Of(CellKind.Text, CellRole.Body)),
                        Empty(1, row, question),
                        Text(2, row, question.Hint, ExcelStyles.Note),
                        Text(3, row, question.Example, ExcelStyles.Note)
                    );
                }
            )
            .Prepend(
                Row(
                    Heading,
                    null,
                    [
                        .. QuestionHeadings.Select(
                            (words, column) => Text(column, Heading, words, ExcelStyles.WordHeading)
                        ),
                    ]
                )
            );

    private IEnumerable<XElement> TableRows() =>
        [
            Row(
                3,
                2 * PrintedPage.RowHeight,
                [.. Each((field, column) => Text(column, 3, field.Hint, ExcelStyles.Note))]
            ),
            Row(
                Heading,
                null,
                [.. Each((field, column) => Text(column, Heading, field.Label, ExcelStyles.WordHeading))]
            ),
            Row(
                Heading + 1,
                null,
                [
                    .. Each(
                        (field, column) =>
                            Text(
                                column,
                                Heading + 1,
                                column == 0 ? $"{InvestmentTemplate.ExampleMark}: {field.Example}" : field.Example,
                                ExcelStyles.Note
                            )
                    ),
                ]
            ),
            .. Enumerable
                .Range(FirstRow, sheet.Rows)
                .Select(row => Row(row, null, [.. Each((field, column) => Empty(column, row, field))])),
        ];

    private IEnumerable<XElement> Each(Func<TemplateField, int, XElement> cell) => sheet.Columns.Select(cell);

    private XElement Validations()
    {
        var all = (
            IsTable
                ? sheet.Columns.Select(
                    (field, column) => (field, CellName.Range(column, FirstRow, column, FirstRow + sheet.Rows - 1))
                )
                : sheet.Questions.Select((field, place) => (field, CellName.Of(1, FirstQuestion + place)))
        )
            .Select(of => new TemplateValidation(of.field, of.Item2, ListOf(of.field)).Element())
            .ToList();
        return new XElement(Main + "dataValidations", new XAttribute("count", all.Count), all);
    }

    /// <summary>Where the answers of a list stand, as a formula; null where there is none.</summary>
    private string? ListOf(TemplateField field)
    {
        if (field.Choices.Count > 0)
        {
            return $"\"{string.Join(',', field.Choices.Select(choice => choice.Word))}\"";
        }

        if (field.Value != TemplateValue.Subproject)
        {
            return null;
        }

        var named = sheets.Single(other => other == InvestmentTemplate.Subprojects);
        return CellName.Absolute(named.Name, 0, FirstRow, FirstRow + named.Rows - 1);
    }

    private static XElement Row(int number, int? height, params XElement[] cells) =>
        new(
            Main + "row",
            new XAttribute("r", number),
            height is { } points ? new XAttribute[] { new("ht", points), new("customHeight", 1) } : null,
            cells
        );

    private static XElement Empty(int column, int row, TemplateField field) =>
        Element("c", ("r", CellName.Of(column, row)), ("s", ExcelStyles.Of(KindOf(field.Value), CellRole.Answer)));

    private static XElement Text(int column, int row, string words, int style) =>
        new(
            Main + "c",
            new XAttribute("r", CellName.Of(column, row)),
            new XAttribute("s", style),
            new XAttribute("t", "inlineStr"),
            new XElement(Main + "is", new XElement(Main + "t", words))
        );

    private static CellKind KindOf(TemplateValue value) =>
        value switch
        {
            TemplateValue.Amount => CellKind.Money,
            TemplateValue.Day => CellKind.Date,
            TemplateValue.Whole => CellKind.Number,
            _ => CellKind.Text,
        };

    private static XElement Element(string name, params (string Name, object Value)[] attributes) =>
        new(Main + name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)));

    private static XElement Element(string name, XElement inner) => new(Main + name, inner);
}
