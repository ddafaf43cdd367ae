namespace Portal.Domain.Values;

/// <summary>Free text as somebody wrote it: trimmed, no longer than it may be, and without what looks like a personal identity number.</summary>
public static class WrittenText
{
    /// <summary>Reads a text that must be there.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="missing">The sentence where nothing was.</param>
    /// <param name="longest">The most characters there may be.</param>
    public static Result<string> Read(string? written, string missing, int longest) =>
        string.IsNullOrWhiteSpace(written) ? new Refusal(missing) : ReadOptional(written, longest);

    /// <summary>Reads a text that may be left out: it is then empty.</summary>
    public static Result<string> ReadOptional(string? written, int longest) => Shorter(written, longest, " ");

    /// <summary>Reads a text that may be left out, with the line breaks that it was written with.</summary>
    public static Result<string> ReadLines(string? written, int longest) => Shorter(written, longest, "\n");

    private static Result<string> Shorter(string? written, int longest, string lineBreak)
    {
        var text = (written ?? "").ReplaceLineEndings(lineBreak).Trim();
        return text.Length > longest ? new Refusal($"Texten är för lång: högst {longest} tecken.")
            : PersonalNumber.RefusalOf(text) is { } personal ? personal
            : text;
    }
}
