using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Reporting.Model;
using Portal.Reporting.Reports;

namespace Portal.Features.Plans;

/// <summary>A subproject whose plan is written.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="SubprojectId">The subproject's id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Window">The days that its plan can speak of.</param>
public sealed record PlannedPart(long Investment, long SubprojectId, int Number, string Name, PlanWindow Window)
{
    /// <summary>The address of its plan.</summary>
    public string Home => $"/investeringar/{Investment}/delprojekt/{Number}/tidplan";
}

/// <summary>Tidplan: the plan of the subprojects that the reader may see.</summary>
/// <param name="Page">The investment's figures.</param>
/// <param name="Seen">The subprojects that the reader may see.</param>
/// <param name="Plan">Their plan.</param>
/// <param name="Written">The numbers of those whose plan the reader may write.</param>
public sealed record PlanPage(
    InvestmentPage Page,
    IReadOnlyList<SubprojectFigures> Seen,
    PlanFigures Plan,
    IReadOnlyList<int> Written
)
{
    /// <summary>The plan as drawn.</summary>
    public Chart Timeline => PlanTables.Timeline(Plan);

    /// <summary>The subprojects that the reader may not see.</summary>
    public IEnumerable<SubprojectFigures> Hidden => Page.Figures.Subprojects.Except(Seen);
}

/// <summary>The plan of one subproject with the forms that write it.</summary>
/// <param name="Part">The subproject.</param>
/// <param name="Plan">Its plan as it stands now.</param>
/// <param name="Subproject">Its figures as they stand now.</param>
/// <param name="Milestone">A new milestone as written.</param>
/// <param name="Delivered">What is delivered as written.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record SubprojectPlanPage(
    PlannedPart Part,
    PlanFigures Plan,
    SubprojectFigures Subproject,
    MilestoneForm Milestone,
    DeliveredForm Delivered,
    string? Done = null
);

/// <summary>What is to be done with a milestone.</summary>
public enum MilestoneStep
{
    /// <summary>Moved to another day.</summary>
    Move,

    /// <summary>Reached.</summary>
    Reach,

    /// <summary>Its last report taken back.</summary>
    TakeBack,
}

/// <summary>A milestone before something is done with it.</summary>
/// <param name="Part">The subproject.</param>
/// <param name="Latest">Its last report.</param>
/// <param name="Before">The report before; null where it is the first.</param>
/// <param name="Step">What is to be done.</param>
/// <param name="Form">What is written.</param>
public sealed record MilestonePage(
    PlannedPart Part,
    Milestone Latest,
    Milestone? Before,
    MilestoneStep Step,
    MilestoneForm Form
);

/// <summary>What was told of a deliverable before it is taken back.</summary>
/// <param name="Part">The subproject.</param>
/// <param name="Deliverable">The deliverable.</param>
/// <param name="Count">What was told.</param>
public sealed record TakeBackDeliveredPage(PlannedPart Part, Deliverable Deliverable, DeliveredCount Count);

/// <summary>One change of a plan, in words.</summary>
/// <param name="Subproject">The subproject's number.</param>
/// <param name="Milestone">The milestone's name.</param>
/// <param name="ReportedOn">The day it was reported.</param>
/// <param name="What">What was reported.</param>
/// <param name="Reason">Why; null where nobody has said.</param>
public sealed record PlanChange(int Subproject, string Milestone, DateOnly ReportedOn, string What, string? Reason)
{
    /// <summary>All changes of a plan, the latest first.</summary>
    public static IReadOnlyList<PlanChange> Of(PlanFigures plan) =>
        [
            .. plan
                .Milestones.SelectMany(milestone =>
                    milestone.Of.History.Select(
                        (report, place) =>
                            new PlanChange(
                                milestone.Subproject,
                                milestone.Of.Name,
                                report.ReportedOn,
                                Words(report, milestone.Of.History.ElementAtOrDefault(place + 1)),
                                report.Reason
                            )
                    )
                )
                .OrderByDescending(change => change.ReportedOn)
                .ThenBy(change => change.Subproject),
        ];

    private static string Words(MilestoneReport report, MilestoneReport? before) =>
        report.Reached is { } reached ? $"Nådd {SwedishText.Day(reached)}"
        : before is null ? $"Ny, planerad till {SwedishText.Day(report.Planned)}"
        : $"Flyttad från {SwedishText.Day(before.Planned)} till {SwedishText.Day(report.Planned)}";
}
