using System.Globalization;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Domain.Investments;

/// <summary>Reads a new investment as written, and tells everything that is wrong with it at once, field by field.</summary>
public sealed class ReadWrittenInvestment
{
    /// <summary>How many subprojects an investment may have, and items a subproject.</summary>
    public const int MostParts = 50;

    private const int LongestText = 300;
    private const int LongestPoint = 2000;

    private readonly List<WrittenFault> _faults = [];

    private ReadWrittenInvestment() { }

    /// <summary>The investment, or what is wrong. Never both.</summary>
    public static (NewInvestment? Investment, IReadOnlyList<WrittenFault> Faults) From(
        WrittenInvestment written,
        DateOnly today
    )
    {
        var reading = new ReadWrittenInvestment();
        var investment = reading.Read(written, today);
        return reading._faults.Count == 0 ? (investment, []) : (null, reading._faults);
    }

    private NewInvestment? Read(WrittenInvestment written, DateOnly today)
    {
        var name = Text(nameof(written.Name), written.Name, "Ange investeringens namn.");
        var decidedBy = Text(nameof(written.DecidedBy), written.DecidedBy, "Ange vem som har beslutat.");
        var grantedTo = Text(nameof(written.GrantedTo), written.GrantedTo, "Ange vem som har fått pengarna.");
        var caseNumber = Text(nameof(written.CaseNumber), written.CaseNumber, missing: null);
        var decidedOn = Day(nameof(written.DecidedOn), written.DecidedOn, today);
        var appropriation = Positive(nameof(written.Appropriation), written.Appropriation, "Ange anslaget i kronor.");
        var yearlyCost = Amount(nameof(written.YearlyCost), written.YearlyCost);
        var yearlySupport = Amount(nameof(written.YearlySupport), written.YearlySupport);
        var from = ReadMonth(
            nameof(written.PlannedFrom),
            written.PlannedFrom,
            "Ange månaden som arbetet börjar, som 2026-05."
        );
        var to = ReadMonth(
            nameof(written.PlannedTo),
            written.PlannedTo,
            "Ange månaden som arbetet ska vara klart, som 2026-12."
        );
        if (to is { Year: Month.LastYear })
        {
            Fault(nameof(written.PlannedTo), $"Arbetet ska vara klart före år {Month.LastYear}.");
            to = null;
        }
        else if (from is { } first && to is { } last && last < first)
        {
            Fault(nameof(written.PlannedTo), "Arbetet kan inte vara klart före det börjar.");
        }

        var yearlyFrom = Year(nameof(written.YearlyCostFrom), written.YearlyCostFrom, to?.Year + 1);
        var points = Points(written.Points);
        var subprojects = Subprojects(written.Subprojects);
        var schedule = Schedule(written, appropriation, to);
        return schedule is not null && from is not null && to is not null
            ? new NewInvestment(
                name,
                decidedBy,
                grantedTo,
                caseNumber.Length == 0 ? null : caseNumber,
                decidedOn,
                appropriation,
                yearlyCost,
                yearlySupport,
                yearlyFrom,
                from.Value,
                to.Value,
                points,
                subprojects,
                schedule
            )
            : null;
    }

    private List<NewSubproject> Subprojects(IList<WrittenSubproject> written)
    {
        var subprojects = new List<NewSubproject>();
        for (var place = 0; place < written.Count; place++)
        {
            if (!written[place].IsEmpty)
            {
                subprojects.Add(Subproject(written[place], $"{nameof(WrittenInvestment.Subprojects)}[{place}]"));
            }
        }

        if (subprojects.Count == 0)
        {
            Fault(
                $"{nameof(WrittenInvestment.Subprojects)}[0].{nameof(WrittenSubproject.Name)}",
                "Ange minst ett delprojekt."
            );
        }
        else if (subprojects.Count > MostParts)
        {
            Fault("", $"En investering har högst {MostParts} delprojekt.");
        }

        return subprojects;
    }

    private NewSubproject Subproject(WrittenSubproject written, string at)
    {
        var items = new List<NewItem>();
        for (var place = 0; place < written.Items.Count; place++)
        {
            var (item, field) = (written.Items[place], $"{at}.{nameof(written.Items)}[{place}]");
            if (!item.IsEmpty)
            {
                items.Add(
                    new NewItem(
                        Text($"{field}.{nameof(item.Name)}", item.Name, "Ange kalkylpostens namn."),
                        Positive($"{field}.{nameof(item.Decided)}", item.Decided, "Ange kalkylpostens belopp i kronor.")
                    )
                );
            }
        }

        if (items.Count == 0)
        {
            Fault(
                $"{at}.{nameof(written.Items)}[0].{nameof(WrittenItem.Name)}",
                "Ange minst en kalkylpost för delprojektet."
            );
        }
        else if (items.Count > MostParts)
        {
            Fault("", $"Ett delprojekt har högst {MostParts} kalkylposter.");
        }

        return new NewSubproject(
            Text($"{at}.{nameof(written.Name)}", written.Name, "Ange delprojektets namn."),
            Text($"{at}.{nameof(written.Lead)}", written.Lead, missing: null),
            Text($"{at}.{nameof(written.Supplier)}", written.Supplier, missing: null),
            Text($"{at}.{nameof(written.ExpectedEffect)}", written.ExpectedEffect, missing: null),
            items
        );
    }

