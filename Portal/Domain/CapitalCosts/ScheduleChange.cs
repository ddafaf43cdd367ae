using Portal.Domain.Values;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// What changes a schedule from a month on, as the month begins: an impairment takes its amount, or all that is left where that
/// is less; a disposal takes all, the residual too. A change before the first month is one in the first month.
/// </summary>
/// <param name="Month">The month.</param>
/// <param name="Kind">Impairment or disposal.</param>
/// <param name="Amount">What an impairment takes; of the same sign as what is depreciated.</param>
public readonly record struct ScheduleChange(Month Month, AssetChangeKind Kind, Money Amount);
