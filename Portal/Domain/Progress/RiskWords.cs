namespace Portal.Domain.Progress;

/// <summary>The Swedish words of an assessment, the same on every page and sheet.</summary>
public static class RiskWords
{
    /// <summary>A probability in a word.</summary>
    public static string Of(Probability probability) =>
        probability switch
        {
            Probability.Unlikely => "Osannolik",
            Probability.LessLikely => "Mindre sannolik",
            Probability.Possible => "Möjlig",
            Probability.Likely => "Sannolik",
            _ => throw new ArgumentOutOfRangeException(nameof(probability), probability, "No such probability."),
        };

    /// <summary>A consequence in a word.</summary>
    public static string Of(Consequence consequence) =>
        consequence switch
        {
            Consequence.Negligible => "Försumbar",
            Consequence.Mild => "Lindrig",
            Consequence.Noticeable => "Kännbar",
            Consequence.Serious => "Allvarlig",
            _ => throw new ArgumentOutOfRangeException(nameof(consequence), consequence, "No such consequence."),
        };

    /// <summary>A gravity in a word.</summary>
    public static string Of(Gravity gravity) =>
        gravity switch
        {
            Gravity.Low => "Låg",
            Gravity.Medium => "Medel",
            Gravity.High => "Hög",
            _ => throw new ArgumentOutOfRangeException(nameof(gravity), gravity, "No such gravity."),
        };
}
