using System.Text.Json;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Reporting.Writers;

/// <summary>How figures are written as JSON numbers: without trailing zeros, null where there is none.</summary>
internal static class JsonFigures
{
    private const int Decimals = 4;

    // Dividing by a one of so many decimals takes away the trailing zeros of a decimal.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>An amount in kronor.</summary>
    public static void Money(this Utf8JsonWriter json, string name, Money? amount) =>
        json.Decimal(name, amount?.Kronor);

    /// <summary>A share as a fraction.</summary>
    public static void Share(this Utf8JsonWriter json, string name, Share? share) =>
        json.Decimal(name, share?.Fraction);

    /// <summary>A number with at most four decimals.</summary>
    public static void Decimal(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            var rounded = decimal.Round(number, Decimals, MidpointRounding.AwayFromZero);
            json.WriteNumber(name, rounded == 0 ? 0 : rounded / One);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A day.</summary>
    public static void Day(this Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day is { } known ? SwedishText.Day(known) : null);

    /// <summary>A list of objects.</summary>
    public static void List<T>(
        this Utf8JsonWriter json,
        string name,
        IReadOnlyList<T> items,
        Action<Utf8JsonWriter, T> members
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The amounts of money that a part or the whole has, as members.</summary>
    public static void Amounts(this Utf8JsonWriter json, MoneyFigures money)
    {
        json.Money("decided", money.Decided);
        json.Money("budget", money.Budget);
        json.Money("outcome", money.Outcome);
        json.Money("outcomePeriod", money.OutcomePeriod);
        json.Money("committed", money.Committed);
        json.Money("forecast", money.Forecast);
        json.WriteBoolean("forecastGiven", money.ForecastGiven);
        json.Money("variance", money.Variance);
        json.Share("consumption", money.Consumption);
    }

    /// <summary>A list of sentences.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
