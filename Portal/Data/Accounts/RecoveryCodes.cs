using System.Security.Cryptography;
using System.Text;

namespace Portal.Data.Accounts;

/// <summary>Recovery codes: each lets somebody in once without their telephone. Shown once, and stored as hashes.</summary>
public static class RecoveryCodes
{
    /// <summary>How many are made.</summary>
    public const int Count = 10;

    // Letters and digits that are not mistaken for each other: sixteen of them are 79 random bits.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 4;

    /// <summary>New codes, as <c>abcd-efgh-jkmn-pqrs</c>.</summary>
    public static IReadOnlyList<string> Make() =>
        [
            .. Enumerable
                .Range(0, Count)
                .Select(_ =>
                    string.Join(
                        '-',
                        Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength))
                    )
                ),
        ];

    /// <summary>What is stored of a code, however it is typed.</summary>
    public static string Hash(string code) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(new string([.. code.ToLowerInvariant().Where(char.IsLetterOrDigit)]))
            )
        );
}
