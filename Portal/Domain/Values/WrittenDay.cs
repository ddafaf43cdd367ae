using System.Globalization;

namespace Portal.Domain.Values;

/// <summary>A day as a form sends it: <c>2021-04-30</c>, of the years that there are months of.</summary>
public static class WrittenDay
{
    /// <summary>Reads a day, past or to come.</summary>
    public static Result<DateOnly> Read(string? written) =>
        string.IsNullOrWhiteSpace(written) ? new Refusal("Ange dagen, som 2021-04-30.")
        : !DateOnly.TryParseExact(
            written.Trim(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? new Refusal($"”{written.Trim()}” är ingen dag; skriv som 2021-04-30.")
        : day.Year is < Month.FirstYear or > Month.LastYear ? new Refusal($"”{written.Trim()}” {Month.OutsideYears}.")
        : day;

    /// <summary>Reads the day of a meeting: past, or to come within two years.</summary>
    public static Result<DateOnly> ReadMeeting(string? written, DateOnly today) =>
        Read(written).TryGet(out var day, out var refusal) && day > today.AddYears(2)
            ? new Refusal($"{SwedishText.Day(day)} är mer än två år fram. Rätta årtalet.")
        : refusal is not null ? refusal
        : day;

    /// <summary>Reads a day that has been.</summary>
    public static Result<DateOnly> ReadPast(string? written, DateOnly today) =>
        Read(written).TryGet(out var day, out var refusal) && day > today
            ? new Refusal($"{SwedishText.Day(day)} har inte varit än.")
        : refusal is not null ? refusal
        : day;
}
