using System.Text;
using System.Text.RegularExpressions;
using Portal.Domain.Values;

namespace Portal.Data.Accounts;

/// <summary>
/// What a password must be: long, and nothing that is tried first. Any characters will do, and none are asked for (OWASP ASVS
/// 6.2.1, 6.2.4, 6.2.5). The list, common-passwords.txt, was compiled from public counts of leaked passwords (the ten-million
/// list, zxcvbn's): the most common of twelve characters and more, and the words that shorter ones are made of, with Swedish
/// ones added.
/// </summary>
public sealed partial class PasswordRules(IConfiguration settings)
{
    /// <summary>The longest password: hashing costs by length.</summary>
    public const int Longest = 128;

    // Words shorter than this are part of too many others to be looked for.
    private const int ShortestWord = 4;

    private const int ShortestPattern = 6;

    // Rows and columns of the keyboards in use here, and what is counted up; backwards too.
    private static readonly string[] Sequences =
    [
        .. new[]
        {
            "abcdefghijklmnopqrstuvwxyzåäö",
            "01234567890123456789",
            "1234567890qwertyuiopåasdfghjklöäzxcvbnm",
            "qwertyuiopasdfghjklzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0pö",
            "q1w2e3r4t5y6u7i8o9p0å",
            "1q2w3e4r5t6y7u8i9o0på",
            "qazwsxedcrfvtgbyhnujmikolpöåä",
            "måndagtisdagonsdagtorsdagfredaglördagsöndag",
            "januarifebruarimarsaprilmajjunijuliaugustiseptemberoktobernovemberdecember",
            "ettvåtrefyrafemsexsjuåttaniotio",
        }.SelectMany(row => new[] { row, string.Concat(row.Reverse()) }),
    ];

    private static readonly Lazy<HashSet<string>> Common = new(Read);

    /// <summary>Why a password cannot be used; null where it can.</summary>
    /// <param name="password">The password.</param>
    /// <param name="account">Whose it is to be.</param>
    public Refusal? Fault(string password, Account account) =>
        password.EnumerateRunes().Count() < AccountServices.ShortestPassword
            ? new(
                $"Lösenordet ska ha minst {AccountServices.ShortestPassword} tecken. Tre ord som inte hör ihop räcker långt."
            )
        : password.Length > Longest ? new($"Lösenordet får ha högst {Longest} tecken.")
        : IsPersonal(password, account)
            ? new("Lösenordet får inte innehålla ditt namn, din e-postadress eller namnet på kommunen eller portalen.")
        : IsCommon(password) ? new("Lösenordet är ett av dem som prövas först av den som gissar. Välj ett annat.")
        : null;

    /// <summary>Whether a password is, or is made from, one that many have.</summary>
    public static bool IsCommon(string password)
    {
        var plain = password.ToLowerInvariant();
        var core = Core(plain);
        return Common.Value.Contains(plain)
            || IsListed(core)
            || IsListed(Core(Unmasked(plain)))
            || IsListed(Unmasked(core))
            || IsRepetition(plain)
            || IsSequences(plain);
    }

    private bool IsPersonal(string password, Account account)
    {
        var plain = Letters(password);
        return new[]
        {
            account.Email,
            account.Email?.Split('@')[0],
            account.Name,
            settings["Municipality:Name"],
            settings["Municipality:Portal"],
        }
            .OfType<string>()
            .SelectMany(text =>
                text.Split([' ', '.', '@', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Append(text)
            )
            .Select(Letters)
            .Where(word => word.Length >= ShortestWord && word is not ("kommun" or "mail" or "gmail"))
            .Any(word => plain.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsListed(string core) =>
        core.Length > 0 && (Common.Value.Contains(core) || Common.Value.Contains(Unit(core)));

    // Without what is put around a word to make it longer: digits, years and signs.
    private static string Core(string plain) => Around().Replace(plain, "");

    private static string Unmasked(string plain) =>
        plain
            .Replace('0', 'o')
            .Replace('1', 'i')
            .Replace('3', 'e')
            .Replace('4', 'a')
            .Replace('5', 's')
            .Replace('7', 't')
            .Replace('@', 'a')
            .Replace('$', 's')
            .Replace('!', 'i');

    private static string Letters(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    // The shortest text that the whole is a repetition of.
    private static string Unit(string text) =>
        Enumerable
            .Range(1, text.Length)
            .Select(length => text[..length])
            .First(unit =>
                text.Length % unit.Length == 0
                && string.Concat(Enumerable.Repeat(unit, text.Length / unit.Length)) == text
            );

    // Few characters over and over, whether the last time is whole or not.
    private static bool IsRepetition(string plain) =>
        plain.Distinct().Count() < 5
        || Enumerable.Range(1, ShortestPattern).Any(period => plain[period..] == plain[..^period]);

    // Nothing but runs along a row of the keyboard, the alphabet or the digits.
    private static bool IsSequences(string plain)
    {
        var (at, runs) = (0, 0);
        while (at < plain.Length)
        {
            var length = Enumerable
                .Range(1, plain.Length - at)
                .TakeWhile(n => Sequences.Any(row => row.Contains(plain.Substring(at, n), StringComparison.Ordinal)))
                .LastOrDefault(1);
            (at, runs) = (at + length, runs + 1);
        }

        return runs * 3 <= plain.Length;
    }

    private static HashSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^[\d\W_]+|[\d\W_]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Around();
}
