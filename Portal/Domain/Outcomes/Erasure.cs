using Portal.Domain.Values;

namespace Portal.Domain.Outcomes;

/// <summary>
/// Radering: a voucher's text that was erased because of what it said of a person. The text stood outside the chain and is gone;
/// that it was erased, when, by whom and why, stays.
/// </summary>
public sealed class Erasure : Fact
{
    /// <summary>The shortest reason, in characters.</summary>
    public const int ShortestReason = 10;

    /// <summary>The longest, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>The voucher.</summary>
    public required long VoucherId { get; init; }

    /// <summary>0 for the voucher's own text, else the row's order.</summary>
    public required int Number { get; init; }

    /// <summary>Why; itself without personal data.</summary>
    public required string Reason { get; init; }

    /// <summary>Why a reason does not do; null where it does.</summary>
    public static Refusal? Fault(string reason) =>
        reason.Trim() switch
        {
            { Length: < ShortestReason } => new Refusal(
                $"Skriv skälet med minst {ShortestReason} tecken, utan personuppgifter."
            ),
            { Length: > LongestReason } => new Refusal($"Skälet får ha högst {LongestReason} tecken."),
            var why => PersonalNumber.RefusalOf(why),
        };
}
