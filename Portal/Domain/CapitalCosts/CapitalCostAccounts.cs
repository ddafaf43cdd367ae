namespace Portal.Domain.CapitalCosts;

/// <summary>The accounts and series that capital cost is booked on when it is exported as vouchers. The latest recorded counts.</summary>
public sealed class CapitalCostAccounts : Fact
{
    /// <summary>The series of the vouchers.</summary>
    public required string Series { get; init; }

    /// <summary>Avskrivning, debit.</summary>
    public required string DepreciationAccount { get; init; }

    /// <summary>Ackumulerad avskrivning, credit.</summary>
    public required string AccumulatedAccount { get; init; }

    /// <summary>Internränta as a cost of the office, debit.</summary>
    public required string InterestAccount { get; init; }

    /// <summary>Internränta as an income of the treasury, credit.</summary>
    public required string InterestIncomeAccount { get; init; }
}
