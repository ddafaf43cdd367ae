using System.Numerics;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// Interest, and what the value has fallen by, from the first month to the end of one month, exact: fractions of an öre over a
/// common denominator, which is positive. Depreciation is the fall less what was written down. Nothing is rounded before this.
/// </summary>
internal readonly record struct ExactToDate(
    BigInteger Interest,
    BigInteger Depreciation,
    BigInteger WrittenDown,
    BigInteger Denominator
);
