using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Imports.Mappings;

/// <summary>Ends a mapping: from now on it no longer says whose rows are. What was known before stays known.</summary>
public sealed class RemoveMapping(PortalDb db)
{
    /// <summary>Ends it.</summary>
    /// <returns>The mapping that was ended, or a refusal.</returns>
    public async Task<Result<ObjectMapping>> RunAsync(
        long mappingId,
        string who,
        CancellationToken cancellation = default
    )
    {
        var mapping = await db.ObjectMappings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == mappingId, cancellation);
        if (mapping is null)
        {
            return new Refusal($"Det finns ingen koppling med nummer {mappingId}.");
        }

        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(
                who,
                $"Tog bort kopplingen av {LedgerDimension.Name(mapping.Dimension)} {mapping.ObjectCode}"
            ),
            cancellation
        );
        if (await db.MappingRemovals.AnyAsync(r => r.MappingId == mappingId, cancellation))
        {
            return new Refusal($"Koppling {mappingId} är redan borttagen.");
        }

        await batch.AddAsync([new MappingRemoval { MappingId = mappingId }], cancellation);
        await batch.CommitAsync(cancellation);
        return mapping;
    }
}
