using Microsoft.AspNetCore.Mvc.ModelBinding;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Entries;

/// <summary>What both forms ask of the world around them.</summary>
internal static class EntryRequests
{
    /// <summary>The investment as it is now; null where there is none.</summary>
    public static async Task<InvestmentParts?> PartsOfAsync(
        this PortalDb db,
        long id,
        CancellationToken cancellation
    ) => (await ListInvestments.RunAsync(db, long.MaxValue, cancellation)).FirstOrDefault(i => i.Investment.Id == id);

    /// <summary>The day it is in Sweden.</summary>
    public static DateOnly Today(this TimeProvider time) =>
        DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));

    /// <summary>Puts what is wrong at the fields of the form.</summary>
    public static void Tell(this ModelStateDictionary state, IEnumerable<EntryFault> faults)
    {
        foreach (var fault in faults)
        {
            state.AddModelError(fault.Field.Length == 0 ? "" : EntryForm.FieldOf(fault.Field), fault.Sentence);
        }
    }
}
