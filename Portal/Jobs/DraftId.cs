using System.Globalization;
using Portal.Domain.Values;

namespace Portal.Jobs;

/// <summary>
/// The name of a draft, of its job and of its folder: the investment, the month and when it was asked for, so that a draft needs
/// no record beside its files.
/// </summary>
/// <param name="InvestmentId">The investment reported on.</param>
/// <param name="Month">The month reported on.</param>
/// <param name="RequestedUtc">When it was asked for, in UTC to the millisecond.</param>
public sealed record DraftId(long InvestmentId, Month Month, DateTime RequestedUtc)
{
    private const string MomentForm = "yyyyMMdd'T'HHmmssfff'Z'";

    /// <summary>Reads a name; null for anything that is not one, so that no other text reaches a path.</summary>
    public static DraftId? TryParse(string? text)
    {
        var parts = text?.Split('_');
        return
            parts?.Length == 3
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var investment)
            && Month.TryParse(parts[1]) is { } month
            && DateTime.TryParseExact(
                parts[2],
                MomentForm,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var requested
            )
            ? new DraftId(investment, month, requested)
            : null;
    }

    /// <summary>The name: <c>1_2021-04_20261122T191500123Z</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{InvestmentId}_{Month}_{RequestedUtc.ToString(MomentForm, CultureInfo.InvariantCulture)}"
        );
}
