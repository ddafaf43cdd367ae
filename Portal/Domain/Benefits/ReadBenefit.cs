using System.Globalization;
using Portal.Domain.Values;

namespace Portal.Domain.Benefits;

/// <summary>From what somebody wrote to a benefit or a measurement of one, or everything that is wrong with it.</summary>
public sealed class ReadBenefit
{
    /// <summary>How many decimals a value may have: as many as the JSON shows.</summary>
    public const int MostDecimals = 4;

    /// <summary>How long a name, a unit or a role may be.</summary>
    public const int LongestName = 100;

    /// <summary>How long any other text may be.</summary>
    public const int LongestText = 300;

    /// <summary>How long after its start a target may lie, in years.</summary>
    public const int LongestYears = 20;

    private static readonly DateOnly Earliest = new(2000, 1, 1);

    private const string LowMissing = "Skriv det lägsta målet.";
    private const decimal Largest = 1_000_000_000_000m;

    private readonly List<BenefitFault> _faults = [];

    private ReadBenefit() { }

    /// <summary>Reads a benefit.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="investmentId">The investment.</param>
    /// <param name="number">The number it gets, or has.</param>
    /// <param name="today">Today in Sweden: no start can speak of a later day.</param>
    /// <returns>The benefit, or null and what is wrong.</returns>
    public static (Benefit? Benefit, IReadOnlyList<BenefitFault> Faults) From(
        WrittenBenefit written,
        long investmentId,
        int number,
        DateOnly today
    )
    {
        var reading = new ReadBenefit();
        var benefit = new Benefit
        {
            InvestmentId = investmentId,
            Number = number,
            Name = reading.Text(nameof(written.Name), written.Name, LongestName, "Skriv vad som ska bli bättre."),
            Unit = reading.Text(
                nameof(written.Unit),
                written.Unit,
                LongestName,
                "Skriv enheten, som dagar eller procent."
            ),
            HowMeasured = reading.Text(nameof(written.Measure), written.Measure, LongestText, "Skriv hur nyttan mäts."),
            StartValue = reading.Number(nameof(written.StartValue), written.StartValue, "Skriv värdet före."),
            StartDay = reading.Day(
                nameof(written.StartDay),
                written.StartDay,
                "Skriv den dag som utgångsläget gäller."
            ),
            LowTarget = reading.Number(nameof(written.LowTarget), written.LowTarget, LowMissing),
            HighTarget = string.IsNullOrWhiteSpace(written.HighTarget)
                ? reading.Number(null, written.LowTarget, LowMissing)
                : reading.Number(nameof(written.HighTarget), written.HighTarget, "Skriv det högsta målet."),
            TargetDay = reading.Day(
                nameof(written.TargetDay),
                written.TargetDay,
                "Skriv den dag då målet ska vara nått."
            ),
            MeasureDay = reading.Day(
                nameof(written.MeasureDay),
                written.MeasureDay,
                "Skriv den dag då nyttan senast ska mätas första gången."
            ),
            Source = reading.Text(
                nameof(written.Source),
                written.Source,
                LongestText,
                "Skriv var uppgifterna kommer från."
            ),
            Owner = reading.Text(nameof(written.Owner), written.Owner, LongestName, "Skriv vilken roll som ansvarar."),
        };
        reading.Together(benefit);
        reading.Days(benefit, today);
        return (reading._faults.Count == 0 ? benefit : null, reading._faults);
    }

    /// <summary>Reads a measurement.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="of">The benefit measured.</param>
    /// <param name="today">Today in Sweden: no later day can have been measured.</param>
    /// <returns>The measurement, or null and what is wrong.</returns>
    public static (BenefitMeasurement? Measurement, IReadOnlyList<BenefitFault> Faults) From(
        WrittenBenefitMeasurement written,
        BenefitFigures of,
        DateOnly today
    )
    {
        var reading = new ReadBenefit();
        var measurement = new BenefitMeasurement
        {
            BenefitId = of.FirstId,
            Day = reading.Day(nameof(written.Day), written.Day, "Skriv den dag som värdet mättes."),
            Value = reading.Number(nameof(written.Value), written.Value, "Skriv det mätta värdet."),
            Source = reading.Text(nameof(written.Source), written.Source, LongestText, "Skriv var värdet kommer från."),
            NextDay = string.IsNullOrWhiteSpace(written.NextDay)
                ? null
                : reading.Day(nameof(written.NextDay), written.NextDay, "Skriv den dag då nyttan ska mätas igen."),
        };
        if (measurement.Day > today)
        {
            reading.Fault(nameof(written.Day), "Dagen har inte varit, så den kan inte vara mätt.");
        }
        else if (reading.Reads(nameof(written.Day)) && measurement.Day < of.Benefit.StartDay)
        {
            reading.Fault(nameof(written.Day), $"Dagen är före utgångsläget, {SwedishText.Day(of.Benefit.StartDay)}.");
        }
        else if (reading._faults.Count == 0 && measurement.NextDay <= measurement.Day)
        {
            reading.Fault(nameof(written.NextDay), "Nästa mätning ska vara efter den här.");
        }

        return (reading._faults.Count == 0 ? measurement : null, reading._faults);
    }

