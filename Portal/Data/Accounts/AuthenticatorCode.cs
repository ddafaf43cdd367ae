using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Data.Accounts;

/// <summary>
/// The codes of an authenticator app (RFC 6238). Identity tells whether a code is right but not which step it is of, and that
/// must be known for a code to work once.
/// </summary>
public static class AuthenticatorCode
{
    private const int StepSeconds = 30;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step whose code this is: now, or one to either side, for clocks differ. Null where it is of none.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var step = now.ToUnixTimeSeconds() / StepSeconds;
        var typed = Encoding.UTF8.GetBytes(code);
        return new[] { step, step - 1, step + 1 }
            .Where(s => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(key, s)), typed))
            .Select(s => (long?)s)
            .FirstOrDefault();
    }

    /// <summary>The code at a moment.</summary>
    public static string At(string key, DateTimeOffset moment) => At(key, moment.ToUnixTimeSeconds() / StepSeconds);

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 says SHA-1, and the apps know nothing else.")]
    private static string At(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Bytes(key), counter);
        var offset = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    // Base32 (RFC 4648) without padding.
    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (bits, held, at) = (0, 0, 0);
        foreach (var letter in key)
        {
            (bits, held) = (((bits << 5) | Letters.IndexOf(letter, StringComparison.Ordinal)) & 0xfff, held + 5);
            if (held >= 8)
            {
                held -= 8;
                bytes[at++] = (byte)(bits >> held);
            }
        }

        return bytes;
    }
}
