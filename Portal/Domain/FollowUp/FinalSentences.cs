using Portal.Domain.Values;
using static Portal.Domain.Values.SwedishText;

namespace Portal.Domain.FollowUp;

/// <summary>What follows from a final report, in plain Swedish.</summary>
internal static class FinalSentences
{
    // Spent, forecast and plan come first in the follow-up's sentences, then time saved where any is promised.
    private const int TimeSaved = 3;

    public static IReadOnlyList<string> Of(FinalFigures final) =>
        [
            Ended(final),
            Cost(final),
            final.Plan.Sentences[0],
            .. final.Figures.TimeSavings is null ? [] : new[] { final.Figures.Sentences[TimeSaved] },
            Missing(final),
        ];

    private static string Ended(FinalFigures final) =>
        final.End is { } end
            ? $"Investeringen avslutades {Day(end.Day)}. Siffrorna gäller till och med {MonthName(final.Figures.AsOf)}."
            : $"Investeringen är inte avslutad. Siffrorna gäller till och med {MonthName(final.Figures.AsOf)}.";

    private static string Cost(FinalFigures final) =>
        $"Den har kostat {WholeKronor(final.Total.Outcome)}: {Against(final.Total.Variance, "budgeten")} och {Against(final.LeftOfAppropriation, "anslaget")}.";

    private static string Against(Money left, string what) =>
        left.Ore switch
        {
            0 => $"lika mycket som {what}",
            > 0 => $"{WholeKronor(left)} mindre än {what}",
            _ => $"{WholeKronor(-left)} mer än {what}",
        };

    private static string Missing(FinalFigures final) =>
        final.Missing.Count switch
        {
            0 => "Inget saknas i redovisningen.",
            1 => "En sak saknas i redovisningen.",
            var count => $"{Number(count, 0, 0)} saker saknas i redovisningen.",
        };
}
