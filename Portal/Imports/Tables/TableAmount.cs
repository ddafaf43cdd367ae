using Portal.Domain.Values;
using Portal.Imports.Sie;

namespace Portal.Imports.Tables;

/// <summary>
/// Amounts as tables write them, by the rules of <see cref="SwedishNumber" />; the plainest, which are nearly all, without making
/// texts of them.
/// </summary>
internal static class TableAmount
{
    // Below a hundred thousand million kronor, so that no voucher's sum overflows.
    private const int MostDigits = 11;
    private const long MostOre = 10_000_000_000_000;

    /// <summary>Reads an amount exactly.</summary>
    /// <param name="field">As written.</param>
    /// <param name="sign">What stands before its decimals.</param>
    /// <param name="characters">What its bytes stand for.</param>
    /// <param name="ore">The amount in öre.</param>
    /// <returns>Null, or a sentence on what is wrong with it.</returns>
    public static string? Read(ReadOnlySpan<byte> field, DecimalSign sign, SieCharacters characters, out long ore)
    {
        if (IsPlain(field, sign, out ore))
        {
            return null;
        }

        var isRead = SwedishNumber.ReadMoney(characters.Text(field), sign).TryGet(out var money, out var refusal);
        ore = money.Ore;
        return !isRead ? refusal!.Sentence
            : money.Abs().Ore >= MostOre ? $"”{characters.Text(field)}” är ett för stort belopp."
            : null;
    }

    private static bool IsPlain(ReadOnlySpan<byte> field, DecimalSign sign, out long ore)
    {
        ore = 0;
        var isNegative = field.StartsWith("-"u8);
        var digits = isNegative ? field[1..] : field;
        var (whole, decimals) = (0, -1);
        foreach (var b in digits)
        {
            if (char.IsAsciiDigit((char)b))
            {
                ore = (ore * 10) + b - '0';
                whole += decimals < 0 ? 1 : 0;
                decimals += decimals < 0 ? 0 : 1;
            }
            else if (decimals < 0 && (sign, b) is (DecimalSign.Comma, (byte)',') or (DecimalSign.Point, (byte)'.'))
            {
                decimals = 0;
            }
            else
            {
                return false;
            }

            if (whole > MostDigits || decimals > 2)
            {
                return false;
            }
        }

        if (whole == 0 || decimals == 0)
        {
            return false;
        }

        ore *= decimals switch
        {
            1 => 10,
            2 => 1,
            _ => 100,
        };
        ore = isNegative ? -ore : ore;
        return true;
    }
}
