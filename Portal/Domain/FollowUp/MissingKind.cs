namespace Portal.Domain.FollowUp;

/// <summary>What a final report may lack. Each is mended at a place of its own.</summary>
public enum MissingKind
{
    /// <summary>It is not recorded that the investment has ended.</summary>
    End,

    /// <summary>A variance beyond the threshold is not explained.</summary>
    Explanation,

    /// <summary>Cost is booked after the month that it ended in.</summary>
    CostAfterEnd,

    /// <summary>Money is ordered and not invoiced.</summary>
    Commitment,

    /// <summary>Cost is booked on the investment without a subproject.</summary>
    Unallocated,

    /// <summary>Rows in the ledgers belong to nobody.</summary>
    Unowned,

    /// <summary>A month is not closed.</summary>
    OpenMonth,

    /// <summary>A subproject is not taken into use.</summary>
    InService,

    /// <summary>The work of a subproject is not done.</summary>
    Completion,

    /// <summary>A milestone is not reached.</summary>
    Milestone,

    /// <summary>Something that was to be delivered is not done.</summary>
    Deliverable,

    /// <summary>No time saved is measured.</summary>
    TimeSaved,

    /// <summary>A benefit is not measured.</summary>
    Benefit,

    /// <summary>A risk is open.</summary>
    Risk,

    /// <summary>Nobody has written how the goals were reached.</summary>
    Goals,

    /// <summary>Nobody has written what good it does.</summary>
    BenefitText,

    /// <summary>Nobody has written what was learnt.</summary>
    Lessons,
}
