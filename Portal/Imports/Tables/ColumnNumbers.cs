using Portal.Domain.Values;

namespace Portal.Imports.Tables;

/// <summary>What the amounts of a column tell of how it writes numbers, over the whole file.</summary>
internal sealed class ColumnNumbers
{
    private int _commaLine;
    private int _pointLine;
    private int _eitherLine;

    /// <summary>Looks at an amount as it is written.</summary>
    public void Add(ReadOnlySpan<byte> field, int line)
    {
        var last = field.LastIndexOfAny((byte)',', (byte)'.');
        if (last < 0)
        {
            return;
        }

        var (commas, points) = (field.Count((byte)','), field.Count((byte)'.'));
        var isComma = field[last] == (byte)',';
        if (commas + points == 1 && IsEither(field, last))
        {
            First(ref _eitherLine, line);
        }
        else if (commas > 0 && points > 0 ? isComma : commas + points == 1 == isComma)
        {
            // Both: the last stands before decimals. One of them alone: it does; several alike: they stand between thousands.
            First(ref _commaLine, line);
        }
        else
        {
            First(ref _pointLine, line);
        }
    }

    /// <summary>What stands before decimals in the column, or why it must be said.</summary>
    /// <param name="heading">The column's heading.</param>
    public Result<DecimalChoice> Conclude(string heading) =>
        (_commaLine, _pointLine, _eitherLine) switch
        {
            (> 0, > 0, _) => new Refusal(
                $"Kolumnen ”{heading}” har decimalkomma på rad {_commaLine} och decimalpunkt på rad {_pointLine}: välj vilket som gäller."
            ),
            (0, 0, > 0) => new Refusal(
                $"Kolumnen ”{heading}” kan läsas på två sätt, som på rad {_eitherLine}: välj om decimaltecknet är komma eller punkt."
            ),
            (> 0, _, _) => new DecimalChoice(DecimalSign.Comma),
            (_, > 0, _) => new DecimalChoice(DecimalSign.Point),
            _ => new DecimalChoice(DecimalSign.NotChosen),
        };

    /// <summary>
    /// Whether what follows the sign could be thousands: three digits, after one to three that do not begin with zero. What stands
    /// before those tells nothing: a minus of any kind, a space of any kind, in any encoding.
    /// </summary>
    private static bool IsEither(ReadOnlySpan<byte> field, int sign)
    {
        var before = field[..sign];
        before = before[Math.Max(0, before.IndexOfAnyInRange((byte)'0', (byte)'9'))..];
        return before is { Length: >= 1 and <= 3 }
            && before[0] != (byte)'0'
            && !before.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && Digits(field[(sign + 1)..]) == 3;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }

    private static void First(ref int seen, int line) => seen = seen == 0 ? line : seen;
}

/// <summary>What stands before decimals in a column.</summary>
/// <param name="Sign">The sign; not chosen where all are whole numbers.</param>
internal sealed record DecimalChoice(DecimalSign Sign);
