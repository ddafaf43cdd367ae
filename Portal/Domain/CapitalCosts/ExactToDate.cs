using System.Numerics;

namespace Portal.Domain.CapitalCosts;

/// <summary>
/// Interest and depreciation from the first month to the end of one month, exact: fractions of an öre over a common
/// denominator, which is positive. Nothing is rounded before this.
/// </summary>
internal readonly record struct ExactToDate(BigInteger Interest, BigInteger Depreciation, BigInteger Denominator);
