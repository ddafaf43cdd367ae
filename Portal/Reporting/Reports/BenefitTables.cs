using Portal.Domain.Benefits;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>The register of benefits other than time, with every measurement: progress as live formulas.</summary>
internal static class BenefitTables
{
    private const string Register = "Nyttor";
    private const string Name = "Nytta";
    private const string Unit = "Enhet";
    private const string Start = "Utgångsläge";
    private const string Low = "Lägsta mål";
    private const string High = "Högsta mål";
    private const string Value = "Värde";
    private const string Measured = "Mätt";
    private const string State = "Läge";
    private const string ToLow = "Av lägsta målet";
    private const string ToHigh = "Av högsta målet";

    /// <summary>The tables; what is not measured says so.</summary>
    public static IReadOnlyList<Block> Of(IReadOnlyList<BenefitFigures> benefits) =>
        [RegisterTable(benefits), MeasurementTable(benefits)];

    /// <summary>The register as those who read it need it: from where to where, and how far. Nothing where there is none.</summary>
    public static IEnumerable<Block> Read(IReadOnlyList<BenefitFigures> benefits) =>
        benefits.Count == 0 ? [] : [RegisterTable(benefits).Only(Name, Unit, Start, Low, High, Value, Measured, State)];

    private static Table RegisterTable(IReadOnlyList<BenefitFigures> benefits) =>
        new(
            Register,
            "Andra nyttor än tid: från utgångsläge till mål, i nyttans egen enhet",
            [
                new(Name, CellKind.Text, 40),
                new(Unit, CellKind.Text, 14),
                new(Start, CellKind.Plain),
                new(Low, CellKind.Plain),
                new(High, CellKind.Plain),
                new(Value, CellKind.Plain),
                new(Measured, CellKind.Date),
                new(ToLow, CellKind.Share),
                new(ToHigh, CellKind.Share),
                new(State, CellKind.Text, 40),
                new("Målet nås", CellKind.Date),
                new("Ansvarig roll", CellKind.Text, 26),
                new("Källa", CellKind.Text, 40),
            ],
            [.. benefits.Select(of => new Row(Key(of), Cells(of)))],
            Empty: "Inga andra nyttor är upplagda."
        );

    private static IReadOnlyList<Cell> Cells(BenefitFigures of)
    {
        var (benefit, latest) = (of.Benefit, of.Latest);
        return
        [
            Cell.Of(benefit.Name),
            Cell.Of(benefit.Unit),
            Cell.Plain(benefit.StartValue),
            Cell.Plain(benefit.LowTarget),
            Cell.Plain(benefit.HighTarget),
            Cell.Plain(latest?.Value),
            Cell.Of(latest?.Day),
            Cell.Of(latest?.Low, latest is null ? null : Progress(Here(Start), Here(Low))),
            Cell.Of(latest?.High, latest is null ? null : Progress(Here(Start), Here(High))),
            Cell.Of(of.Overdue is { } overdue ? $"{of.Words}. {overdue}" : of.Words),
            Cell.Of((DateOnly?)benefit.TargetDay),
            Cell.Of(benefit.Owner),
            Cell.Of(benefit.Source),
        ];
    }

    private static Table MeasurementTable(IReadOnlyList<BenefitFigures> benefits) =>
        new(
            "Nyttomätningar",
            "Mätningar av nyttorna, i nyttans egen enhet",
            [
                new(Name, CellKind.Text, 40),
                new(Measured, CellKind.Date),
                new(Value, CellKind.Plain),
                new(ToLow, CellKind.Share),
                new(ToHigh, CellKind.Share),
                new("Källa", CellKind.Text, 40),
            ],
            [
                .. benefits.SelectMany(of =>
                    of.Measurements.Select(measured => new Row(
                        $"{Key(of)} {measured.Day:yyyy-MM-dd}",
                        [
                            Cell.Of(of.Benefit.Name),
                            Cell.Of((DateOnly?)measured.Day),
                            Cell.Plain(measured.Value),
                            Cell.Of(measured.Low, Progress(At(Register, Key(of), Start), At(Register, Key(of), Low))),
                            Cell.Of(measured.High, Progress(At(Register, Key(of), Start), At(Register, Key(of), High))),
                            Cell.Of(measured.Source),
                        ]
                    ))
                ),
            ],
            Empty: "Ingen av nyttorna är mätt ännu."
        );

    private static Formula Progress(Formula start, Formula target) => (Here(Value) - start) / (target - start);

    private static string Key(BenefitFigures of) => $"{of.Benefit.Number}";
}
