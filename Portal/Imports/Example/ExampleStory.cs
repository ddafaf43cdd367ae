using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Domain.Outcomes;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;

namespace Portal.Imports.Example;

/// <summary>
/// The example as db/example/example.json holds it: what was recorded about the investment, step by step, each at its own
/// moment. Money is in kronor, months are 2021-04, hours and shares are numbers.
/// </summary>
internal sealed record ExampleStory(string About, DateTimeOffset Begins, IReadOnlyList<ExampleStep> Steps)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Reads the example, which is built into the program.</summary>
    /// <exception cref="JsonException">The file lacks something, or holds something that is not known.</exception>
    public static ExampleStory Read()
    {
        using var json = Open("example.json");
        return JsonSerializer.Deserialize<ExampleStory>(json, Strict)!;
    }

    /// <summary>Opens a file of the example.</summary>
    public static Stream Open(string name) =>
        typeof(ExampleStory).Assembly.GetManifestResourceStream("example/" + name)
        ?? throw new FileNotFoundException($"Exemplet har ingen fil {name}.");
}

/// <summary>What was recorded at one moment: a ledger file, or facts of any kinds.</summary>
internal sealed record ExampleStep(
    DateTimeOffset Recorded,
    string What,
    string? LedgerFile = null,
    IReadOnlyList<ExampleMapping>? Mappings = null,
    IReadOnlyList<ExampleMilestone>? Milestones = null,
    IReadOnlyList<ExampleCommitment>? Commitments = null,
    IReadOnlyList<ExampleCommitmentUse>? CommitmentUses = null,
    IReadOnlyList<ExampleForecast>? Forecasts = null,
    IReadOnlyList<ExampleStatus>? StatusReports = null,
    IReadOnlyList<ExampleInUse>? InService = null,
    IReadOnlyList<ExampleCount>? Investigations = null,
    IReadOnlyList<ExampleSample>? TimeSamples = null,
    IReadOnlyList<ExampleBenefit>? Benefits = null,
    IReadOnlyList<ExampleBenefitMeasurement>? BenefitMeasurements = null
);

internal sealed record ExampleMapping(
    string Dimension,
    string Object,
    int? Subproject = null,
    int? Item = null,
    RunningCostKind? Running = null
);

internal sealed record ExampleMilestone(
    int Subproject,
    string Name,
    DateOnly Baseline,
    DateOnly Planned,
    DateOnly? Reached,
    DateOnly ReportedOn
);

internal sealed record ExampleCommitment(int Subproject, string Order, string Text, DateOnly OrderedOn, decimal Amount);

internal sealed record ExampleCommitmentUse(string Order, DateOnly UsedOn, decimal Amount);

internal sealed record ExampleForecast(int Subproject, string Month, decimal Amount, string Comment);

internal sealed record ExampleLine(Light Light, string Text);

internal sealed record ExampleStatus(
    int Subproject,
    string Month,
    decimal Completion,
    ExampleLine Time,
    ExampleLine Economy,
    ExampleLine Scope,
    ExampleLine Risk,
    ExampleLine Benefit,
    string Done,
    string Next
);

internal sealed record ExampleInUse(int Subproject, DateOnly Day);

internal sealed record ExampleCount(string Month, int Started);

internal sealed record ExampleSample(
    string Month,
    SamplePhase Phase,
    int Count,
    decimal Mean,
    decimal Deviation,
    string Source
);

internal sealed record ExampleBenefit(
    int Number,
    string Name,
    string Unit,
    string Measure,
    decimal Start,
    DateOnly StartDay,
    decimal LowTarget,
    decimal HighTarget,
    DateOnly TargetDay,
    DateOnly MeasureDay,
    string Owner,
    string Source
);

internal sealed record ExampleBenefitMeasurement(
    int Benefit,
    DateOnly Day,
    decimal Value,
    string Source,
    DateOnly? NextDay
);
