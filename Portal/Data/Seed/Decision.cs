using System.Text.Json;

namespace Portal.Data.Seed;

/// <summary>A decision as db/decision-2020.json holds it. Money is in kronor, months are 2020-05.</summary>
internal sealed record Decision(
    DecidedInvestment Investment,
    IReadOnlyList<DecidedPoint> Points,
    IReadOnlyList<DecidedNote> Notes,
    IReadOnlyList<DecidedSubproject> Subprojects,
    DecidedCapitalCost CapitalCost,
    DecidedTimeSaving TimeSaving,
    IReadOnlyList<DecidedRisk> Risks,
    IReadOnlyList<DecidedFigure> Figures
)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>Reads the decision of 2020, which is built into the program.</summary>
    /// <exception cref="JsonException">The file lacks something, or holds something that is not known.</exception>
    public static Decision Read()
    {
        using var json = typeof(Decision).Assembly.GetManifestResourceStream("decision-2020.json")!;
        return JsonSerializer.Deserialize<Decision>(json, Strict)!;
    }
}

internal sealed record DecidedInvestment(
    string Name,
    string DecidedBy,
    string GrantedTo,
    string? CaseNumber,
    DateOnly? DecidedOn,
    decimal Appropriation,
    decimal YearlyCost,
    int YearlyCostFrom,
    decimal YearlySupport,
    string PlannedFrom,
    string PlannedTo
);

internal sealed record DecidedPoint(int Number, string Text, string Source);

internal sealed record DecidedNote(string Topic, string Text, string Source);

internal sealed record DecidedSubproject(
    int Number,
    string Name,
    string Lead,
    string Supplier,
    string ExpectedEffect,
    IReadOnlyList<DecidedItem> Items,
    IReadOnlyList<DecidedDeliverable> Deliverables
);

internal sealed record DecidedItem(int Number, string Name, decimal Decided, string Source);

internal sealed record DecidedDeliverable(string Name, int Count, string Source);

internal sealed record DecidedCapitalCost(
    decimal Amount,
    decimal Residual,
    decimal RatePercent,
    int Years,
    string From,
    string Source
);

internal sealed record DecidedTimeSaving(
    int Subproject,
    int BaseYear,
    int Investigations,
    decimal Growth,
    decimal LowPerInvestigation,
    decimal HighPerInvestigation,
    decimal HoursPerPost,
    decimal MonthlyWage,
    decimal WageOverhead,
    string Source
);

internal sealed record DecidedRisk(int Number, string Text, string Source);

internal sealed record DecidedFigure(
    string Key,
    string Label,
    string Unit,
    string Source,
    decimal? Low = null,
    decimal? High = null,
    string? Text = null
);