    private DepreciationSchedule? Schedule(WrittenInvestment written, Money appropriation, Month? plannedTo)
    {
        var faults = _faults.Count;
        var rate = ReadRate(written.Rate);
        if (!int.TryParse(written.Years?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years))
        {
            Fault(nameof(written.Years), "Ange avskrivningstiden i hela år.");
        }
        else if (ScheduleTerms.WrongYears(years) is { } wrong)
        {
            Fault(nameof(written.Years), wrong.Sentence);
        }

        var from = string.IsNullOrWhiteSpace(written.DepreciatedFrom)
            ? plannedTo?.AddMonths(1)
            : ReadMonth(nameof(written.DepreciatedFrom), written.DepreciatedFrom, "");
        var residual = Amount(nameof(written.Residual), written.Residual);
        var method = Choice<DepreciationMethod>(nameof(written.Method), written.Method);
        var interestBase = Choice<InterestBase>(nameof(written.InterestBase), written.InterestBase);
        if (_faults.Count > faults || from is not { } month)
        {
            return null;
        }

        var computed = DepreciationSchedule.For(
            new ScheduleTerms
            {
                Amount = appropriation,
                Residual = residual,
                Rates = RatePerYear.Same(rate),
                Years = years,
                From = month,
                Method = method,
                InterestBase = interestBase,
            }
        );
        if (computed.TryGet(out var schedule, out var refusal))
        {
            return schedule;
        }

        Fault(
            method == DepreciationMethod.Annuity ? nameof(written.Method) : nameof(written.Residual),
            refusal.Sentence
        );
        return null;
    }

    private List<string> Points(string? written)
    {
        var points = (written ?? "")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        if (points.Exists(point => point.Length > LongestPoint) || points.Count > MostParts)
        {
            Fault(
                nameof(WrittenInvestment.Points),
                $"Högst {MostParts} beslutspunkter om {LongestPoint} tecken, en på varje rad."
            );
        }

        return points;
    }

    private string Text(string field, string? written, string? missing)
    {
        var text = string.Join(' ', (written ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0 && missing is not null)
        {
            Fault(field, missing);
        }
        else if (text.Length > LongestText || text.Any(char.IsControl))
        {
            Fault(field, $"Texten är för lång: högst {LongestText} tecken.");
        }

        return text;
    }

    private Money Positive(string field, string? written, string missing)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            Fault(field, missing);
            return Money.Zero;
        }

        var amount = Amount(field, written);
        if (amount.Ore == 0 && !_faults.Exists(fault => fault.Field == field))
        {
            Fault(field, "Beloppet ska vara större än noll.");
        }

        return amount;
    }

    /// <summary>An amount that is not negative; zero where nothing is written.</summary>
    private Money Amount(string field, string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return Money.Zero;
        }

        if (!SwedishNumber.ReadMoney(written).TryGet(out var amount, out var refusal))
        {
            Fault(field, refusal.Sentence);
        }
        else if (amount.Ore < 0)
        {
            Fault(field, "Beloppet kan inte vara negativt.");
        }
        else if (amount > Money.MostWritten)
        {
            Fault(field, $"”{written.Trim()}” är ett för stort belopp.");
        }
        else
        {
            return amount;
        }

        return Money.Zero;
    }

    private DateOnly? Day(string field, string? written, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        if (
            !DateOnly.TryParseExact(
                written.Trim(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            Fault(field, $"”{written}” är ingen dag: skriv som 2026-04-30.");
        }
        else if (day.Year < Month.FirstYear)
        {
            Fault(field, $"”{written.Trim()}” {Month.OutsideYears}.");
        }
        else if (day > today)
        {
            Fault(field, "Beslutet kan inte vara fattat i framtiden.");
        }

        return day;
    }

    private Month? ReadMonth(string field, string? written, string missing)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            Fault(field, missing);
            return null;
        }

        if (Month.Read(written.Trim()).TryGet(out var month, out var refusal))
        {
            return month;
        }

        Fault(field, refusal.Sentence);
        return null;
    }

    private int Year(string field, string? written, int? otherwise)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return otherwise ?? 0;
        }

        if (
            int.TryParse(written.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1990 and < 2200
        )
        {
            return year;
        }

        Fault(field, $"”{written}” är inget år, som 2027.");
        return 0;
    }

    private Rate ReadRate(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            Fault(nameof(WrittenInvestment.Rate), "Ange internräntan i procent.");
            return default;
        }

        // A rate has no thousands: 1,275 is read with its decimals.
        var sign = written.Contains(',', StringComparison.Ordinal) ? DecimalSign.Comma : DecimalSign.Point;
        if (
            !SwedishNumber
                .Read(written.Replace("%", "", StringComparison.Ordinal), sign)
                .TryGet(out var percent, out var refusal)
        )
        {
            Fault(nameof(WrittenInvestment.Rate), refusal.Sentence);
            return default;
        }

        if (Rate.FromPercent(percent) is { } rate)
        {
            return rate;
        }

        Fault(nameof(WrittenInvestment.Rate), "Internräntan ska vara 0–100 procent med högst fyra decimaler.");
        return default;
    }

    private T Choice<T>(string field, string? written)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return default;
        }

        if (Enum.GetNames<T>().Contains(written, StringComparer.Ordinal))
        {
            return Enum.Parse<T>(written);
        }

        Fault(field, "Välj ett av alternativen.");
        return default;
    }

    private void Fault(string field, string sentence) => _faults.Add(new WrittenFault(field, sentence));
}
