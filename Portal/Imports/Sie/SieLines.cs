using System.Text;

namespace Portal.Imports.Sie;

/// <summary>
/// The lines of a file as bytes, one at a time, trimmed of blanks at both ends. They end by LF or CRLF; by CR where the file
/// begins without any LF, as those of old Macintoshes do.
/// </summary>
internal sealed class SieLines(Stream file)
{
    /// <summary>The longest line that is read, in bytes.</summary>
    public const int MostBytes = 1 << 20;

    private byte _break = (byte)'\n';
    private bool _isBegun;
    private byte[] _buffer = new byte[256 * 1024];
    private int _start;
    private int _end;
    private bool _isEnded;

    // How much of the buffer's beginning is known to hold no line break.
    private int _searched;

    /// <summary>The line's number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the reading stopped at a line that is too long.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether the file ended before the line did: it has no line break.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Reads the next line; false at the end of the file or at a line that is too long.</summary>
    /// <param name="line">The line, until the next is read.</param>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        line = default;
        int length;
        while ((length = _buffer.AsSpan(_start + _searched, _end - _start - _searched).IndexOf(_break)) < 0)
        {
            _searched = _end - _start;
            if (_isEnded)
            {
                break;
            }

            if (_searched > MostBytes)
            {
                Number++;
                IsTooLong = true;
                return false;
            }

            Fill();
        }

        if (length < 0 && _searched == 0)
        {
            return false;
        }

        var whole = _searched + Math.Max(length, 0);
        line = Trim(_buffer.AsSpan(_start, whole), isFirst: Number++ == 0);
        IsCutOff = length < 0;
        _start = Math.Min(_start + whole + 1, _end);
        _searched = 0;
        return true;
    }

    /// <summary>The byte that ends the lines of a file that begins so.</summary>
    public static byte BreakOf(ReadOnlySpan<byte> start) =>
        start.Contains((byte)'\r') && !start.Contains((byte)'\n') ? (byte)'\r' : (byte)'\n';

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line, bool isFirst)
    {
        if (isFirst && line.StartsWith(Encoding.UTF8.Preamble))
        {
            line = line[Encoding.UTF8.Preamble.Length..];
        }

        // 1A is what programs of the DOS age end a file with.
        return line.Trim(" \t\r\x1A"u8);
    }

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
            _break = BreakOf(_buffer.AsSpan(0, _end));
            _isBegun = true;
        }
    }
}
