using System.Buffers;
using System.Text;
using Portal.Domain.Values;

namespace Portal.Imports.Sie;

/// <summary>
/// Finds out what a file's bytes stand for: valid UTF-8 with a character of several bytes is UTF-8, else the one of CP437 and
/// Windows-1252 that the bytes of the Swedish letters speak for. What #FORMAT says is not asked: programs write PC8 whatever they do.
/// </summary>
internal sealed class CountLetters
{
    // åäöÅÄÖéÉ as each of the two writes them. No byte is a letter in both.
    private static readonly Writing[] Writings =
    [
        new(SieCharacters.Cp437, [0x86, 0x84, 0x94, 0x8F, 0x8E, 0x99, 0x82, 0x90]),
        new(SieCharacters.Windows1252, [0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6, 0xE9, 0xC9]),
    ];

    private readonly int[] _letters = new int[Writings.Length];
    private readonly int[] _firstLines = new int[Writings.Length];
    private bool _isUtf8 = true;
    private int _characters;
    private int _firstCharacter;
    private int _lost;
    private int _firstLost;
    private int _line = 1;

    /// <summary>The byte that ends lines.</summary>
    public byte LineBreak { get; set; } = (byte)'\n';

    /// <summary>The line that the end of these bytes is on, when they follow what was added.</summary>
    public int LineAt(ReadOnlySpan<byte> bytes) => _line + bytes.Count(LineBreak);

    /// <summary>Adds the next bytes of the file.</summary>
    /// <returns>How many bytes at the end are the beginning of a character, to be given again with what follows.</returns>
    public int Add(ReadOnlySpan<byte> bytes, bool isLast)
    {
        var at = 0;
        while (bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var ahead)
        {
            at += ahead;
            var status = Rune.DecodeFromUtf8(bytes[at..], out var character, out var length);
            if (status == OperationStatus.NeedMoreData && !isLast)
            {
                break;
            }

            if (status == OperationStatus.Done)
            {
                CountUtf8(character, bytes[..at]);
            }
            else
            {
                _isUtf8 = false;
                length = 1;
                Count(bytes[at], bytes[..at]);
            }

            at += length;
        }

        var left = bytes[at..].ContainsAnyInRange((byte)0x80, (byte)0xFF) ? bytes.Length - at : 0;
        _line = LineAt(bytes[..^left]);
        return left;
    }

    /// <summary>What the bytes stand for, or a refusal where the letters speak for neither.</summary>
    public Result<SieCharacters> Conclude()
    {
        if (_isUtf8)
        {
            return _characters > 0 ? SieCharacters.Utf8 : SieCharacters.Ascii;
        }

        return (_letters[0] - _letters[1]) switch
        {
            > 0 => Writings[0].Characters,
            < 0 => Writings[1].Characters,
            _ => new Refusal(
                "Det går inte att avgöra om filen är skriven i CP437 eller Windows-1252; exportera den på nytt från ekonomisystemet."
            ),
        };
    }

    /// <summary>Swedish sentences on characters that may have been read wrongly.</summary>
    public IEnumerable<string> Warnings(SieCharacters concluded)
    {
        if (_isUtf8 && _lost > 0)
        {
            yield return $"Filen har {_lost} tecken som redan gått förlorade (\uFFFD), det första på rad {_firstLost}.";
        }

        if (!_isUtf8 && _characters > 0)
        {
            yield return $"Filen är läst som {concluded.Name}, men {_characters} tecken ser ut att vara skrivna i UTF-8, "
                + $"det första på rad {_firstCharacter}.";
        }

        for (var i = 0; i < Writings.Length; i++)
        {
            if (!_isUtf8 && Writings[i].Characters != concluded && _letters[i] > 0)
            {
                yield return $"Filen är läst som {concluded.Name}, men {_letters[i]} tecken ser ut att vara skrivna i "
                    + $"{Writings[i].Characters.Name}, det första på rad {_firstLines[i]}.";
            }
        }
    }

    private void CountUtf8(Rune character, ReadOnlySpan<byte> before)
    {
        if (_characters++ == 0)
        {
            _firstCharacter = LineAt(before);
        }

        if (character == Rune.ReplacementChar && _lost++ == 0)
        {
            _firstLost = LineAt(before);
        }
    }

    private void Count(byte b, ReadOnlySpan<byte> before)
    {
        // The space between thousands that does not break, which no letter stands for in the midst of a number.
        if (b == 0xA0 && before is [.., >= (byte)'0' and <= (byte)'9'])
        {
            _letters[1]++;
            return;
        }

        for (var i = 0; i < Writings.Length; i++)
        {
            if (Writings[i].Letters.Contains(b) && _letters[i]++ == 0)
            {
                _firstLines[i] = LineAt(before);
            }
        }
    }

    private sealed record Writing(SieCharacters Characters, byte[] Letters);
}
