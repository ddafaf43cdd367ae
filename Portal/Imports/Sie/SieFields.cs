namespace Portal.Imports.Sie;

/// <summary>
/// The fields of a line, one after the other: bare, in quotation marks, or a list of objects in braces (SIE 4B §5.6-5.7).
/// </summary>
internal ref struct SieFields(ReadOnlySpan<byte> line)
{
    private ReadOnlySpan<byte> _rest = line;

    /// <summary>What is left after the fields taken.</summary>
    public readonly bool IsEnded => _rest.Trim(" \t"u8).IsEmpty;

    /// <summary>Whether a quotation mark or brace is opened and never closed.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>
    /// Takes the next field without its quotation marks; escaped marks inside stay as they are written. Empty where there are
    /// no more.
    /// </summary>
    public ReadOnlySpan<byte> Next()
    {
        _rest = _rest.TrimStart(" \t"u8);
        if (_rest.IsEmpty)
        {
            return default;
        }

        return _rest[0] switch
        {
            (byte)'"' => Take(1, ClosingMark(_rest, 1), 1),
            (byte)'{' => Take(1, ClosingBrace(_rest), 1),
            _ => Take(0, _rest.IndexOfAny((byte)' ', (byte)'\t') is >= 0 and var end ? end : _rest.Length, 0),
        };
    }

    /// <summary>Takes the next field if it is a list of objects, without its braces; empty where it is none.</summary>
    public ReadOnlySpan<byte> NextObjects()
    {
        _rest = _rest.TrimStart(" \t"u8);
        return _rest.StartsWith("{"u8) ? Next().Trim(" \t"u8) : default;
    }

    /// <summary>The text of a field: <c>\"</c> is a quotation mark, any other backslash is itself.</summary>
    public static string Text(ReadOnlySpan<byte> field, SieCharacters characters) =>
        characters.Text(field).Replace("\\\"", "\"", StringComparison.Ordinal);

    /// <summary>Makes the escaped quotation marks of a text plain, where it stands.</summary>
    /// <returns>How long it is now.</returns>
    public static int Unescape(Span<byte> text)
    {
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == (byte)'\\' && at + 1 < text.Length && text[at + 1] == (byte)'"')
            {
                at++;
            }

            text[length++] = text[at];
        }

        return length;
    }

    private ReadOnlySpan<byte> Take(int from, int to, int closing)
    {
        if (to < 0)
        {
            IsBroken = true;
            (to, closing) = (_rest.Length, 0);
        }

        var field = _rest[from..to];
        _rest = _rest[(to + closing)..];
        return field;
    }

    private static int ClosingMark(ReadOnlySpan<byte> text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == (byte)'"')
            {
                return at;
            }

            if (text[at] == (byte)'\\' && at + 1 < text.Length && text[at + 1] == (byte)'"')
            {
                at++;
            }
        }

        return -1;
    }

    private static int ClosingBrace(ReadOnlySpan<byte> text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            switch (text[at])
            {
                case (byte)'}':
                    return at;
                case (byte)'"':
                    at = ClosingMark(text, at + 1);
                    if (at < 0)
                    {
                        return -1;
                    }

                    break;
            }
        }

        return -1;
    }
}
