using Portal.Domain.Benefits;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Features.Benefits;

/// <summary>A benefit month by month from its start, against its start value and its targets.</summary>
internal static class BenefitChart
{
    private const string MonthColumn = "Månad";
    private const string Value = "Värde";
    private const string Start = "Utgångsläge";
    private const string Low = "Lägsta mål";
    private const string High = "Högsta mål";

    public static Chart Of(BenefitFigures of)
    {
        var benefit = of.Benefit;
        return new Chart(
            "nytta",
            of.Latest is null ? "Inte mätt ännu" : $"{benefit.Name}: {SwedishText.Small(of.Words)}",
            $"De mätta värdena från utgångsläget {SwedishText.Day(benefit.StartDay)}, mot {(of.HasOneTarget ? "målet" : "målen")} {of.Target}. Enhet: {benefit.Unit}.",
            ChartKind.Lines,
            ChartUnit.Own,
            new Table(
                "Nyttomånader",
                "Nyttan månad för månad",
                [
                    new(MonthColumn, CellKind.Month),
                    new(Value, CellKind.Plain),
                    new(Start, CellKind.Plain),
                    new(Low, CellKind.Plain),
                    new(High, CellKind.Plain),
                ],
                of.Latest is null ? [] : [.. Rows(of)]
            ),
            [MonthColumn],
            [
                new(Value, "Mätt", Tone.Primary),
                new(Start, Start, Tone.Reference),
                new(Low, of.HasOneTarget ? "Mål" : Low, Tone.Expected),
                .. of.HasOneTarget ? [] : new[] { new Series(High, High, Tone.Expected) },
            ],
            "Det finns ännu ingen mätning att visa."
        );
    }

    private static IEnumerable<Row> Rows(BenefitFigures of)
    {
        var (first, last) = (Month.Of(of.Benefit.StartDay), Month.Of(of.Latest!.Day));
        for (var month = first; month <= last; month = month.AddMonths(1))
        {
            var value =
                of.Measurements.LastOrDefault(m => Month.Of(m.Day) == month)?.Value
                ?? (month == first ? of.Benefit.StartValue : null);
            yield return new Row(
                month.ToString(),
                [
                    Cell.Of(month),
                    Cell.Plain(value),
                    Cell.Plain(of.Benefit.StartValue),
                    Cell.Plain(of.Benefit.LowTarget),
                    Cell.Plain(of.Benefit.HighTarget),
                ]
            );
        }
    }
}
