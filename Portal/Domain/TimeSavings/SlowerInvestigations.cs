using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>What is said where an investigation takes longer than before: a saving of minus hours would be read as nonsense.</summary>
public static class SlowerInvestigations
{
    /// <summary>How much longer, and how sure that is; null where nothing is measured, or what is measured is no loss.</summary>
    public static string? Sentence(TimeSavingFigures savings)
    {
        if (savings.Measured.HoursPerInvestigation is not { Count: < 0 } saved)
        {
            return null;
        }

        var promise = savings.Promise;
        var promised = SwedishText.Span(promise.LowPerInvestigation.Count, promise.HighPerInvestigation.Count, 2);
        return $"Enligt mätningarna tar en utredning {Hours(-saved.Count)} timmar längre än före; beslutet räknade med {promised} timmar "
            + $"kortare.{Certainty(savings.Measured)}";
    }

    private static string Certainty(MeasuredTimeSaving measured) =>
        measured.Interval switch
        {
            null => "",
            { High.Count: < 0 } interval =>
                $" Med 95 procents säkerhet tar den mellan {Hours(-interval.High.Count)} och {Hours(-interval.Low.Count)} timmar längre.",
            var interval =>
                $" Mätningen är osäker: intervallet går från {Hours(-interval.Low.Count)} timmar längre till "
                    + $"{Hours(interval.High.Count)} timmar kortare, så det kan inte uteslutas att tid sparas.",
        };

    private static string Hours(decimal count) => SwedishText.Number(count, 2, 2);
}
