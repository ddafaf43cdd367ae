using Portal.Domain.Values;

namespace Portal.Domain.Budgets;

/// <summary>
/// Periodlås: a month of an investment that is closed, so that manual entries, changes of budget and forecasts in it are refused.
/// Rows from a ledger keep their month; those recorded after the lock are listed as such.
/// </summary>
public sealed class PeriodLock : Fact
{
    /// <summary>The investment.</summary>
    public long InvestmentId { get; init; }

    /// <summary>The month.</summary>
    public Month Month { get; init; }
}
