using System.Globalization;

namespace Portal.Domain.Values;

/// <summary>A calendar month of the years 1900 to 2200, in the time of Europe/Stockholm.</summary>
public readonly record struct Month : IComparable<Month>
{
    /// <summary>The first year there is.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year there is.</summary>
    public const int LastYear = 2200;

    /// <summary>What is said of a real day or month of another year, to follow it in a sentence.</summary>
    public const string OutsideYears = "ligger utanför åren 1900–2200";

    // From January 1900, so that the default value is a month too.
    private readonly int _since1900;

    /// <summary>The month of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1900-2200 or the month not 1-12.</exception>
    public Month(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        _since1900 = ((year - 1900) * 12) + number - 1;
    }

    /// <summary>The year, as 2021.</summary>
    public int Year => 1900 + (_since1900 / 12);

    /// <summary>1 for January to 12 for December.</summary>
    public int Number => (_since1900 % 12) + 1;

    /// <summary>As stored: 202104.</summary>
    public int YearMonth => (Year * 100) + Number;

    /// <summary>The first day.</summary>
    public DateOnly FirstDay => new(Year, Number, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    /// <summary>The month that a day lies in.</summary>
    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>From the stored form 202104.</summary>
    public static Month FromYearMonth(int yearMonth) => new(yearMonth / 100, yearMonth % 100);

    /// <summary>Reads <c>2021-04</c>; null for anything else.</summary>
    public static Month? TryParse(string? text) => Read(text ?? "").TryGet(out var month, out _) ? month : null;

    /// <summary>Reads <c>2021-04</c>, or tells what is wrong with it.</summary>
    public static Result<Month> Read(string text) =>
        string.IsNullOrWhiteSpace(text) ? new Refusal("Skriv månaden, som 2021-04.")
        : !DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new Refusal($"”{text}” är ingen månad; skriv som 2021-04.")
        : day.Year is < FirstYear or > LastYear ? new Refusal($"”{text}” {OutsideYears}.")
        : Of(day);

    /// <summary>The month a number of months later, or earlier where negative.</summary>
    public Month AddMonths(int months)
    {
        var to = _since1900 + months;
        return new Month(1900 + (to / 12), (to % 12) + 1);
    }

    /// <summary>How many months lie from this one to another: 1 to the next, 0 to itself.</summary>
    public int MonthsUntil(Month other) => other._since1900 - _since1900;

    /// <summary>The later of two months.</summary>
    public static Month Max(Month a, Month b) => a >= b ? a : b;

    /// <inheritdoc />
    public int CompareTo(Month other) => _since1900.CompareTo(other._since1900);

    /// <summary>Compares in time.</summary>
    public static bool operator <(Month a, Month b) => a.CompareTo(b) < 0;

    /// <summary>Compares in time.</summary>
    public static bool operator >(Month a, Month b) => a.CompareTo(b) > 0;

    /// <summary>Compares in time.</summary>
    public static bool operator <=(Month a, Month b) => a.CompareTo(b) <= 0;

    /// <summary>Compares in time.</summary>
    public static bool operator >=(Month a, Month b) => a.CompareTo(b) >= 0;

    /// <summary>The form used everywhere: <c>2021-04</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}
