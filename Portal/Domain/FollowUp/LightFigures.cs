using Portal.Domain.Progress;

namespace Portal.Domain.FollowUp;

/// <summary>A subproject's or an investment's light: what the rule says and why, and what a controller has set instead.</summary>
/// <param name="Ruled">The rule's; null where nothing is reported and nothing else speaks.</param>
/// <param name="Reasons">Why it is not green, in words; the gravest first.</param>
/// <param name="Set">What a controller has set; null where the rule counts.</param>
public sealed record LightFigures(Light? Ruled, IReadOnlyList<string> Reasons, LightOverrule? Set)
{
    /// <summary>Nothing reported, nothing set.</summary>
    public static LightFigures None { get; } = new(Ruled: null, [], Set: null);

    /// <summary>The light that counts.</summary>
    public Light? Light => Set?.Light ?? Ruled;

    /// <summary>Whether it needs a look: yellow or red.</summary>
    public bool IsMarked => Light > Domain.Progress.Light.Green;

    /// <summary>The same, where nothing has been heard for long besides: at least yellow.</summary>
    /// <param name="silence">The silence on the day asked about; null where there is none.</param>
    public LightFigures Heard(Silence? silence) =>
        silence is null
            ? this
            : this with
            {
                Ruled = LightRule.AtLeast(Ruled, Domain.Progress.Light.Yellow),
                Reasons = [.. Reasons, LightRule.Of(silence)],
            };
}
