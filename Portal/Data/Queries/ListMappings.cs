using Microsoft.EntityFrameworkCore;
using Portal.Domain.Outcomes;

namespace Portal.Data.Queries;

/// <summary>Lists what ledger objects mean.</summary>
public static class ListMappings
{
    /// <summary>The mappings in force now, of every investment; to be narrowed by whoever asks.</summary>
    public static IQueryable<ObjectMapping> InForce(PortalDb db) =>
        db
            .ObjectMappings.AsNoTracking()
            .Where(m => !db.MappingRemovals.Any(r => r.MappingId == m.Id))
            .OrderBy(m => m.Id);

    /// <summary>The mappings that were in force when a batch had been written.</summary>
    public static IQueryable<ObjectMapping> InForce(PortalDb db, long batch) =>
        db
            .ObjectMappings.AsNoTracking()
            .Where(m => m.Batch <= batch && !db.MappingRemovals.Any(r => r.MappingId == m.Id && r.Batch <= batch))
            .OrderBy(m => m.Id);
}
