namespace Portal.Domain.CapitalCosts;

/// <summary>Tas i bruk: the day a subproject's asset was taken into use. The latest recorded counts.</summary>
public sealed class InService : Fact
{
    /// <summary>The subproject.</summary>
    public long SubprojectId { get; init; }

    /// <summary>The day; depreciation begins with its month or the one after, as <see cref="CapitalCostTerms.Start" /> says.</summary>
    public DateOnly Day { get; init; }
}
