using Portal.Domain.Values;

namespace Portal.Domain.Outcomes;

/// <summary>What a voucher is called.</summary>
public static class VoucherNames
{
    /// <summary>Series and number, or the day where it has neither: real files leave both out.</summary>
    public static string Of(string series, string number, DateOnly date) =>
        $"{series} {number}".Trim() is { Length: > 0 } name ? name : SwedishText.Day(date);
}
