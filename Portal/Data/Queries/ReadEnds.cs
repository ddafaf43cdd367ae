using Microsoft.EntityFrameworkCore;
using Portal.Domain.FinalReports;

namespace Portal.Data.Queries;

/// <summary>When investments ended.</summary>
public static class ReadEnds
{
    /// <summary>The ends that are not taken back; of an investment's the latest recorded counts.</summary>
    public static IQueryable<InvestmentEnd> Standing(PortalDb db) =>
        db.InvestmentEnds.Where(end => !db.Withdrawals.Any(w => w.InvestmentEndId == end.Id));

    /// <summary>The last day of an investment; null while it goes on.</summary>
    /// <param name="db">The database.</param>
    /// <param name="investmentId">The investment.</param>
    /// <param name="upTo">The last batch that is known; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Task<DateOnly?> DayOfAsync(
        PortalDb db,
        long investmentId,
        long? upTo = null,
        CancellationToken cancellation = default
    ) =>
        Standing(db)
            .Where(end => end.InvestmentId == investmentId && end.Batch <= (upTo ?? long.MaxValue))
            .OrderByDescending(end => end.Id)
            .Select(end => (DateOnly?)end.Day)
            .FirstOrDefaultAsync(cancellation);
}
