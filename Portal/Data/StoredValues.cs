using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Portal.Domain.Values;

namespace Portal.Data;

/// <summary>How the domain's values are stored: exact, and so that they sort and sum as they should.</summary>
public static class StoredValues
{
    /// <summary>How a moment in UTC is stored: text that sorts in time.</summary>
    public const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>A moment in UTC as stored, to the millisecond.</summary>
    public static string Write(DateTime utc) => utc.ToString(MomentFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Write" /> wrote.</summary>
    public static DateTime ReadMoment(string stored) =>
        DateTime.ParseExact(
            stored,
            MomentFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );

    /// <summary>Gives every property of these types its converter.</summary>
    internal static void Configure(ModelConfigurationBuilder properties)
    {
        properties.Properties<Money>().HaveConversion<MoneyAsOre>();
        properties.Properties<Month>().HaveConversion<MonthAsNumber>();
        properties.Properties<Rate>().HaveConversion<RateAsPartsPerMillion>();
        properties.Properties<Hours>().HaveConversion<HoursAsDecimal>();
        properties.Properties<Share>().HaveConversion<ShareAsDecimal>();
        properties.Properties<DateTime>().HaveConversion<MomentAsText>();
        properties.Properties<Enum>().HaveConversion<string>();
    }

    private sealed class MoneyAsOre() : ValueConverter<Money, long>(money => money.Ore, ore => new Money(ore));

    private sealed class MonthAsNumber()
        : ValueConverter<Month, int>(month => month.YearMonth, number => Month.FromYearMonth(number));

    private sealed class RateAsPartsPerMillion()
        : ValueConverter<Rate, long>(rate => rate.PartsPerMillion, parts => new Rate(parts));

    // SQLite has no exact decimals, so EF stores them as text.
    private sealed class HoursAsDecimal()
        : ValueConverter<Hours, decimal>(hours => hours.Count, count => new Hours(count));

    private sealed class ShareAsDecimal()
        : ValueConverter<Share, decimal>(share => share.Fraction, fraction => new Share(fraction));

    private sealed class MomentAsText() : ValueConverter<DateTime, string>(utc => Write(utc), text => ReadMoment(text));
}
