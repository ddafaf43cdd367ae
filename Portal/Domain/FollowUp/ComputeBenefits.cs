using Portal.Domain.Benefits;
using Portal.Domain.Values;

namespace Portal.Domain.FollowUp;

/// <summary>From facts to benefits: the register, with how far each has come.</summary>
internal static class ComputeBenefits
{
    /// <summary>The benefits at the end of a month, by number. A later measurement is not known to have been made then.</summary>
    public static IReadOnlyList<BenefitFigures> For(InvestmentFacts facts, Month asOf) =>
        [
            .. facts
                .Benefits.GroupBy(benefit => benefit.Number)
                .OrderBy(same => same.Key)
                .Select(same => Of(same.Last(), same.First().Id, facts, asOf.LastDay)),
        ];

    private static BenefitFigures Of(Benefit benefit, long firstId, InvestmentFacts facts, DateOnly end)
    {
        var measured = facts
            .BenefitMeasurements.Where(m => m.BenefitId == firstId && m.Day <= end)
            .GroupBy(m => m.Day)
            .OrderBy(day => day.Key)
            .Select(day => Measured(benefit, day.Last()))
            .ToList();
        var due = measured.Count == 0 ? benefit.MeasureDay : measured[^1].NextDay;
        return new BenefitFigures(benefit, firstId, measured, due, IsOverdue: due <= end);
    }

    private static MeasuredBenefit Measured(Benefit benefit, BenefitMeasurement measured) =>
        new(
            measured.Id,
            measured.Day,
            measured.Value,
            BenefitProgress.Of(benefit.StartValue, benefit.LowTarget, measured.Value),
            BenefitProgress.Of(benefit.StartValue, benefit.HighTarget, measured.Value),
            measured.Source,
            measured.NextDay
        );
}
