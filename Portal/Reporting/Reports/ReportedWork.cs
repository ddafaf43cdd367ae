using Portal.Domain.FollowUp;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports;

/// <summary>
/// Arbetet enligt lägesrapporterna: what each subproject says was moved out of the month, and whether the month's own report is
/// in. Beneath the lights, whose columns it shares.
/// </summary>
internal static class ReportedWork
{
    public const string Name = "Lägesrapporter";
    public const string MovedOut = "Flyttat ut ur månaden";
    public const string State = "Månadens rapport";

    public static Table Of(FollowUpFigures figures) =>
        new(
            Name,
            "Det som flyttats ut ur månaden, och om månadens lägesrapport är godkänd",
            [
                new("Delprojekt", CellKind.Number),
                new(MovedOut, CellKind.Text, 62),
                new(State, CellKind.Text, 26),
                new("Färdigt", CellKind.Share, 14),
                new("Rapporterat", CellKind.Month),
            ],
            [
                .. figures.Subprojects.Select(subproject => new Row(
                    SwedishText.Number(subproject.Number, 0, 0),
                    [
                        Cell.Number(subproject.Number),
                        Cell.Of(subproject.Status?.MovedOut is { Length: > 0 } moved ? moved : SwedishText.None),
                        Cell.Of(StateOf(subproject, figures.AsOf)),
                        Cell.Of(subproject.Status?.Completion),
                        subproject.Status is { } status ? Cell.Of(status.Month) : Cell.Of(SwedishText.None),
                    ]
                )),
            ]
        );

    // A month without a round has no state: its report counts as it was given.
    private static string StateOf(SubprojectFigures subproject, Month asOf) =>
        subproject.Reporting is { } asked ? ReportWords.Word(asked.State)
        : subproject.Status?.Month == asOf ? "Lämnad"
        : "Ej begärd";
}
