using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Domain.Investments;

/// <summary>A new investment that can be recorded: everything in it is right.</summary>
/// <param name="Name">The name.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="GrantedTo">Who was granted the money.</param>
/// <param name="CaseNumber">The case number; null for none.</param>
/// <param name="DecidedOn">The day of the decision; null where it is not known.</param>
/// <param name="Appropriation">The appropriation.</param>
/// <param name="YearlyCost">The running and capital cost granted for each year.</param>
/// <param name="YearlySupport">The extra support of each year.</param>
/// <param name="YearlyCostFrom">The first year of these.</param>
/// <param name="PlannedFrom">The month it is planned to begin.</param>
/// <param name="PlannedTo">The month it is planned to end.</param>
/// <param name="Points">The points of the decision.</param>
/// <param name="Subprojects">The subprojects.</param>
/// <param name="Schedule">The capital cost as planned.</param>
public sealed record NewInvestment(
    string Name,
    string DecidedBy,
    string GrantedTo,
    string? CaseNumber,
    DateOnly? DecidedOn,
    Money Appropriation,
    Money YearlyCost,
    Money YearlySupport,
    int YearlyCostFrom,
    Month PlannedFrom,
    Month PlannedTo,
    IReadOnlyList<string> Points,
    IReadOnlyList<NewSubproject> Subprojects,
    DepreciationSchedule Schedule
)
{
    /// <summary>What the items come to.</summary>
    public Money Items => Money.Sum(Subprojects.Select(subproject => subproject.Total));
}

/// <summary>A subproject of a new investment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lead">Kind of project lead; may be empty.</param>
/// <param name="Supplier">The supplier's role; may be empty.</param>
/// <param name="ExpectedEffect">The effect expected; may be empty.</param>
/// <param name="Items">Its items.</param>
public sealed record NewSubproject(
    string Name,
    string Lead,
    string Supplier,
    string ExpectedEffect,
    IReadOnlyList<NewItem> Items
)
{
    /// <summary>What its items come to.</summary>
    public Money Total => Money.Sum(Items.Select(item => item.Decided));
}

/// <summary>An item of a new investment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Decided">The amount decided.</param>
public sealed record NewItem(string Name, Money Decided);

/// <summary>Something wrong with what was written.</summary>
/// <param name="Field">The field, by the path of its name: <c>Subprojects[0].Items[1].Decided</c>.</param>
/// <param name="Sentence">What is wrong, and what to do.</param>
public sealed record WrittenFault(string Field, string Sentence);
