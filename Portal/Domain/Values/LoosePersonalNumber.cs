using System.Globalization;
using System.Text;

namespace Portal.Domain.Values;

/// <summary>
/// Personal identity numbers with anything between their parts, as <c>1912.12.12-1212</c> and <c>19 12 12 12 12 12</c>: a day of
/// birth (60 more in a samordningsnummer), four digits, and a check digit that agrees, for sums, days and hours look much the same.
/// </summary>
internal static class LoosePersonalNumber
{
    // The most characters between two digits of a number.
    private const int LongestGap = 6;

    /// <summary>The text as it looks: every kind of digit as 0–9, wide signs as narrow ones, and nothing that cannot be seen.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.OtherNumber
                    when Rune.GetNumericValue(rune) is >= 0 and <= 9 and var digit && digit % 1 == 0:
                    plain.Append((char)('0' + (int)digit));
                    break;
                case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                case UnicodeCategory.Control when !Rune.IsWhiteSpace(rune):
                    break;
                default:
                    plain.Append(rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune);
                    break;
            }
        }

        return plain.ToString();
    }

    /// <summary>Whether there is one in a text that is plain.</summary>
    public static bool IsIn(string plain)
    {
        for (var at = 0; at < plain.Length; at++)
        {
            if (IsEdge(plain, at, -1) && (IsAt(plain, at, 10) || IsAt(plain, at, 12)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAt(string plain, int at, int length)
    {
        var digits = new StringBuilder(length);
        var gaps = new List<int>();
        var last = at - 1;
        for (; digits.Length < length && at < plain.Length; at++)
        {
            if (char.IsAsciiDigit(plain[at]))
            {
                if (at > last + 1)
                {
                    gaps.Add(digits.Length - length);
                }

                digits.Append(plain[at]);
                last = at;
            }
            else if (!IsBetween(plain[at]) || at - last > LongestGap)
            {
                return false;
            }
        }

        return digits.Length == length
            && IsEdge(plain, last, 1)
            && IsParted(gaps, length)
            && IsNumber(digits.ToString())
            && !IsMonths(digits.ToString(), gaps);
    }

    // The first or last digit of what is written together with dashes, dots and slashes: else it is a part of a span or a longer number.
    private static bool IsEdge(string plain, int at, int step) =>
        char.IsAsciiDigit(plain[at])
        && !IsDigit(plain, at + step)
        && !(IsDigit(plain, at + (2 * step)) && IsBetween(plain[at + step]) && !char.IsWhiteSpace(plain[at + step]));

    private static bool IsDigit(string plain, int at) => at >= 0 && at < plain.Length && char.IsAsciiDigit(plain[at]);

    private static bool IsBetween(char sign) =>
        char.IsWhiteSpace(sign)
        || char.GetUnicodeCategory(sign) is UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation
        || ".·•~+−/\\".Contains(sign, StringComparison.Ordinal);

    // Parted between year, month and day, and anywhere after them, or with every digit by itself; a sum of money is parted in threes.
    // A gap is told by how many digits are left after it.
    private static bool IsParted(List<int> gaps, int length) =>
        gaps.Count == length - 1 || gaps.TrueForAll(gap => gap is -10 or -8 or -6 or >= -4);

    private static bool IsNumber(string digits)
    {
        var ten = digits[^10..];
        var day = int.Parse(ten.AsSpan(4, 2), CultureInfo.InvariantCulture);
        var century = digits.Length == 12 ? digits[..2] : "20";
        var born = $"{century}{ten[..4]}{(day > 60 ? day - 60 : day):00}";
        return century is "19" or "20"
            && DateOnly.TryParseExact(born, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && IsChecked(ten);
    }

    // The Luhn algorithm.
    private static bool IsChecked(string ten)
    {
        var sum = 0;
        for (var place = 0; place < ten.Length; place++)
        {
            var weighed = (ten[place] - '0') * (place % 2 == 0 ? 2 : 1);
            sum += (weighed / 10) + (weighed % 10);
        }

        return sum % 10 == 0;
    }

    // 2021-01–2021-12 and 202101-202112.
    private static bool IsMonths(string digits, List<int> gaps) =>
        digits.Length == 12
        && gaps.Contains(-6)
        && !gaps.Contains(-4)
        && digits[6..8] is "19" or "20"
        && digits[10..] is ['0', not '0'] or ['1', '0' or '1' or '2'];
}
