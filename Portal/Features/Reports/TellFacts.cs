using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Budgets;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Forecasts;
using Portal.Domain.Progress;
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
    };

    /// <summary>The facts of each batch in words, in the order that facts are shown; of many the first, and how many more there are.</summary>
    public async Task<ILookup<long, string>> RunAsync(ILookup<long, FactPlace> batches, CancellationToken cancellation)
    {
        // All are of the investment that the report is on, so its name is left out.
        var words = await read.RunAsync(cancellation) with
        {
            Subprojects = await db.Subprojects.ToDictionaryAsync(s => s.Id, s => $"{s.Number} {s.Name}", cancellation),
        };
        var lines = new List<(long Batch, string Line)>();
        foreach (var batch in batches)
        {
            var facts = FactNames
                .Kinds.Where(kind => Told.ContainsKey(kind.Type))
                .SelectMany(kind => batch.Where(fact => fact.Kind == kind.Type).Select(fact => (Kind: kind, fact.Id)))
                .ToList();
            foreach (var (kind, id) in facts.Take(MostOfABatch))
            {
                lines.Add((batch.Key, await LineAsync(kind, id, words, cancellation)));
            }

            if (facts.Count > MostOfABatch)
            {
                var more = facts.Count - MostOfABatch;
                lines.Add((batch.Key, $"och {SwedishText.Counted(more, "uppgift", "uppgifter")} till"));
            }
        }

        return lines.ToLookup(line => line.Batch, line => line.Line);
    }

    private async Task<string> LineAsync(FactKind kind, long id, FactWords words, CancellationToken cancellation)
    {
        var fact = await ReadHistory.FactAsync(db, kind.Type, id, cancellation);
        var values = Told[kind.Type]
            .Select(value => (Label: FactNames.Label(kind.Type, value)!, Value: words.Of(fact, value)))
            .Where(value => value.Value != SwedishText.None)
            .Select(value => $"{SwedishText.Small(value.Label)} {value.Value}");
        return $"{kind.One}: {string.Join(", ", values)}";
    }
}
