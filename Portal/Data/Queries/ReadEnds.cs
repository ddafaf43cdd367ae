using Portal.Domain.FinalReports;

namespace Portal.Data.Queries;

/// <summary>When investments ended.</summary>
public static class ReadEnds
{
    /// <summary>The ends that are not taken back; of an investment's the latest recorded counts.</summary>
    public static IQueryable<InvestmentEnd> Standing(PortalDb db) =>
        db.InvestmentEnds.Where(end => !db.Withdrawals.Any(w => w.InvestmentEndId == end.Id));
}
