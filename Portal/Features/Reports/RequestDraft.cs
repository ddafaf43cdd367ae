using Portal.Data.Queries;
using Portal.Domain.Values;
using Portal.Jobs;

namespace Portal.Features.Reports;

/// <summary>Asks for a draft of a month that has facts.</summary>
public sealed class RequestDraft(ReadFigures figures, DraftReports drafts)
{
    /// <summary>Puts the draft in the queue.</summary>
    /// <param name="investmentId">The investment.</param>
    /// <param name="month">The month as written, <c>2021-04</c>.</param>
    /// <param name="cancellation">Stops the asking.</param>
    /// <returns>Why it was not done; null where it was.</returns>
    public async Task<Refusal?> ForAsync(long investmentId, string? month, CancellationToken cancellation)
    {
        if (
            !(await figures.ForAsync(investmentId, cancellation: cancellation)).TryGet(out var latest, out var refusal)
            || !ReportedMonths.Of(latest).Read(month).TryGet(out var wanted, out refusal)
        )
        {
            return refusal;
        }

        await drafts.RequestAsync(investmentId, wanted, cancellation);
        return null;
    }
}
