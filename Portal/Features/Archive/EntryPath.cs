using System.Globalization;
using System.Text;

namespace Portal.Features.Archive;

/// <summary>
/// Where a file lies in a packed archive: <c>1-digital-socialtjanst/2021-04/version-1/uppfoljning-1-2021-04-r40.xlsx</c>. Only small
/// letters a to z, figures, point, hyphen and underscore, so that it unpacks alike everywhere and never outside its folder.
/// </summary>
internal static class EntryPath
{
    private const int LongestFolder = 60;

    /// <summary>The path of a file.</summary>
    public static string Of(ArchivedFile file) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Of(file.InvestmentId)}{Folder(file.Investment)}/{file.Month}/version-{file.Version}/{Name(file.Name)}"
        );

    private static string Of(long? investment) =>
        investment is { } id ? string.Create(CultureInfo.InvariantCulture, $"{id}-") : "";

    private static string Folder(string name)
    {
        var folder = Letters(name.ToLowerInvariant(), "");
        return (folder.Length > LongestFolder ? folder[..LongestFolder] : folder).Trim('-') is { Length: > 0 } some
            ? some
            : "investering";
    }

    // No name begins with a point: it would be hidden, or the folder above.
    private static string Name(string name) =>
        Letters(name, "._").TrimStart('.') is { Length: > 0 } some ? some : "fil";

    // Marks over letters are taken off; whatever else is not allowed becomes one hyphen.
    private static string Letters(string text, string alsoAllowed)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(sign) || alsoAllowed.Contains(sign, StringComparison.Ordinal))
            {
                kept.Append(sign);
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark
                && kept is not [.., '-']
            )
            {
                kept.Append('-');
            }
        }

        return kept.ToString();
    }
}
