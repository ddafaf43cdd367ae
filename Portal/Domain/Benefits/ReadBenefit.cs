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

    private const decimal Largest = 1_000_000_000_000m;

    private readonly List<BenefitFault> _faults = [];

    private ReadBenefit() { }

    /// <summary>Reads a benefit.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="investmentId">The investment.</param>
    /// <param name="number">The number it gets, or has.</param>
    /// <returns>The benefit, or null and what is wrong.</returns>
    public static (Benefit? Benefit, IReadOnlyList<BenefitFault> Faults) From(
        WrittenBenefit written,
        long investmentId,
        int number
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
            StartValue = reading.Number(nameof(written.StartValue), written.StartValue),
            StartDay = reading.Day(nameof(written.StartDay), written.StartDay),
            LowTarget = reading.Number(nameof(written.LowTarget), written.LowTarget),
            HighTarget = string.IsNullOrWhiteSpace(written.HighTarget)
                ? reading.Number(null, written.LowTarget)
                : reading.Number(nameof(written.HighTarget), written.HighTarget),
            TargetDay = reading.Day(nameof(written.TargetDay), written.TargetDay),
            MeasureDay = reading.Day(nameof(written.MeasureDay), written.MeasureDay),
            Source = reading.Text(
                nameof(written.Source),
                written.Source,
                LongestText,
                "Skriv var uppgifterna kommer från."
            ),
            Owner = reading.Text(nameof(written.Owner), written.Owner, LongestName, "Skriv vilken roll som ansvarar."),
        };
        reading.Together(benefit);
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
            Day = reading.Day(nameof(written.Day), written.Day),
            Value = reading.Number(nameof(written.Value), written.Value),
            Source = reading.Text(nameof(written.Source), written.Source, LongestText, "Skriv var värdet kommer från."),
            NextDay = string.IsNullOrWhiteSpace(written.NextDay)
                ? null
                : reading.Day(nameof(written.NextDay), written.NextDay),
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

        foreach (
            var (field, day) in new[]
            {
                (nameof(Benefit.TargetDay), benefit.TargetDay),
                (nameof(Benefit.MeasureDay), benefit.MeasureDay),
            }
        )
        {
            if (Reads(nameof(Benefit.StartDay)) && Reads(field) && day <= benefit.StartDay)
            {
                Fault(field, "Dagen ska vara efter den som utgångsläget gäller.");
            }
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
    private decimal Number(string? field, string? written)
    {
        var refusal = SwedishNumber.Read(written ?? "").TryGet(out var number, out var unread)
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

    private DateOnly Day(string field, string? written)
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
            string.IsNullOrWhiteSpace(written) ? "En dag saknas." : $"”{written.Trim()}” är ingen dag, som 2021-04-30."
        );
        return default;
    }

    private void Fault(string field, string sentence) => _faults.Add(new BenefitFault(field, sentence));
}
