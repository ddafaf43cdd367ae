using Portal.Domain.Progress;
using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.Portfolio;

/// <summary>What follows from the portfolio's figures, in plain Swedish.</summary>
public static class PortfolioSentences
{
    /// <summary>The sentences, the most important first.</summary>
    public static IReadOnlyList<string> For(PortfolioFigures figures) =>
        [
            Expected(figures),
            Dearer(figures),
            Spent(figures),
            Late(figures),
            .. figures.Promised is { } promised ? new[] { Time(figures, promised) } : [],
            .. Missing(figures),
        ];

    private static string Expected(PortfolioFigures figures)
    {
        var count = figures.Lines.Count;
        var variance = figures.VarianceToAppropriation;
        var compared = variance.Ore switch
        {
            0 => "lika med anslagen",
            > 0 => $"{WholeKronor(variance)} under anslagen",
            _ => $"{WholeKronor(-variance)} över anslagen",
        };
        return $"{Beginning(count)} med {WholeKronor(figures.Appropriation)} i anslag väntas kosta {WholeKronor(figures.Total.Forecast)}: {compared}.";
    }

    private static string Dearer(PortfolioFigures figures) =>
        figures.Dearer switch
        {
            [] => "Ingen investering väntas kosta mer än sitt anslag.",
            [var one] => $"{one.Name} väntas kosta {WholeKronor(-one.VarianceToAppropriation)} mer än sitt anslag.",
            [var most, ..] dearer =>
                $"{Beginning(dearer.Count)} väntas kosta mer än sina anslag, mest {most.Name} med {WholeKronor(-most.VarianceToAppropriation)}.",
        };

    private static string Spent(PortfolioFigures figures) =>
        figures.Total.Outcome.Ore == 0
            ? $"Inget är bokfört till och med {MonthName(figures.AsOf)}."
            : $"Till och med {MonthName(figures.AsOf)} är {WholeKronor(figures.Total.Outcome)} bokfört av budgeten {WholeKronor(figures.Total.Budget)}{(figures.Total.Consumption is { } share ? $" ({share})" : "")}.";

    private static string Late(PortfolioFigures figures)
    {
        var late = figures
            .Lines.Where(line => line.Late is not null)
            .OrderByDescending(line => line.Late!.Days)
            .ToList();
        var red = figures.Lines.Count(line => line.Light.Light == Light.Red);
        var lights = red == 0 ? "" : $" {Beginning(red)} har rött ljus.";
        return late.Count == 0
            ? $"Ingen investering har någon milstolpe som är senare än planerat.{lights}"
            : $"{Beginning(late.Count)} har försenade milstolpar, mest {late[0].Name} med {Counted(late[0].Late!.Days, "dag", "dagar")}.{lights}";
    }

    private static string Time(PortfolioFigures figures, (Hours Low, Hours High) promised) =>
        figures.Measured switch
        {
            null =>
                $"Ingen sparad tid är uppmätt; utlovat är {Span(promised.Low.Count, promised.High.Count, 0)} timmar om året.",
            { Count: < 0 } lost =>
                $"Enligt mätningarna har hittills {Number(-lost.Count, 0, 0)} timmar mer gått åt än före; utlovat är {Span(promised.Low.Count, promised.High.Count, 0)} sparade timmar om året.",
            { } measured =>
                $"Hittills är {Number(measured.Count, 0, 0)} sparade timmar uppmätta; utlovat är {Span(promised.Low.Count, promised.High.Count, 0)} timmar om året.",
        };

    private static IEnumerable<string> Missing(PortfolioFigures figures)
    {
        if (figures.Unowned.Rows > 0)
        {
            yield return $"I huvudboken finns {Counted(figures.Unowned.Rows, "rad", "rader")} om {WholeKronor(figures.Unowned.Amount)} som ingen investering äger.";
        }

        if (figures.Unallocated.Ore != 0)
        {
            yield return $"{WholeKronor(figures.Unallocated)} är ej fördelat på delprojekt och ingår inte i utfallet ovan.";
        }

        if (figures.Lines.Count(line => line.Missing.Count > 0) is var incomplete and > 0)
        {
            yield return $"Uppgifter saknas från {Investments(incomplete)}.";
        }
    }

    private static string Investments(int count) => count == 1 ? "en investering" : Counted(count, "", "investeringar");

    private static string Beginning(int count) => count == 1 ? "En investering" : Investments(count);
}
