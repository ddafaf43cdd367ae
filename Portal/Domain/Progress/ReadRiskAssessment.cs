using System.Globalization;
using Portal.Domain.Values;

namespace Portal.Domain.Progress;

/// <summary>An assessment as a form writes it. Levels are written as 1 to 4.</summary>
public sealed class WrittenRiskAssessment
{
    /// <summary>How probable it is without the measure.</summary>
    public string? ProbabilityBefore { get; init; }

    /// <summary>How much it hurts without the measure.</summary>
    public string? ConsequenceBefore { get; init; }

    /// <summary>How probable it is with the measure.</summary>
    public string? ProbabilityAfter { get; init; }

    /// <summary>How much it hurts with the measure.</summary>
    public string? ConsequenceAfter { get; init; }

    /// <summary>Who sees to the measure.</summary>
    public string? Owner { get; init; }

    /// <summary>What is done about it.</summary>
    public string? Measure { get; init; }

    /// <summary>The day that it is to be assessed again, as 2021-04-30.</summary>
    public string? NextReview { get; init; }
}

/// <summary>From an assessment as written to one that can be recorded, or everything that is wrong with it.</summary>
public static class ReadRiskAssessment
{
    private const int MostYearsToReview = 2;

    /// <summary>Reads it.</summary>
    /// <param name="riskId">The risk.</param>
    /// <param name="written">What was written.</param>
    /// <param name="today">The day it is reported; the next review is no earlier, and within two years.</param>
    public static (RiskAssessment? Assessment, IReadOnlyList<ProgressFault> Faults) From(
        long riskId,
        WrittenRiskAssessment written,
        DateOnly today
    )
    {
        var faults = new List<ProgressFault>();
        var before = new RiskLevel(
            Level<Probability>(nameof(written.ProbabilityBefore), written.ProbabilityBefore, "sannolikheten"),
            Level<Consequence>(nameof(written.ConsequenceBefore), written.ConsequenceBefore, "konsekvensen")
        );
        var after = new RiskLevel(
            Level<Probability>(nameof(written.ProbabilityAfter), written.ProbabilityAfter, "sannolikheten"),
            Level<Consequence>(nameof(written.ConsequenceAfter), written.ConsequenceAfter, "konsekvensen")
        );
        if (faults.Count == 0 && after.Product > before.Product)
        {
            faults.Add(
                new(
                    nameof(written.ProbabilityAfter),
                    $"Risken är {after.Product} efter åtgärden och {before.Product} före. En åtgärd kan inte göra risken större; utan verkan är den lika stor."
                )
            );
        }

        var measure = faults.Told(
            nameof(written.Measure),
            WrittenText.Read(
                written.Measure,
                "Skriv vad som görs åt risken. Görs inget, skriv det.",
                RiskAssessment.LongestMeasure
            )
        );
        var owner = faults.Told(
            nameof(written.Owner),
            WrittenText.Read(written.Owner, "Skriv vilken roll som ser till åtgärden.", RiskAssessment.LongestOwner)
        );
        var review = faults.Told(nameof(written.NextReview), WrittenDay.Read(written.NextReview));
        if (review != default && review < today)
        {
            faults.Add(
                new(nameof(written.NextReview), $"{SwedishText.Day(review)} har varit. Välj en dag från och med i dag.")
            );
        }

        var last = today.AddYears(MostYearsToReview);
        if (review > last)
        {
            faults.Add(
                new(
                    nameof(written.NextReview),
                    $"En risk ska bedömas på nytt inom två år. Välj en dag till och med {SwedishText.Day(last)}."
                )
            );
        }

        return faults.Count > 0
            ? (null, faults)
            : (
                new RiskAssessment
                {
                    RiskId = riskId,
                    ProbabilityBefore = before.Probability,
                    ConsequenceBefore = before.Consequence,
                    ProbabilityAfter = after.Probability,
                    ConsequenceAfter = after.Consequence,
                    Owner = owner!,
                    Measure = measure!,
                    NextReview = review,
                    ReportedOn = today,
                },
                faults
            );

        T Level<T>(string field, string? number, string what)
            where T : struct, Enum
        {
            if (
                int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var level)
                && Enum.IsDefined((T)(object)level)
            )
            {
                return (T)(object)level;
            }

            faults.Add(new(field, $"Välj {what}, 1 till 4."));
            return default;
        }
    }
}
