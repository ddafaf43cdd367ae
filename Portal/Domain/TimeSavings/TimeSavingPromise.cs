using Portal.Domain.Values;

namespace Portal.Domain.TimeSavings;

/// <summary>What the decision promises of time saved, with everything it is computed from.</summary>
public sealed class TimeSavingPromise : Fact
{
    /// <summary>The subproject that is to save the time.</summary>
    public long SubprojectId { get; init; }

    /// <summary>The year whose investigations were counted.</summary>
    public int BaseYear { get; init; }

    /// <summary>Investigations started in the base year.</summary>
    public int Investigations { get; init; }

    /// <summary>Growth expected after the base year: 0,28.</summary>
    public Share Growth { get; init; }

    /// <summary>Hours saved for each investigation, the lower.</summary>
    public Hours LowPerInvestigation { get; init; }

    /// <summary>Hours saved for each investigation, the higher.</summary>
    public Hours HighPerInvestigation { get; init; }

    /// <summary>Working hours in a year's full-time post, gross.</summary>
    public Hours HoursPerPost { get; init; }

    /// <summary>Median wage a month.</summary>
    public Money MonthlyWage { get; init; }

    /// <summary>Added to the wage for social fees: 0,40.</summary>
    public Share WageOverhead { get; init; }

    /// <summary>Where in the decision it stands.</summary>
    public required string Source { get; init; }
}
