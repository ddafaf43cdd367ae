using System.Text;

namespace Portal.Imports.Sie;

/// <summary>
/// The characters that a file's bytes stand for. Turns them into UTF-8, which is what the database stores, without making a
/// string of each field. Control characters become spaces: they belong in no field (SIE 4B §5.7) and objects are kept apart by tabs.
/// </summary>
public sealed class SieCharacters
{
    /// <summary>Bytes below 128 alone.</summary>
    public static readonly SieCharacters Ascii = new("ASCII", null);

    /// <summary>UTF-8, which SIE does not allow and many programs write.</summary>
    public static readonly SieCharacters Utf8 = new("UTF-8", null);

    /// <summary>CP437, SIE's own (#FORMAT PC8).</summary>
    public static readonly SieCharacters Cp437 = new("CP437", CodePagesEncodingProvider.Instance.GetEncoding(437));

    /// <summary>Windows-1252, which programs write under the same tag.</summary>
    public static readonly SieCharacters Windows1252 = new(
        "Windows-1252",
        CodePagesEncodingProvider.Instance.GetEncoding(1252)
    );

    private const int MostBytesPerByte = 3;

    // The UTF-8 of each byte from 128; null where the bytes are UTF-8 already.
    private readonly byte[][]? _high;

    private SieCharacters(string name, Encoding? encoding)
    {
        Name = name;
        _high = encoding is null
            ? null
            : [.. Enumerable.Range(128, 128).Select(b => Encoding.UTF8.GetBytes(encoding.GetString([(byte)b])))];
    }

    /// <summary>The name as it is shown.</summary>
    public string Name { get; }

    /// <summary>The most bytes that <see cref="Write" /> makes of so many.</summary>
    public int MostBytes(int length) => _high is null ? length : length * MostBytesPerByte;

    /// <summary>Writes bytes of the file as UTF-8.</summary>
    /// <param name="from">The bytes.</param>
    /// <param name="to">Room for <see cref="MostBytes" />.</param>
    /// <returns>How many bytes were written.</returns>
    public int Write(ReadOnlySpan<byte> from, Span<byte> to)
    {
        var length = 0;
        foreach (var b in from)
        {
            if (b < 128)
            {
                to[length++] = b is < (byte)' ' or 127 ? (byte)' ' : b;
            }
            else if (_high is null)
            {
                to[length++] = b;
            }
            else
            {
                var utf8 = _high[b - 128];
                utf8.CopyTo(to[length..]);
                length += utf8.Length;
            }
        }

        return length;
    }

    /// <summary>The text that bytes of the file stand for.</summary>
    public string Text(ReadOnlySpan<byte> from)
    {
        var utf8 = new byte[MostBytes(from.Length)];
        return Encoding.UTF8.GetString(utf8, 0, Write(from, utf8));
    }
}
