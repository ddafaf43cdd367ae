using System.Text.RegularExpressions;

namespace Portal.Domain.Values;

/// <summary>
/// Personnummer and samordningsnummer, which no free text of the portal may hold: <c>19121212-1212</c>, <c>121212+1212</c>,
/// <c>1212721212</c>.
/// </summary>
public static class PersonalNumber
{
    /// <summary>Why a text may not be stored; null where nothing in it looks like a personal identity number.</summary>
    public static Refusal? RefusalOf(string text) =>
        Candidate.IsMatch(text)
            ? new Refusal("Texten innehåller något som ser ut som ett personnummer. Skriv inga personuppgifter.")
            : null;

    // Year, month, day (plus 60 in a samordningsnummer) and four digits. The control digit is not asked for: one that is
    // mistyped points at a person all the same.
    private static readonly Regex Candidate = new(
        @"(^|\D)(19|20)?[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01]) ?[-+\u2013\u2212]? ?[0-9]{4}($|\D)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    );
}
