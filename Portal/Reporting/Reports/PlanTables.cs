using Portal.Domain.FollowUp;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>Tidplan: the milestones as a timeline with its table, and what the subprojects are to bring with what is done.</summary>
public static class PlanTables
{
    /// <summary>The chart's name.</summary>
    public const string Id = "tidplan";

    private const string Number = "Delprojekt";
    private const string Name = "Milstolpe";
    private const string First = "Först planerad";
    private const string Planned = "Nu planerad";
    private const string Reached = "Nådd";
    private const string Count = "Antal";
    private const string Done = "Klara";

    /// <summary>The plan as drawn.</summary>
    public static Chart Timeline(PlanFigures plan) =>
        new(
            Id,
            plan.Message,
            "En rad för varje milstolpe: strecket är den dag som först planerades, romben den dag som nu är planerad eller då den nåddes, och stapeln mellan dem förseningen. Samma dagar står i tabellen.",
            ChartKind.Timeline,
            ChartUnit.Days,
            Milestones(plan),
            [Number, Name],
            [
                new(First, First, Tone.Reference),
                new(Planned, Planned, Tone.Expected),
                new(Reached, Reached, Tone.Primary),
            ],
            plan.Sentences[0]
        )
        {
            Span = new TimeSpanShown(plan.From.FirstDay, plan.To.LastDay, plan.Day),
        };

    /// <summary>The milestones.</summary>
    internal static Table Milestones(PlanFigures plan) =>
        new(
            "Milstolpar",
            "Milstolpar",
            [
                new(Number, CellKind.Number),
                new(Name, CellKind.Text, 34),
                new(First, CellKind.Date),
                new(Planned, CellKind.Date),
                new(Reached, CellKind.Date),
                new("Förskjutning, dagar", CellKind.Count),
            ],
            [
                .. plan.Milestones.Select(milestone => new Row(
                    $"{milestone.Subproject} {milestone.Of.Name}",
                    [
                        Cell.Number(milestone.Subproject),
                        Cell.Of(milestone.Of.Name),
                        Cell.Of(milestone.Of.Baseline),
                        Cell.Of(milestone.Of.Planned),
                        Cell.Of(milestone.Of.Reached),
                        Cell.Count(
                            milestone.Of.SlipDays,
                            If(Same(Here(Reached), ""), Here(Planned), Here(Reached)) - Here(First)
                        ),
                    ]
                )),
            ],
            Empty: "Inga milstolpar är rapporterade."
        );

    /// <summary>What the subprojects are to bring, and how much of it is done.</summary>
    internal static Table Deliverables(FollowUpFigures figures) =>
        new(
            "Leverabler",
            "Vad delprojekten ska ge",
            [
                new(Number, CellKind.Number),
                new("Leverans", CellKind.Text, 34),
                new(Count, CellKind.Count),
                new(Done, CellKind.Count),
                new("Andel klar", CellKind.Share),
                new("Per", CellKind.Date),
                new("Källa", CellKind.Text, 20),
            ],
            [
                .. figures.Subprojects.SelectMany(subproject =>
                    subproject.Deliverables.Select(deliverable => new Row(
                        $"{subproject.Number} {deliverable.Name}",
                        [
                            Cell.Number(subproject.Number),
                            Cell.Of(deliverable.Name),
                            Cell.Count(deliverable.Count),
                            .. deliverable.Done is { } done
                                ? new[] { Cell.Count(done), Cell.Of(deliverable.ShareDone, Here(Done) / Here(Count)) }
                                : [Cell.Of("ej rapporterat"), Cell.Empty],
                            Cell.Of(deliverable.Latest?.Day),
                            Cell.Of(deliverable.Source),
                        ]
                    ))
                ),
            ],
            Empty: "Beslutet räknar inte upp några leveranser."
        );
}
