using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain;
using Portal.Domain.Benefits;
using Portal.Domain.Budgets;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Forecasts;
using Portal.Domain.Progress;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;
using Portal.Features.Shared.Facts;

namespace Portal.Features.Reports;

/// <summary>
/// Tells facts to all who read reports: of the kinds and the values named here alone, so that no person, no comment and nothing that waits
/// for approval is told.
/// </summary>
public sealed class TellFacts(PortalDb db, ReadFactWords read)
{
    private const int MostOfABatch = 20;

    private static readonly Dictionary<Type, string[]> Told = new()
    {
        [typeof(BudgetChangeLine)] =
        [
            nameof(BudgetChangeLine.BudgetItemId),
            nameof(BudgetChangeLine.Year),
            nameof(BudgetChangeLine.Amount),
        ],
        [typeof(InService)] = [nameof(InService.SubprojectId), nameof(InService.Day)],
        [typeof(Forecast)] = [nameof(Forecast.SubprojectId), nameof(Forecast.Amount)],
        [typeof(StatusReport)] = [nameof(StatusReport.SubprojectId), nameof(StatusReport.Month)],
        [typeof(Milestone)] =
        [
            nameof(Milestone.SubprojectId),
            nameof(Milestone.Name),
            nameof(Milestone.Planned),
            nameof(Milestone.Reached),
        ],
        [typeof(DeliveredCount)] = [nameof(DeliveredCount.DeliverableId), nameof(DeliveredCount.Done)],
        [typeof(RiskAssessment)] =
        [
            nameof(RiskAssessment.RiskId),
            nameof(RiskAssessment.ProbabilityAfter),
            nameof(RiskAssessment.ConsequenceAfter),
        ],
        [typeof(RiskClosure)] = [nameof(RiskClosure.RiskId), nameof(RiskClosure.IsClosed)],
        [typeof(LightOverrule)] =
        [
            nameof(LightOverrule.SubprojectId),
            nameof(LightOverrule.Month),
            nameof(LightOverrule.Light),
        ],
        [typeof(InvestigationCount)] = [nameof(InvestigationCount.Month), nameof(InvestigationCount.Started)],
        [typeof(TimeSample)] =
        [
            nameof(TimeSample.Month),
            nameof(TimeSample.Phase),
            nameof(TimeSample.Count),
            nameof(TimeSample.Mean),
        ],
        [typeof(BenefitMeasurement)] =
        [
            nameof(BenefitMeasurement.BenefitId),
            nameof(BenefitMeasurement.Day),
            nameof(BenefitMeasurement.Value),
        ],
    };

    /// <summary>The facts of each batch in words, in the order that facts are shown; of many the first, and how many more there are.</summary>
    public async Task<ILookup<long, string>> RunAsync(ILookup<long, FactPlace> batches, CancellationToken cancellation)
    {
        // All are of the investment that the report is on, so its name is left out.
        var words = await read.RunAsync(cancellation) with
        {
            Subprojects = await db.Subprojects.ToDictionaryAsync(s => s.Id, s => $"{s.Number} {s.Name}", cancellation),
        };
        var shown = batches.ToDictionary(batch => batch.Key, InOrder);
        var facts = await ReadAsync(shown.Values.SelectMany(of => of.Take(MostOfABatch)), cancellation);
        return shown
            .SelectMany(batch =>
                batch
                    .Value.Take(MostOfABatch)
                    .Select(of => LineOf(of.Kind, facts[of.Kind.Type][of.Id], words))
                    .Concat(More(batch.Value.Count - MostOfABatch))
                    .Select(line => (batch.Key, Line: line))
            )
            .ToLookup(of => of.Key, of => of.Line);
    }

    private static List<(FactKind Kind, long Id)> InOrder(IEnumerable<FactPlace> batch) =>
        [
            .. FactNames
                .Kinds.Where(kind => Told.ContainsKey(kind.Type))
                .SelectMany(kind => batch.Where(fact => fact.Kind == kind.Type).Select(fact => (kind, fact.Id))),
        ];

    private static IEnumerable<string> More(int count) =>
        count > 0 ? [$"och {SwedishText.Counted(count, "uppgift", "uppgifter")} till"] : [];

    private async Task<Dictionary<Type, IReadOnlyDictionary<long, Fact>>> ReadAsync(
        IEnumerable<(FactKind Kind, long Id)> places,
        CancellationToken cancellation
    )
    {
        var facts = new Dictionary<Type, IReadOnlyDictionary<long, Fact>>();
        foreach (var kind in places.GroupBy(place => place.Kind.Type, place => place.Id))
        {
            facts[kind.Key] = await ReadHistory.FactsAsync(db, kind.Key, [.. kind], cancellation);
        }

        return facts;
    }

    private static string LineOf(FactKind kind, Fact fact, FactWords words)
    {
        var values = Told[kind.Type]
            .Select(value => (Name: value, Label: FactNames.Label(kind.Type, value)!, Value: words.Of(fact, value)))
            .Where(value => value.Value != SwedishText.None)
            .Select(value =>
                value is { Name: nameof(LightOverrule.SubprojectId) } && fact is LightOverrule { SubprojectId: null }
                    ? SwedishText.Small(value.Value)
                    : $"{SwedishText.Small(value.Label)} {value.Value}"
            );
        return $"{kind.One}: {string.Join(", ", values)}";
    }
}
