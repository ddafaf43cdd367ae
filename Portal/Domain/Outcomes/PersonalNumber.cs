namespace Portal.Domain.Outcomes;

/// <summary>Personnummer and samordningsnummer within a text: a day of birth, perhaps a sign, and four digits more.</summary>
public static class PersonalNumber
{
    private const int Serial = 4;

    /// <summary>Whether a text seems to hold one. An organisation number is none: its third digit is at least 2.</summary>
    public static bool IsIn(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (char.IsAsciiDigit(text[start]) && (start == 0 || !char.IsAsciiDigit(text[start - 1])))
            {
                var end = EndOfDigits(text, start);
                if (IsOne(text, start, end))
                {
                    return true;
                }

                start = end;
            }
        }

        return false;
    }

    private static bool IsOne(string text, int start, int end)
    {
        var digits = text[start..end];
        if (digits.Length is 6 or 8 && end < text.Length && text[end] is '-' or '+' or ' ')
        {
            var last = EndOfDigits(text, end + 1);
            return last - end - 1 == Serial && IsDay(digits);
        }

        return digits.Length is 10 or 12 && IsDay(digits[..^Serial]);
    }

    // The day of a samordningsnummer is 60 more.
    private static bool IsDay(string digits)
    {
        var (month, day) = (Number(digits[^4..^2]), Number(digits[^2..]));
        return month is >= 1 and <= 12 && day is (>= 1 and <= 31) or (>= 61 and <= 91);
    }

    private static int Number(string digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    private static int EndOfDigits(string text, int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from]))
        {
            from++;
        }

        return from;
    }
}
