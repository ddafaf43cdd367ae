using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Features.Risks;

/// <summary>Records a new risk, and how risks are assessed. What stands so already is not recorded again.</summary>
public sealed class RecordRisk(PortalDb db, TimeProvider time)
{
    /// <summary>The field of a new risk's text.</summary>
    public const string TextField = "text";

    /// <summary>Records a new risk. One that is there in the same words is not recorded again.</summary>
    /// <returns>Its number, or what is wrong with the text.</returns>
    public async Task<Result<int>> NewAsync(
        long investmentId,
        string? written,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (
            !WrittenText
                .Read(written, "Skriv vad som kan hända.", Risk.LongestText)
                .TryGet(out var text, out var refusal)
        )
        {
            return refusal;
        }

        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, "Lade in en risk"), cancellation);
        if (!await ListInvestments.Standing(db).AnyAsync(i => i.Id == investmentId, cancellation))
        {
            return new Refusal($"Det finns ingen investering med nummer {investmentId}.");
        }

        var risks = await db.Risks.AsNoTracking().Where(r => r.InvestmentId == investmentId).ToListAsync(cancellation);
        if (risks.Find(r => string.Equals(r.Text, text, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return same.Number;
        }

        var risk = new Risk
        {
            InvestmentId = investmentId,
            Number = risks.Select(r => r.Number).DefaultIfEmpty().Max() + 1,
            Text = text,
            Source = Risk.OfFollowUp,
            ReportedOn = Today,
        };
        await batch.AddAsync([risk], cancellation);
        await batch.CommitAsync(cancellation);
        return risk.Number;
    }

    /// <summary>Records an assessment.</summary>
    /// <param name="investmentId">The investment.</param>
    /// <param name="number">The risk's number.</param>
    /// <param name="seen">The assessment that counted when the form was opened; 0 for none.</param>
    /// <param name="written">What is written.</param>
    /// <param name="who">Who records it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What is wrong; empty where it is recorded.</returns>
    public async Task<IReadOnlyList<ProgressFault>> AssessAsync(
        long investmentId,
        int number,
        long seen,
        WrittenRiskAssessment written,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(new BatchOrigin(who, $"Bedömde risk {number}"), cancellation);
        if (await FindRisk.ForAsync(db, investmentId, number, cancellation) is not { } risk)
        {
            return [new("", $"Det finns ingen risk med nummer {number}.")];
        }

        var (assessment, faults) = ReadRiskAssessment.From(risk.Id, written, Today);
        if (assessment is null)
        {
            return faults;
        }

        if (await FindRisk.IsClosedAsync(db, risk.Id, cancellation))
        {
            return [new("", "Risken är stängd. Öppna den igen om den ska bedömas.")];
        }

        var latest = await db
            .RiskAssessments.AsNoTracking()
            .Where(a => a.RiskId == risk.Id)
            .OrderByDescending(a => a.ReportedOn)
            .ThenByDescending(a => a.Id)
            .FirstOrDefaultAsync(cancellation);
        if (latest is not null && IsSame(latest, assessment))
        {
            return [];
        }

        if ((latest?.Id ?? 0) != seen)
        {
            return [new("", Changed(latest!))];
        }

        await batch.AddAsync([assessment], cancellation);
        await batch.CommitAsync(cancellation);
        return [];
    }

    private DateOnly Today => DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));

    // Two who assess at once: the later is told what the earlier wrote.
    private static string Changed(RiskAssessment latest)
    {
        var before = new RiskLevel(latest.ProbabilityBefore, latest.ConsequenceBefore).Product;
        var after = new RiskLevel(latest.ProbabilityAfter, latest.ConsequenceAfter).Product;
        return $"Risken har under tiden bedömts till {before} före och {after} efter åtgärden ”{latest.Measure}”. Spara igen om din bedömning ska gälla i stället.";
    }

    private static bool IsSame(RiskAssessment one, RiskAssessment other) =>
        (one.ProbabilityBefore, one.ConsequenceBefore, one.ProbabilityAfter, one.ConsequenceAfter)
            == (other.ProbabilityBefore, other.ConsequenceBefore, other.ProbabilityAfter, other.ConsequenceAfter)
        && (one.Owner, one.Measure, one.NextReview, one.ReportedOn)
            == (other.Owner, other.Measure, other.NextReview, other.ReportedOn);
}
