using System.Globalization;

namespace Portal.Imports.Xlsx;

/// <summary>Which numbers of a workbook are days, which only the format of their cells tells, and which days they are.</summary>
internal sealed class XlsxDays
{
    private const int MostStyles = 100_000;

    private readonly List<bool> _isDay = [];

    /// <summary>Whether the workbook counts days from 1904, as those of old Macintoshes do.</summary>
    public bool From1904 { get; set; }

    /// <summary>Reads the formats of cells.</summary>
    public void Read(GuardedXml xml)
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        while (xml.NextElement())
        {
            if (xml.Name == "numFmt" && xml.Attribute("numFmtId") is { } id && own.Count < MostStyles)
            {
                own[id] = xml.Attribute("formatCode") ?? "";
            }
            else if (xml.Name == "cellXfs" && !xml.IsEmpty)
            {
                ReadFormats(xml, own);
            }
        }
    }

    /// <summary>The day that a number is in a cell with a format, as <c>2021-04-30</c>; null where it is no day.</summary>
    /// <param name="number">The number: days since the turn of the year 1899.</param>
    /// <param name="style">The format, as the cell names it.</param>
    public string? Day(double number, string? style)
    {
        if (
            !int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var format)
            || format >= _isDay.Count
            || !_isDay[format]
        )
        {
            return null;
        }

        var days = From1904 ? number + 1462 : number;

        // Excel has a 29 February 1900, so its first two months are a day off: nothing is booked then.
        return days is >= 61 and < 2_958_466
            ? DateTime.FromOADate(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private void ReadFormats(GuardedXml xml, Dictionary<string, string> own)
    {
        var depth = xml.Depth;
        while (xml.NextElement(depth))
        {
            if (xml.Name == "xf" && xml.Depth == depth + 1 && _isDay.Count < MostStyles)
            {
                var id = xml.Attribute("numFmtId") ?? "0";
                _isDay.Add(
                    own.TryGetValue(id, out var code) ? IsDay(code) : id is "14" or "15" or "16" or "17" or "22"
                );
            }
        }
    }

    // A year, month and day in the format, outside of what is quoted, escaped or in brackets (a colour or language).
    private static bool IsDay(string code)
    {
        var (isQuoted, isBracketed, hasYear, hasDay) = (false, false, false, false);
        for (var i = 0; i < code.Length; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"' when !isBracketed:
                    isQuoted = !isQuoted;
                    break;
                case '\\' or '_' or '*' when !isQuoted:
                    i++;
                    break;
                case '[' when !isQuoted:
                    isBracketed = true;
                    break;
                case ']':
                    isBracketed = false;
                    break;
                case 'y' or 'å' when !isQuoted && !isBracketed:
                    hasYear = true;
                    break;
                case 'd' when !isQuoted && !isBracketed:
                    hasDay = true;
                    break;
            }
        }

        return hasYear || hasDay;
    }
}
