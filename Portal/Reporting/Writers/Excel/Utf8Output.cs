using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Portal.Reporting.Writers.Excel;

/// <summary>
/// Writes XML as UTF-8 through one buffer. A sheet of a hundred thousand rows is millions of small pieces: neither strings
/// nor an XML writer's checks are paid for each.
/// </summary>
internal sealed class Utf8Output(Stream stream)
{
    /// <summary>The longest text that a cell may hold.</summary>
    private const int LongestText = 32_767;

    private const int Room = 128;
    private const int Letters = 26;

    private static readonly SearchValues<char> Special = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(c => (char)c),
        '<',
        '>',
        '&',
        '"',
        '_',
    ]);

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _used;

    /// <summary>Markup as it stands.</summary>
    public void Raw(ReadOnlySpan<byte> markup)
    {
        if (markup.Length > _buffer.Length - _used)
        {
            Flush();
        }

        markup.CopyTo(_buffer.AsSpan(_used));
        _used += markup.Length;
    }

    /// <summary>A whole number.</summary>
    public void Number(int value)
    {
        Reserve();
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    /// <summary>A column by its letters.</summary>
    public void Column(int column)
    {
        if (column < Letters)
        {
            Reserve();
            _buffer[_used++] = (byte)('A' + column);
        }
        else
        {
            Text(CellName.Column(column));
        }
    }

    /// <summary>A number as a spreadsheet holds it: binary, so with no more than seventeen digits.</summary>
    public void Number(decimal value)
    {
        Reserve();
        if (decimal.IsInteger(value) && Math.Abs(value) < long.MaxValue)
        {
            Utf8Formatter.TryFormat((long)value, _buffer.AsSpan(_used), out var whole);
            _used += whole;
            return;
        }

        ((double)value).TryFormat(_buffer.AsSpan(_used), out var written, default, CultureInfo.InvariantCulture);
        _used += written;
    }

    /// <summary>
    /// Words as the text of an element or an attribute. What XML cannot hold is written as Office writes it: <c>_x0007_</c>.
    /// </summary>
    public void Text(string words)
    {
        var rest = words.Length <= LongestText ? words.AsSpan() : $"{words.AsSpan(0, LongestText - 1)}…".AsSpan();
        while (FirstSpecial(rest) is >= 0 and var at)
        {
            Plain(rest[..at]);
            Escaped(rest[at], rest[at..]);
            rest = rest[(at + 1)..];
        }

        Plain(rest);
    }

    /// <summary>Sends what is buffered on.</summary>
    public void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }

    // Two searches: a set that holds more than ASCII is searched much slower.
    private static int FirstSpecial(ReadOnlySpan<char> words)
    {
        var at = words.IndexOfAny(Special);
        var noCharacter = (at < 0 ? words : words[..at]).IndexOfAnyInRange('\uFFFE', '\uFFFF');
        return noCharacter >= 0 ? noCharacter : at;
    }

    private void Plain(ReadOnlySpan<char> words)
    {
        const int bytesACharacter = 3;
        while (words.Length > 0)
        {
            Reserve();
            var take = Math.Min(words.Length, (_buffer.Length - _used) / bytesACharacter);
            if (take < words.Length && char.IsHighSurrogate(words[take - 1]))
            {
                take--;
            }

            _used += Encoding.UTF8.GetBytes(words[..take], _buffer.AsSpan(_used));
            words = words[take..];
        }
    }

    private void Escaped(char special, ReadOnlySpan<char> from)
    {
        switch (special)
        {
            case '<':
                Raw("&lt;"u8);
                break;
            case '>':
                Raw("&gt;"u8);
                break;
            case '&':
                Raw("&amp;"u8);
                break;
            case '"':
                Raw("&quot;"u8);
                break;
            case '\t':
                Raw("\t"u8);
                break;
            case '\n':
                Raw("\n"u8);
                break;
            case '_' when !LooksEscaped(from):
                Raw("_"u8);
                break;
            default:
                Raw("_x"u8);
                Utf8Formatter.TryFormat(
                    (int)special,
                    _buffer.AsSpan(_used),
                    out var written,
                    new StandardFormat('X', 4)
                );
                _used += written;
                Raw("_"u8);
                break;
        }
    }

    // Words that happen to look like such an escape are escaped themselves.
    private static bool LooksEscaped(ReadOnlySpan<char> words) =>
        words.Length >= 7 && words[1] == 'x' && words[6] == '_' && !words[2..6].ContainsAnyExcept(HexDigits);

    private void Reserve()
    {
        if (_buffer.Length - _used < Room)
        {
            Flush();
        }
    }
}
