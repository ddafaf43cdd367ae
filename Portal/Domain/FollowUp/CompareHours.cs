using Portal.Domain.TimeSavings;

namespace Portal.Domain.FollowUp;

/// <summary>Time saved, promised and measured, before and after.</summary>
internal static class CompareHours
{
    private const string Hours = "h";

    /// <summary>The part; nothing in it where neither state has a promise.</summary>
    public static ChangedPart Part(TimeSavingFigures? before, TimeSavingFigures? after) =>
        new(
            FiguresOf.TimeSavings,
            Number: null,
            "Tidsbesparing",
            [
                .. CompareMoney.Changed("Utlovat värde per år, lägst", before?.Low.Value, after?.Low.Value),
                .. CompareMoney.Changed("Utlovat värde per år, högst", before?.High.Value, after?.High.Value),
                .. CompareMoney.Changed("Mätt värde på årsbasis", before?.Measured.Value, after?.Measured.Value),
            ],
            [
                .. Changed("Utlovat per år, lägst", Hours, before?.Low.Hours.Count, after?.Low.Hours.Count),
                .. Changed("Utlovat per år, högst", Hours, before?.High.Hours.Count, after?.High.Hours.Count),
                .. Changed("Mätta månader", "", before?.Measured.Months, after?.Measured.Months),
                .. Changed(
                    "Utredningar i mätta månader",
                    "",
                    before?.Measured.Investigations,
                    after?.Measured.Investigations
                ),
                .. Changed(
                    "Sparat per utredning",
                    Hours,
                    before?.Measured.HoursPerInvestigation?.Count,
                    after?.Measured.HoursPerInvestigation?.Count
                ),
                .. Changed("Sparat hittills", Hours, before?.Measured.Hours?.Count, after?.Measured.Hours?.Count),
                .. Changed(
                    "Sparat på årsbasis",
                    Hours,
                    before?.Measured.HoursAnnualised?.Count,
                    after?.Measured.HoursAnnualised?.Count
                ),
            ]
        );

    /// <summary>The pair, where it differs.</summary>
    public static IEnumerable<NumberChange> Changed(string label, string unit, decimal? before, decimal? after) =>
        before == after ? [] : [new NumberChange(label, unit, before, after)];
}
