using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Values;

namespace Portal.Features.Archive;

/// <summary>What the archive is searched for.</summary>
/// <param name="Investment">An investment; null for all.</param>
/// <param name="From">The first month reported on; null for any.</param>
/// <param name="To">The last month reported on; null for any.</param>
/// <param name="Meeting">A meeting that the report was issued for; null for any, and for none.</param>
/// <param name="Text">What the name of the file, or the investment's name or case number, holds; null for anything.</param>
public sealed record ArchiveFilter(long? Investment, Month? From, Month? To, AskedMeeting? Meeting, string? Text);

/// <summary>What the archive is searched for, in the words of the address.</summary>
public sealed class AskedArchive
{
    internal const string InvestmentKey = "investering";
    internal const string FromKey = "fran";
    internal const string ToKey = "till";
    internal const string MeetingKey = "mote";
    internal const string TextKey = "text";
    internal const int LongestText = 100;

    /// <summary>What is said of an investment that is not there, or is not for who asks: the same of both.</summary>
    internal const string NoSuchInvestment = "Den investeringen finns inte i arkivet: välj en i listan.";

    /// <summary>An investment, by its number.</summary>
    [FromQuery(Name = InvestmentKey)]
    public string? Investment { get; init; }

    /// <summary>The first month, as 2021-04.</summary>
    [FromQuery(Name = FromKey)]
    public string? From { get; init; }

    /// <summary>The last month, as 2021-04.</summary>
    [FromQuery(Name = ToKey)]
    public string? To { get; init; }

    /// <summary>A meeting, as 2021-05-20 Socialnämnden.</summary>
    [FromQuery(Name = MeetingKey)]
    public string? Meeting { get; init; }

    /// <summary>A part of a name.</summary>
    [FromQuery(Name = TextKey)]
    public string? Text { get; init; }

    /// <summary>Whether anything is asked for.</summary>
    public bool IsSearch => Given.Any();

    /// <summary>The same search as the end of an address: <c>?fran=2021-04</c>, or nothing.</summary>
    public string Query =>
        IsSearch ? "?" + string.Join('&', Given.Select(g => $"{g.Key}={Uri.EscapeDataString(g.Value!)}")) : "";

    private IEnumerable<(string Key, string? Value)> Given =>
        new[] { (InvestmentKey, Investment), (FromKey, From), (ToKey, To), (MeetingKey, Meeting), (TextKey, Text) }
            .Select(given => (given.Item1, given.Item2?.Trim()))
            .Where(given => !string.IsNullOrEmpty(given.Item2));

    /// <summary>What is asked of the database, and what could not be read, by field.</summary>
    public (ArchiveFilter Filter, IReadOnlyList<(string Field, string Sentence)> Faults) Filter()
    {
        var faults = new List<(string, string)>();
        var asked = Given.ToDictionary(given => given.Key, given => given.Value!, StringComparer.Ordinal);
        long? investment = null;
        if (asked.TryGetValue(InvestmentKey, out var number))
        {
            if (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                investment = id;
            }
            else
            {
                faults.Add((InvestmentKey, NoSuchInvestment));
            }
        }

        var (from, to) = (MonthOf(FromKey), MonthOf(ToKey));
        if (from > to)
        {
            faults.Add((ToKey, "Till månad är före från månad."));
        }

        var meeting = asked.GetValueOrDefault(MeetingKey) is { } written ? AskedMeeting.TryParse(written) : null;
        if (meeting is null && asked.ContainsKey(MeetingKey))
        {
            faults.Add((MeetingKey, "Det mötet finns inte i arkivet: välj ett i listan."));
        }

        var text = asked.GetValueOrDefault(TextKey);
        if (text?.Length > LongestText)
        {
            faults.Add((TextKey, $"Sök med högst {LongestText} tecken."));
        }

        return (new ArchiveFilter(investment, from, to, meeting, text), faults);

        Month? MonthOf(string field)
        {
            if (!asked.TryGetValue(field, out var typed))
            {
                return null;
            }

            if (Month.Read(typed).TryGet(out var month, out var refusal))
            {
                return month;
            }

            faults.Add((field, refusal.Sentence));
            return null;
        }
    }
}
