using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portal.Data.Queries;
using Portal.Domain.Values;
using Portal.Features.Shared.Facts;

namespace Portal.Features.History;

/// <summary>What Historik is searched for, in the words of the address.</summary>
public sealed class AskedHistory
{
    internal const string WhoKey = "vem";
    internal const string TextKey = "text";
    internal const string KindKey = "slag";
    internal const string InvestmentKey = "investering";
    internal const string FromKey = "fran";
    internal const string ToKey = "till";

    /// <summary>Who wrote, as the batch keeps it.</summary>
    [FromQuery(Name = WhoKey)]
    public string? Who { get; init; }

    /// <summary>A text in what was done, or in a value.</summary>
    [FromQuery(Name = TextKey)]
    public string? Text { get; init; }

    /// <summary>A kind of fact, by its word.</summary>
    [FromQuery(Name = KindKey)]
    public string? Kind { get; init; }

    /// <summary>An investment.</summary>
    [FromQuery(Name = InvestmentKey)]
    public string? Investment { get; init; }

    /// <summary>The first day, in Swedish time.</summary>
    [FromQuery(Name = FromKey)]
    public string? From { get; init; }

    /// <summary>The last day, in Swedish time.</summary>
    [FromQuery(Name = ToKey)]
    public string? To { get; init; }

    /// <summary>Whether anything is asked for.</summary>
    public bool IsSearch => Given.Any();

    /// <summary>The same search, as the part of an address after the question mark.</summary>
    public string Query => string.Join('&', Given.Select(g => $"{g.Key}={Uri.EscapeDataString(g.Value!)}"));

    private IEnumerable<(string Key, string? Value)> Given =>
        new[]
        {
            (WhoKey, Who),
            (TextKey, Text),
            (KindKey, Kind),
            (InvestmentKey, Investment),
            (FromKey, From),
            (ToKey, To),
        }.Where(given => !string.IsNullOrWhiteSpace(given.Item2));

    /// <summary>What is asked of the database, and what could not be read, by field.</summary>
    public (HistoryFilter Filter, IReadOnlyList<(string Field, string Sentence)> Faults) Filter()
    {
        var faults = new List<(string, string)>();
        var kind = Chosen(Kind, FactNames.Asked, KindKey, "Det slaget finns inte: välj ett i listan.");
        var from = Chosen(From, Day, FromKey, "Skriv dagen som 2021-04-30.");
        var to = Chosen(To, Day, ToKey, "Skriv dagen som 2021-04-30.");
        var investment = Chosen(
            Investment,
            text => long.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : (long?)null,
            InvestmentKey,
            "Den investeringen finns inte: välj en i listan."
        );
        if (from > to)
        {
            faults.Add((ToKey, "Till och med är före från och med."));
        }

        return (
            new HistoryFilter
            {
                Who = string.IsNullOrWhiteSpace(Who) ? null : Who,
                Kind = kind?.Type,
                Investment = investment,
                FromUtc = from is { } first ? EndOf(first.AddDays(-1)) : null,
                BeforeUtc = to is { } last ? EndOf(last) : null,
            },
            faults
        );

        T? Chosen<T>(string? text, Func<string, T?> read, string field, string sentence)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return default;
            }

            var value = read(text.Trim());
            if (value is null)
            {
                faults.Add((field, sentence));
            }

            return value;
        }
    }

    /// <summary>A day, of those that can be told in Swedish time.</summary>
    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day > DateOnly.MinValue
        && EndOf(day) is not null
        && EndOf(day.AddDays(-1)) is not null
            ? day
            : null;

    // A day alone is read as its end.
    private static DateTime? EndOf(DateOnly day) => SwedishTime.TryParse(SwedishText.Day(day));
}
