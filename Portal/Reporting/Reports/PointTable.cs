using Portal.Domain.FollowUp;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports;

/// <summary>The points of the decision, with how it stands with each.</summary>
internal static class PointTable
{
    /// <summary>The number of a point.</summary>
    public const string Number = "Punkt";

    /// <summary>The table.</summary>
    public static Table Of(IReadOnlyList<PointStatus> points, string caption) =>
        new(
            "Beslutspunkter",
            caption,
            [
                new(Number, CellKind.Number),
                new("Vad som beslutades", CellKind.Text, 50),
                new("Läge", CellKind.Text, 22),
                new("Vad det bygger på", CellKind.Text, 60),
            ],
            [
                .. points.Select(point => new Row(
                    $"{point.Point.Number}",
                    [
                        Cell.Number(point.Point.Number),
                        Cell.Of(point.Point.Text),
                        Cell.Of(point.Word),
                        Cell.Of(string.Join(' ', point.Sentences)),
                    ]
                )),
            ],
            Empty: "Beslutets punkter är inte inlagda i portalen."
        );
}
