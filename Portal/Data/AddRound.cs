using Portal.Domain.Progress;

namespace Portal.Data;

/// <summary>Adds a reporting round and the subprojects that it asks to an open batch.</summary>
public static class AddRound
{
    /// <summary>Adds it; the batch is the caller's to commit.</summary>
    public static async Task RunAsync(
        OpenBatch batch,
        ReportingRound round,
        IEnumerable<long> subprojects,
        CancellationToken cancellation = default
    )
    {
        await batch.AddAsync([round], cancellation);
        await batch.AddAsync(
            [
                .. subprojects.Select(subproject => new RoundPart
                {
                    ReportingRoundId = round.Id,
                    SubprojectId = subproject,
                }),
            ],
            cancellation
        );
    }
}
