namespace Portal.Domain.FollowUp;

/// <summary>
/// What those who granted the money should keep an eye on, in two groups: first what goes against the decision, the money before
/// time, risk and benefit; then what cannot be told.
/// </summary>
/// <param name="AgainstDecision">What goes against the decision: dearer, later, riskier or of less use.</param>
/// <param name="Untold">What the figures do not tell for sure: what is missing, not measured, or said in two ways.</param>
public sealed record Concerns(IReadOnlyList<string> AgainstDecision, IReadOnlyList<string> Untold)
{
    /// <summary>The heading over what goes against the decision.</summary>
    public const string AgainstHeading = "Det som går emot beslutet";

    /// <summary>The heading over what the figures do not tell.</summary>
    public const string UntoldHeading = "Det som siffrorna inte säger säkert";

    /// <summary>The order in which they stand, as readers are told it.</summary>
    public const string Order =
        "Först det som går emot beslutet: pengarna, sedan tiden, riskerna och nyttan. Därefter det som siffrorna inte säger säkert.";

    /// <summary>The groups that have something in them, with their headings.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<string> Sentences)> Groups =>
        [
            .. new (string Heading, IReadOnlyList<string> Sentences)[]
            {
                (AgainstHeading, AgainstDecision),
                (UntoldHeading, Untold),
            }.Where(group => group.Sentences.Count > 0),
        ];
}
