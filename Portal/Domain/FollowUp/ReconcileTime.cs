using Portal.Domain.Investments;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.FollowUp;

/// <summary>The decision's hours, their share of a post and their value, held against its own figures.</summary>
internal static class ReconcileTime
{
    /// <summary>Hours, share and value.</summary>
    public static IEnumerable<ReconciliationRow> Rows(TimeSavingPromise promise, StatedFigures stated)
    {
        var (low, high) = (PromisedSavings.Of(promise).Low, PromisedSavings.Of(promise).High);
        var span = $"{Number(low.Hours.Count, 2, 2)}–{Number(high.Hours.Count, 2, 2)} timmar";
        return
        [
            .. stated.Span(
                "hours",
                StatedFigureKeys.HoursSaved,
                low.Hours.Count,
                high.Hours.Count,
                $"Avrundat nedåt från {span}. Ökningen {Percent(promise.Growth)} är den från {promise.BaseYear - 1} till {promise.BaseYear}, använd en gång till för {promise.BaseYear + 1}; utan ökning blir det {Number(promise.Investigations * promise.LowPerInvestigation.Count, 0, 0)}–{Number(promise.Investigations * promise.HighPerInvestigation.Count, 0, 0)} timmar.",
                $"Antalet utredningar och timmarna för varje ger {span}."
            ),
            .. stated.Span(
                "share-of-post",
                StatedFigureKeys.ShareOfPost,
                decimal.Round(low.ShareOfPost.Fraction, 4),
                decimal.Round(high.ShareOfPost.Fraction, 4),
                $"Avrundat från {low.ShareOfPost}–{high.ShareOfPost}. Årsarbetstiden är räknad brutto, med semester, så den verkliga andelen är högre.",
                $"Timmarna ger {low.ShareOfPost}–{high.ShareOfPost} av en heltidstjänst."
            ),
            .. stated.Span(
                "value",
                StatedFigureKeys.ValueSaved,
                low.Value.Kronor,
                high.Value.Kronor,
                $"Avrundat från {ShortKronor(low.Value)}–{ShortKronor(high.Value)}, räknat på de oavrundade timmarna. {FromPrintedHours(promise, stated)}".TrimEnd(),
                $"Timmarna och lönen ger {ShortKronor(low.Value)}–{ShortKronor(high.Value)}."
            ),
        ];
    }

    /// <summary>How many investigations the year before had, by the growth stated.</summary>
    public static IEnumerable<ReconciliationRow> EarlierYear(TimeSavingPromise promise, StatedFigures stated)
    {
        if (stated.Find(StatedFigureKeys.Growth) is not { Low: { } growth })
        {
            return [];
        }

        var exact = promise.Investigations / (1 + growth);
        var before = decimal.Round(exact, 0, MidpointRounding.AwayFromZero);
        var computed = decimal.Round((promise.Investigations / before) - 1, 4);
        return stated.Rounded(
            "investigations-before",
            StatedFigureKeys.Growth,
            computed,
            0.01m,
            $"{promise.Investigations} utredningar {promise.BaseYear} är {Percent(new Share(growth))} mer än omkring {Number(before, 0, 0)} året innan.",
            $"{promise.Investigations} utredningar {promise.BaseYear} stämmer inte med {Percent(new Share(growth))} ökning från ett helt antal året innan."
        );
    }

    private static string FromPrintedHours(TimeSavingPromise promise, StatedFigures stated) =>
        stated.Find(StatedFigureKeys.HoursSaved) is { Low: { } low, High: { } high }
            ? $"Från de tryckta timmarna blir det {Number(TimeSavingBand.Of(new Hours(low), promise).Value.Kronor, 0, 0)}–{Number(TimeSavingBand.Of(new Hours(high), promise).Value.Kronor, 0, 0)}{Space}kr."
            : "";

    private static string Percent(Share share) => Number(share.Fraction * 100, 0, 1) + Space + "%";
}
