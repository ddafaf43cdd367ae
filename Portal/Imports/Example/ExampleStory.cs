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
internal sealed record ExampleStory(
    string About,
    DateTimeOffset Begins,
    ExampleIssue Issued,
    IReadOnlyList<ExampleStep> Steps
)
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

/// <summary>The report that was issued for a meeting: made by a job once the story is told, for it has files.</summary>
internal sealed record ExampleIssue(string Month, DateOnly MeetingDay, string AgendaItem);

/// <summary>What was recorded at one moment: a ledger file, or facts of any kinds.</summary>
internal sealed record ExampleStep(
    DateTimeOffset Recorded,
    string What,
    string? LedgerFile = null,
    IReadOnlyList<ExampleMapping>? Mappings = null,
    IReadOnlyList<ExampleMilestone>? Milestones = null,
    IReadOnlyList<ExampleDelivered>? Delivered = null,
    IReadOnlyList<ExampleRisk>? Risks = null,
    IReadOnlyList<ExampleAssessment>? Assessments = null,
    IReadOnlyList<ExampleClosure>? Closures = null,
    IReadOnlyList<ExampleCommitment>? Commitments = null,
    IReadOnlyList<ExampleCommitmentUse>? CommitmentUses = null,
    IReadOnlyList<ExampleForecast>? Forecasts = null,
    IReadOnlyList<ExampleStatus>? StatusReports = null,
    ExampleRound? Round = null,
    IReadOnlyList<ExampleReview>? Reviews = null,
    IReadOnlyList<ExampleReminder>? Reminders = null,
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
    DateOnly ReportedOn,
    string? Reason = null
);

internal sealed record ExampleDelivered(int Subproject, string Name, DateOnly Day, int Done, string Comment = "");

internal sealed record ExampleRisk(int Number, string Text, DateOnly ReportedOn);

internal sealed record ExampleAssessment(
    int Risk,
    DateOnly ReportedOn,
    IReadOnlyList<int> Before,
    IReadOnlyList<int> After,
    string Owner,
    string Measure,
    DateOnly NextReview
);

internal sealed record ExampleClosure(int Risk, DateOnly ReportedOn, bool Closed, string Reason);

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
    string Next,
    string? MovedOut = null
);

internal sealed record ExampleRound(string Month, DateOnly OpensOn, DateOnly DueOn, IReadOnlyList<int> Subprojects);

internal sealed record ExampleReview(int Subproject, string Month, ReviewOutcome Outcome, string Comment);

internal sealed record ExampleReminder(int Subproject, string Month, DateOnly Day);

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
