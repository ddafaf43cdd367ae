using Portal.Domain.Values;

namespace Portal.Reporting.Reports.Documents;

/// <summary>Words that somebody wrote, and amounts, as they stand in running text.</summary>
internal static class Sentence
{
    /// <summary>How a cost stands against what it is held to: <c>580 kr över anslaget</c>.</summary>
    public static string Against(Money variance, string what) =>
        variance.Ore switch
        {
            0 => $"lika med {what}",
            > 0 => $"{SwedishText.ShortKronor(variance)} under {what}",
            _ => $"{SwedishText.ShortKronor(variance.Abs())} över {what}",
        };
}
