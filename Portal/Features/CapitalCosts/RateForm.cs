using System.Globalization;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Features.CapitalCosts;

/// <summary>The internal rate of a year, as the municipality has set it.</summary>
public sealed class RateForm : SettingForm
{
    /// <summary>What SKR's rates are said to rest on when they are accepted.</summary>
    public const string SkrSource = "SKR:s rekommendation";

    private const string YearKey = "ar";
    private const string RateKey = "ranta";
    private const string SourceKey = "kalla";

    /// <inheritdoc />
    public override string Page => "/internranta";

    /// <inheritdoc />
    public override string PageTitle => "Internränta";

    /// <inheritdoc />
    public override string Title => "Ange internräntan för ett år";

    /// <inheritdoc />
    public override string Conclusion =>
        "Den väntade kapitalkostnaden räknas om för alla investeringar. Månader som är låsta ändras inte.";

    /// <inheritdoc />
    public override IReadOnlyList<FormField> Fields(KnownSettings known) =>
        [
            new(YearKey, "År"),
            new(RateKey, "Internränta, procent", Hint: "Som 1,25. Noll är tillåtet."),
            new(SourceKey, "Källa", Hint: "Beslutet eller rekommendationen, som KF 2020-11-16 § 120."),
        ];

    /// <inheritdoc />
    public override WrittenRecord Read(KnownSettings known, FormValues values)
    {
        var written = WrittenRecord.About();
        var isYear = int.TryParse(values[YearKey], NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        if (!isYear || year is < Month.FirstYear or >= Month.LastYear)
        {
            written.Refuse(YearKey, "Ange året med fyra siffror, som 2021.");
        }

        var rate = decimal.TryParse(
            values[RateKey]?.Replace(',', '.').TrimEnd('%').TrimEnd(),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var percent
        )
            ? Rate.FromPercent(percent)
            : null;
        if (rate is null)
        {
            written.Refuse(RateKey, "Ange räntan som 0–100 procent med högst fyra decimaler, som 1,25.");
        }

        var source = written.Text(values, SourceKey, "Ange vad räntan vilar på.");
        if (written.Faults.Count > 0)
        {
            return written;
        }

        var fact = new InternalRate
        {
            Year = year,
            Rate = rate!.Value,
            Source = source,
        };
        var now = YearlyRates.Of(known.Rates);
        var set = now.SetFor(year);
        return written.Give(
            $"Angav internräntan för {year}: {fact.Rate}",
            fact,
            after: null,
            set is not null && (set.Rate, set.Source) == (fact.Rate, fact.Source),
            ("År", $"{year}"),
            ("Internränta", $"{fact.Rate}"),
            ("Används nu", now.Rates.In(year).TryGet(out var used, out _) ? $"{used}" : "Ingen"),
            ("Källa", source)
        );
    }
}
