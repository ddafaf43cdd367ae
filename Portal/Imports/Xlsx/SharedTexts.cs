using System.Text;

namespace Portal.Imports.Xlsx;

/// <summary>The texts that cells of a workbook share, kept as UTF-8 in one buffer.</summary>
internal sealed class SharedTexts
{
    private const int MostTexts = 2_000_000;

    private readonly List<int> _ends = [];
    private byte[] _bytes = new byte[4096];

    /// <summary>A text by its number; null where there is none.</summary>
    public string? this[int number] =>
        number >= 0 && number < _ends.Count
            ? Encoding.UTF8.GetString(_bytes.AsSpan(Start(number).._ends[number]))
            : null;

    /// <summary>Reads them all.</summary>
    public static SharedTexts Read(GuardedXml xml, XlsxLimits limits)
    {
        var texts = new SharedTexts();
        while (xml.NextElement())
        {
            if (xml.Name == "si")
            {
                texts.Add(RichText(xml), limits);
            }
        }

        return texts;
    }

    /// <summary>The text of an element that holds runs of text; how it is pronounced (rPh) is not part of it.</summary>
    public static string RichText(GuardedXml xml)
    {
        if (xml.IsEmpty)
        {
            return "";
        }

        var (depth, text, inPhonetic) = (xml.Depth, "", -1);
        while (xml.NextElement(depth))
        {
            inPhonetic = xml.Depth <= inPhonetic ? -1 : inPhonetic;
            if (xml.Name == "rPh" && !xml.IsEmpty)
            {
                inPhonetic = xml.Depth;
            }
            else if (xml.Name == "t")
            {
                var run = xml.Text();
                text = inPhonetic >= 0 ? text : text + run;
            }
        }

        return text;
    }

    private int Start(int number) => number == 0 ? 0 : _ends[number - 1];

    private void Add(string text, XlsxLimits limits)
    {
        var start = _ends.Count == 0 ? 0 : _ends[^1];
        var end = start + Encoding.UTF8.GetByteCount(text);
        if (end > limits.SharedBytes || text.Length > limits.CellCharacters || _ends.Count == MostTexts)
        {
            throw new RefusedWorkbookException(
                $"Arbetsbokens texter tar mer än {limits.SharedBytes >> 20} MB, som är det mesta som läses; spara den som CSV."
            );
        }

        if (end > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(end, 2 * _bytes.Length));
        }

        Encoding.UTF8.GetBytes(text, _bytes.AsSpan(start));
        _ends.Add(end);
    }
}
