using System.Text.RegularExpressions;

namespace Portal.Domain.Values;

/// <summary>
/// Personnummer and samordningsnummer, which no free text of the portal may hold: <c>19121212-1212</c>, <c>121212+1212</c>,
/// <c>1212721212</c>.
/// </summary>
public static class PersonalNumber
{
    /// <summary>Why a text may not be stored; null where nothing in it looks like a personal identity number.</summary>
    public static Refusal? RefusalOf(string text)
    {
        var plain = LoosePersonalNumber.Plain(text);
        return Candidate.IsMatch(text) || Candidate.IsMatch(plain) || LoosePersonalNumber.IsIn(plain)
            ? new Refusal("Texten innehåller något som ser ut som ett personnummer. Skriv inga personuppgifter.")
            : null;
    }

    private const string Year = "(19|20)?[0-9]{2}";
    private const string MonthOfYear = "(0[1-9]|1[0-2])";

    // Plus 60 in a samordningsnummer.
    private const string Day = "(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])";

    // Hyphens and dashes as people, keyboards and word processors write them.
    private const string Dash = @"[-+/\u00AD\u2010-\u2015\u2212\uFE63\uFF0D]";

    // Together, in parts with spaces, or in parts with dashes; the last is no span of two days. The control digit is not
    // asked for: one that is mistyped points at a person all the same.
    private static readonly Regex Candidate = new(
        $@"(^|\D)({Year}{MonthOfYear}{Day}\s?{Dash}{{0,2}}\s?[0-9]{{4}}($|\D)"
            + $@"|{Year}\s{MonthOfYear}\s{Day}\s?{Dash}?\s?[0-9]{{4}}($|\D)"
            + $@"|{Year}{Dash}{MonthOfYear}{Dash}{Day}\s?{Dash}{{1,2}}\s?[0-9]{{4}}($|[^-0-9]))",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    );
}