    private void Together(Benefit benefit)
    {
        if (
            Reads(nameof(Benefit.StartValue))
            && Reads(nameof(Benefit.LowTarget))
            && Reads(nameof(Benefit.HighTarget))
            && BenefitProgress.RefusalOf(benefit.StartValue, benefit.LowTarget, benefit.HighTarget) is { } refusal
        )
        {
            Fault(
                benefit.LowTarget == benefit.StartValue ? nameof(Benefit.LowTarget) : nameof(Benefit.HighTarget),
                refusal.Sentence
            );
        }
    }

    private void Days(Benefit benefit, DateOnly today)
    {
        var (start, target) = (benefit.StartDay, benefit.TargetDay);
        if (Reads(nameof(Benefit.StartDay)) && start < Earliest)
        {
            Fault(nameof(Benefit.StartDay), $"Utgångsläget kan tidigast gälla {SwedishText.Day(Earliest)}.");
        }
        else if (start > today)
        {
            Fault(nameof(Benefit.StartDay), "Dagen har inte varit, så ett utgångsläge kan inte gälla den.");
        }

        if (!Reads(nameof(Benefit.StartDay)))
        {
            return;
        }

        foreach (
            var (field, day) in new[]
            {
                (nameof(Benefit.TargetDay), target),
                (nameof(Benefit.MeasureDay), benefit.MeasureDay),
            }
        )
        {
            if (Reads(field) && day <= start)
            {
                Fault(field, "Dagen ska vara efter den som utgångsläget gäller.");
            }
        }

        if (Reads(nameof(Benefit.TargetDay)) && target > start.AddYears(LongestYears))
        {
            Fault(
                nameof(Benefit.TargetDay),
                $"Målet ska vara nått inom {LongestYears} år från utgångsläget, senast {SwedishText.Day(start.AddYears(LongestYears))}."
            );
        }
        else if (Reads(nameof(Benefit.TargetDay)) && Reads(nameof(Benefit.MeasureDay)) && benefit.MeasureDay > target)
        {
            Fault(nameof(Benefit.MeasureDay), "Första mätningen ska vara senast den dag som målet ska vara nått.");
        }
    }

    private bool Reads(string field) => _faults.TrueForAll(fault => fault.Field != field);

    private string Text(string field, string? written, int longest, string missing)
    {
        var text = (written ?? "").Trim();
        if (text.Length == 0)
        {
            Fault(field, missing);
        }
        else if (text.Length > longest)
        {
            Fault(field, $"Skriv högst {longest} tecken.");
        }
        else if (PersonalNumber.RefusalOf(text) is { } personal)
        {
            Fault(field, personal.Sentence);
        }

        return text;
    }

    // A value that is told of under another field already has none of its own.
    private decimal Number(string? field, string? written, string missing)
    {
        var refusal = WrittenNumber.Read(written, missing).TryGet(out var number, out var unread)
            ? decimal.Abs(number) > Largest
                ? new Refusal($"”{written!.Trim()}” är ett för stort tal.")
                : decimal.Round(number, MostDecimals) != number
                    ? new Refusal($"Skriv högst {MostDecimals} decimaler.")
                    : null
            : unread;
        if (refusal is not null && field is not null)
        {
            Fault(field, refusal.Sentence);
        }

        return refusal is null ? number : 0;
    }

    private DateOnly Day(string field, string? written, string missing)
    {
        if (
            DateOnly.TryParseExact(
                (written ?? "").Trim(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) && day.Year is >= Month.FirstYear and <= Month.LastYear
        )
        {
            return day;
        }

        Fault(
            field,
            string.IsNullOrWhiteSpace(written) ? missing : $"”{written.Trim()}” är ingen dag, som 2021-04-30."
        );
        return default;
    }

    private void Fault(string field, string sentence) => _faults.Add(new BenefitFault(field, sentence));
}
