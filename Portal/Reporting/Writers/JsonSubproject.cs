using System.Text.Json;
using Portal.Domain.FollowUp;
using Portal.Domain.Progress;

namespace Portal.Reporting.Writers;

/// <summary>How a subproject is written as JSON: its money, its status, its items, its milestones and what it delivers.</summary>
internal static class JsonSubproject
{
    /// <summary>The members of a subproject.</summary>
    public static void Members(Utf8JsonWriter json, SubprojectFigures subproject)
    {
        json.WriteNumber("number", subproject.Number);
        json.WriteString("name", subproject.Name);
        json.Amounts(subproject.Money);
        json.Share("completion", subproject.Status?.Completion);
        json.WriteString("forecastMonth", subproject.ForecastMonth?.ToString());
        json.WriteString("forecastComment", subproject.ForecastComment);
        json.WriteString("statusMonth", subproject.Status?.Month.ToString());
        json.WriteStartObject("status");
        json.WriteString("time", JsonLight.Word(subproject.Status?.Time.Light));
        json.WriteString("economy", JsonLight.Word(subproject.Status?.Economy.Light));
        json.WriteString("scope", JsonLight.Word(subproject.Status?.Scope.Light));
        json.WriteString("risk", JsonLight.Word(subproject.Status?.Risk.Light));
        json.WriteString("benefit", JsonLight.Word(subproject.Status?.Benefit.Light));
        json.WriteEndObject();
        json.Light(subproject.Light);
        json.WriteString("movedOut", subproject.Status?.MovedOut);
        Reporting(json, subproject.Reporting);
        json.Day("inService", subproject.InService);
        json.List("items", subproject.Items, Item);
        json.Money("outcomeWithoutItem", subproject.OutcomeWithoutItem);
        json.List("milestones", subproject.Milestones, Milestone);
        json.List("deliverables", subproject.Deliverables, Deliverable);
    }

    private static void Reporting(Utf8JsonWriter json, ReportingFigures? reporting)
    {
        if (reporting is null)
        {
            json.WriteNull("reporting");
            return;
        }

        json.WriteStartObject("reporting");
        json.WriteString("state", State(reporting.State));
        json.Day("dueOn", reporting.DueOn);
        json.WriteEndObject();
    }

    private static string State(ReportState state) =>
        state switch
        {
            ReportState.Missing => "missing",
            ReportState.SentIn => "sentIn",
            ReportState.Returned => "returned",
            ReportState.Approved => "approved",
            _ => throw new InvalidOperationException($"No such state: {state}."),
        };

    private static void Item(Utf8JsonWriter json, ItemFigures item)
    {
        json.WriteNumber("number", item.Number);
        json.WriteString("name", item.Name);
        json.Money("decided", item.Decided);
        json.Money("budget", item.Budget);
        json.Money("outcome", item.Outcome);
        json.WriteString("source", item.Source);
    }

    private static void Milestone(Utf8JsonWriter json, MilestoneFigures milestone)
    {
        json.WriteString("name", milestone.Name);
        json.Day("baseline", milestone.Baseline);
        json.Day("planned", milestone.Planned);
        json.Day("reached", milestone.Reached);
        json.WriteNumber("slipDays", milestone.SlipDays);
        json.WriteString("reason", milestone.History.Count > 0 ? milestone.History[0].Reason : null);
    }

    private static void Deliverable(Utf8JsonWriter json, DeliverableFigures deliverable)
    {
        json.WriteString("name", deliverable.Name);
        json.WriteNumber("count", deliverable.Count);
        json.Decimal("done", deliverable.Done);
        json.Day("doneOn", deliverable.Latest?.Day);
        json.Share("shareDone", deliverable.ShareDone);
    }
}
