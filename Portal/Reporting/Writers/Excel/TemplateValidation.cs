using System.Globalization;
using System.Xml.Linq;
using Portal.Domain.Investments;

namespace Portal.Reporting.Writers.Excel;

/// <summary>What an answer takes: a hint when its cell is chosen, and a refusal of what it cannot be.</summary>
/// <param name="asked">What is asked.</param>
/// <param name="cells">Where it is answered.</param>
/// <param name="list">The answers to choose among, as a formula; null for a free answer.</param>
internal sealed class TemplateValidation(TemplateField asked, string cells, string? list)
{
    private const int LongestTitle = 32;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly DateOnly FirstDay = new(1990, 1, 1);
    private static readonly DateOnly LastDay = new(2199, 12, 31);

    /// <summary>The validation.</summary>
    public XElement Element()
    {
        var element = new XElement(
            Main + "dataValidation",
            new XAttribute("allowBlank", 1),
            new XAttribute("showInputMessage", 1),
            new XAttribute("showErrorMessage", 1),
            new XAttribute("promptTitle", Title),
            new XAttribute("errorTitle", Title),
            new XAttribute("error", asked.Hint.Length == 0 ? asked.Label : asked.Hint),
            new XAttribute("sqref", cells)
        );
        if (asked.Hint.Length > 0)
        {
            element.Add(new XAttribute("prompt", asked.Hint));
        }

        var (type, least, most) = Limits();
        if (type is not null)
        {
            element.Add(new XAttribute("type", type));
        }

        if (list is not null)
        {
            element.Add(new XElement(Main + "formula1", list));
        }
        else if (type is not null)
        {
            element.Add(new XAttribute("operator", "between"));
            element.Add(new XElement(Main + "formula1", Number(least)), new XElement(Main + "formula2", Number(most)));
        }

        return element;
    }

    private string Title => asked.Label.Length <= LongestTitle ? asked.Label : asked.Label[..LongestTitle];

    private (string? Type, decimal Least, decimal Most) Limits() =>
        (list, asked.Value) switch
        {
            ({ }, _) => ("list", 0, 0),
            (_, TemplateValue.Amount) => ("decimal", 0, 999_999_999_999m),
            (_, TemplateValue.Whole) => ("whole", 1, 2199),
            (_, TemplateValue.Day) => ("date", SheetXml.Serial(FirstDay), SheetXml.Serial(LastDay)),
            _ => (null, 0, 0),
        };

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
