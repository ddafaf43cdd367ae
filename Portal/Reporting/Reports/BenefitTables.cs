using Portal.Domain.Benefits;
using Portal.Domain.Values;
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

    /// <summary>Nyttor: the sheet; what is not measured says so.</summary>
    public static Section Section(IReadOnlyList<BenefitFigures> benefits) =>
        new(
            Register,
            [
                RegisterTable(benefits),
                MeasurementTable(benefits),
                new Notes(["Framsteg är (värde − utgångsläge) / (mål − utgångsläge), också när värdet ska sjunka."]),
            ]
        );

    /// <summary>The register as those who read it need it: from where to where, and how far. Nothing where there is none.</summary>
    public static IEnumerable<Block> Read(IReadOnlyList<BenefitFigures> benefits) =>
        benefits.Count == 0
            ? []
            :
            [
                RegisterTable(benefits).Only(Name, Unit, Start, Low, High, Value, Measured),
                new Listing([.. benefits.Select(of => SwedishText.Sentence($"{of.Benefit.Name}: {StateOf(of)}"))]),
            ];

    private static Table RegisterTable(IReadOnlyList<BenefitFigures> benefits) =>
        new(
            Register,
            "Andra nyttor än tid: från utgångsläge till mål, i nyttans egen enhet",
            [
                new(Name, CellKind.Text, 40),
                new(Unit, CellKind.Text, 26),
                new(Start, CellKind.Plain),
                new(Low, CellKind.Plain),
                new(High, CellKind.Plain),
                new(Value, CellKind.Plain),
                new(Measured, CellKind.Date),
                new(ToLow, CellKind.Share),
                new(ToHigh, CellKind.Share),
                new(State, CellKind.Text, 40),
                new("Målet nås", CellKind.Date, Working: true),
                new("Ansvarig roll", CellKind.Text, 26, Working: true),
                new("Källa", CellKind.Text, 40, Working: true),
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
            Cell.Of(StateOf(of)),
            Cell.Of((DateOnly?)benefit.TargetDay),
            Cell.Of(benefit.Owner),
            Cell.Of(benefit.Source),
        ];
    }

    private static string StateOf(BenefitFigures of) => of.Overdue is { } overdue ? $"{of.Words}. {overdue}" : of.Words;

    private static Table MeasurementTable(IReadOnlyList<BenefitFigures> benefits) =>
        new(
            "Nyttomätningar",
            "Mätningar av nyttorna, i nyttans egen enhet",
            [
                new(Name, CellKind.Text, 40),
                new("Källa", CellKind.Text, 26),
                new(Measured, CellKind.Date),
                new(Value, CellKind.Plain),
                new(ToLow, CellKind.Share),
                new(ToHigh, CellKind.Share),
            ],
            [
                .. benefits.SelectMany(of =>
                    of.Measurements.Select(measured => new Row(
                        $"{Key(of)} {measured.Day:yyyy-MM-dd}",
                        [
                            Cell.Of(of.Benefit.Name),
                            Cell.Of(measured.Source),
                            Cell.Of((DateOnly?)measured.Day),
                            Cell.Plain(measured.Value),
                            Cell.Of(measured.Low, Progress(At(Register, Key(of), Start), At(Register, Key(of), Low))),
                            Cell.Of(measured.High, Progress(At(Register, Key(of), Start), At(Register, Key(of), High))),
                        ]
                    ))
                ),
            ],
            Empty: "Ingen av nyttorna är mätt ännu."
        );

    private static Formula Progress(Formula start, Formula target) => (Here(Value) - start) / (target - start);

    private static string Key(BenefitFigures of) => $"{of.Benefit.Number}";
}
