using Portal.Domain.Values;

namespace Portal.Domain.Progress;

/// <summary>
/// Satt ljus: a controller's light instead of the rule's, with the reason. It counts from its month until another is set; taken
/// back, what stood before it counts again.
/// </summary>
public sealed class LightOverrule : Fact
{
    /// <summary>How long a reason may be.</summary>
    public const int LongestReason = 500;

    /// <summary>The investment.</summary>
    public long InvestmentId { get; init; }

    /// <summary>The subproject; null for the whole investment.</summary>
    public long? SubprojectId { get; init; }

    /// <summary>The first month that it counts for.</summary>
    public Month Month { get; init; }

    /// <summary>The light.</summary>
    public Light Light { get; init; }

    /// <summary>Why the rule is overruled.</summary>
    public required string Reason { get; init; }

    /// <summary>The one that counts at the end of a month; null where the rule does.</summary>
    /// <param name="standing">Those not taken back, in the order of recording.</param>
    /// <param name="subprojectId">The subproject; null for the whole investment.</param>
    /// <param name="asOf">The month.</param>
    public static LightOverrule? At(IEnumerable<LightOverrule> standing, long? subprojectId, Month asOf) =>
        standing
            .Where(set => set.SubprojectId == subprojectId && set.Month <= asOf)
            .OrderBy(set => set.Month)
            .ThenBy(set => set.Id)
            .LastOrDefault();
}
