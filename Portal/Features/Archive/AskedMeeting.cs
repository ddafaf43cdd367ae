using System.Globalization;

namespace Portal.Features.Archive;

/// <summary>A meeting that reports are issued for.</summary>
/// <param name="Day">The day.</param>
/// <param name="Committee">Who meets; null where nobody has said.</param>
public sealed record AskedMeeting(DateOnly Day, string? Committee)
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>As it stands in the address and in the list: <c>2021-05-20 Socialnämnden</c>.</summary>
    public override string ToString() => $"{Day.ToString(DayForm, CultureInfo.InvariantCulture)} {Committee}".TrimEnd();

    /// <summary>Reads what <see cref="ToString" /> writes; null for anything else. A day alone is every meeting of that day.</summary>
    public static AskedMeeting? TryParse(string text) =>
        DateOnly.TryParseExact(
            text.Split(' ', 2)[0],
            DayForm,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? new AskedMeeting(day, text.Split(' ', 2) is [_, var committee] ? committee.Trim() : null)
            : null;
}
