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

    /// <summary>
    /// What is used until the municipality has chosen: accounts as Kommun-Bas is often laid out, for programs that were bought
    /// (10, intangible). A proposal, for each municipality has its own chart.
    /// </summary>
    public static CapitalCostAccounts Proposed() =>
        new()
        {
            Series = "K",
            DepreciationAccount = "7910",
            AccumulatedAccount = "1019",
            InterestAccount = "7970",
            InterestIncomeAccount = "8450",
        };
}
