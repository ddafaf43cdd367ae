using System.Text;
using Portal.Domain.Values;

namespace Portal.Imports.Tables;

/// <summary>
/// The records of a file with separated fields (RFC 4180), as bytes and without making anything of each: lines end by LF, CRLF or CR;
/// a field may stand in quotation marks, with line breaks and doubled marks inside. What follows a closing mark is not lost: such a
/// field is taken as it is written.
/// </summary>
internal sealed class CsvRecords(Stream file, byte delimiter) : ITableRecords
{
    /// <summary>The most columns that are read.</summary>
    public const int MostColumns = 500;

    /// <summary>Begins a field that was a number in a workbook (<see cref="WorkbookText" />).</summary>
    public const byte NumberMark = 1;

    private const int MostRecordBytes = 1 << 20;
    private const int MostFieldBytes = 4 * 32_767;
    private const byte Quote = (byte)'"';

    private readonly (int Start, int Length, bool IsDoubled)[] _fields = new (int, int, bool)[MostColumns];
    private byte[] _buffer = new byte[256 * 1024];
    private int _start;
    private int _end;
    private int _lines = 1;
    private bool _isBegun;
    private bool _isEnded;

    /// <inheritdoc />
    public int Line { get; private set; }

    /// <inheritdoc />
    public int Count { get; private set; }

    /// <summary>Why the file cannot be read further; null while it can.</summary>
    public Refusal? Refusal { get; private set; }

    /// <inheritdoc />
    public bool Next()
    {
        while (Refusal is null)
        {
            var used = Parse(_buffer.AsSpan(_start, _end - _start));
            if (used > 0)
            {
                Line = _lines;
                _lines += LinesIn(_buffer.AsSpan(_start, used));
                _start += used;
                MakePlain();
                return true;
            }

            if (_isEnded || Refusal is not null)
            {
                break;
            }

            if (_end - _start > MostRecordBytes)
            {
                Refuse(
                    $"raden är längre än {MostRecordBytes >> 20} MB, eller så avslutas inte ett citattecken på den."
                );
                break;
            }

            Fill();
        }

        Count = 0;
        return false;
    }

    /// <inheritdoc />
    public ReadOnlySpan<byte> Field(int column)
    {
        if (column >= Count)
        {
            return default;
        }

        var (start, length, _) = _fields[column];
        var field = _buffer.AsSpan(start, length);
        return (field.StartsWith([NumberMark]) ? field[1..] : field).Trim(" \t"u8);
    }

    /// <inheritdoc />
    public bool IsNumber(int column) =>
        column < Count && _fields[column] is { Length: > 0, Start: var start } && _buffer[start] == NumberMark;

    /// <summary>Finds the fields of a record.</summary>
    /// <returns>How many bytes it takes, its line break included; 0 where it is not whole.</returns>
    private int Parse(ReadOnlySpan<byte> bytes)
    {
        Count = 0;
        if (bytes.IsEmpty)
        {
            return 0;
        }

        for (var at = 0; ; )
        {
            var (from, length, isDoubled) = (at, 0, false);
            var quoted = at < bytes.Length && bytes[at] == Quote ? Closing(bytes, at, out isDoubled) : at;
            if (quoted < 0)
            {
                return 0;
            }

            var end = bytes[quoted..].IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
            if (end < 0 && !_isEnded)
            {
                return 0;
            }

            end = end < 0 ? bytes.Length : quoted + end;
            if (quoted > at && bytes[quoted..end].Trim(" \t"u8).IsEmpty)
            {
                (from, length) = (at + 1, quoted - at - 2);
            }
            else
            {
                (length, isDoubled) = (end - at, false);
            }

            if (!Add(from, length, isDoubled))
            {
                return 0;
            }

            if (end == bytes.Length)
            {
                return end;
            }

            at = end + 1;
            if (bytes[end] == delimiter)
            {
                continue;
            }

            if (bytes[end] == (byte)'\r')
            {
                if (at == bytes.Length && !_isEnded)
                {
                    return 0;
                }

                at += at < bytes.Length && bytes[at] == (byte)'\n' ? 1 : 0;
            }

            return at;
        }
    }

    /// <summary>Where a quoted field is past its closing mark; negative where it is not whole.</summary>
    private int Closing(ReadOnlySpan<byte> bytes, int opening, out bool isDoubled)
    {
        isDoubled = false;
        for (var at = opening + 1; ; at += 2)
        {
            var mark = bytes[at..].IndexOf(Quote);
            if (mark < 0)
            {
                if (_isEnded)
                {
                    Refuse("ett citattecken avslutas inte före filens slut.");
                }

                return -1;
            }

            at += mark;
            if (at + 1 == bytes.Length)
            {
                return _isEnded ? at + 1 : -1;
            }

            if (bytes[at + 1] != Quote)
            {
                return at + 1;
            }

            isDoubled = true;
            if (at + 2 >= bytes.Length && !_isEnded)
            {
                return -1;
            }
        }
    }

    private bool Add(int from, int length, bool isDoubled)
    {
        if (Count == MostColumns)
        {
            Refuse($"raden har fler än {MostColumns} kolumner, som är det mesta som läses.");
            return false;
        }

        if (length > MostFieldBytes)
        {
            Refuse("raden har en cell som är för lång för att läsas.");
            return false;
        }

        _fields[Count++] = (_start + from, length, isDoubled);
        return true;
    }

    /// <summary>Makes doubled quotation marks single, where they stand.</summary>
    private void MakePlain()
    {
        foreach (ref var field in _fields.AsSpan(0, Count))
        {
            if (field.IsDoubled)
            {
                var bytes = _buffer.AsSpan(field.Start, field.Length);
                field.Length = 0;
                for (var at = 0; at < bytes.Length; at++)
                {
                    bytes[field.Length++] = bytes[at];
                    at += bytes[at] == Quote ? 1 : 0;
                }
            }
        }
    }

    // A record of one line is by far the most usual.
    private static int LinesIn(ReadOnlySpan<byte> record)
    {
        var lines = record.Count((byte)'\n');
        return lines > 0 ? lines : Math.Max(1, record.Count((byte)'\r'));
    }

    private void Refuse(string sentence) => Refusal ??= new Refusal($"Rad {_lines}: {sentence}");

    /// <summary>Reads more, after what is left of the buffer.</summary>
    private void Fill()
    {
        var left = _buffer.AsSpan(_start, _end - _start);
        if (left.Length > _buffer.Length / 2)
        {
            var larger = new byte[_buffer.Length * 2];
            left.CopyTo(larger);
            _buffer = larger;
        }
        else
        {
            left.CopyTo(_buffer);
        }

        (_start, _end) = (0, left.Length);
        var read = file.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        _end += read;
        _isEnded = read == 0;
        if (!_isBegun)
        {
            _isBegun = true;
            _start = _buffer.AsSpan(0, _end).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        }
    }
}
