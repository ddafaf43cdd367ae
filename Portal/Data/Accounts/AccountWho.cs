using System.Globalization;

namespace Portal.Data.Accounts;

/// <summary>How a batch names who wrote it: by the account's number, for a name can be erased.</summary>
public static class AccountWho
{
    private const string Prefix = "konto ";

    /// <summary>Whoever writes on the command line, where there are no accounts.</summary>
    public const string CommandLine = "kommandorad";

    /// <summary>What a batch keeps of an account.</summary>
    public static string Of(long accountId) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{accountId}");

    /// <summary>The account that a batch speaks of; null where it was none.</summary>
    public static long? AccountOf(string who) =>
        who.StartsWith(Prefix, StringComparison.Ordinal)
        && long.TryParse(who.AsSpan(Prefix.Length), CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
