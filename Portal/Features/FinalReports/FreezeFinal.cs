using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FinalReports;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting;

namespace Portal.Features.FinalReports;

/// <summary>Freezes the final report of an investment that has ended; with parts missing only where somebody has said why.</summary>
public sealed class FreezeFinal(PortalDb db, ReadFigures figures, FreezeReport freeze)
{
    /// <summary>Records the reason where one is needed, and freezes. Asked twice it is frozen once.</summary>
    /// <param name="investmentId">The investment.</param>
    /// <param name="written">Why it is frozen though parts are missing.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The frozen report, or why there is none.</returns>
    public async Task<Result<FrozenReport>> RunAsync(
        long investmentId,
        string? written,
        string who,
        CancellationToken cancellation = default
    )
    {
        if (await ReasonAsync(investmentId, written, who, cancellation) is { } fault)
        {
            return fault;
        }

        var frozen = await freeze.RunAsync(ReportKind.Final, investmentId, null, who, cancellation: cancellation);
        return frozen.TryGet(out var files, out var refusal) ? files.Report : refusal;
    }

    private async Task<Refusal?> ReasonAsync(
        long investmentId,
        string? written,
        string who,
        CancellationToken cancellation
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, "Skrev varför slutredovisningen fryses trots att något saknas"),
            cancellation
        );
        if (await figures.FactsAsync(db, investmentId, cancellation) is not { } facts)
        {
            return new Refusal($"Det finns ingen investering med nummer {investmentId}.");
        }

        var final = ComputeFinal.For(facts, ComputeFinal.MonthOf(facts));
        if (final.Missing.Count == 0 || final.End is null)
        {
            return null;
        }

        if (
            !WrittenText
                .Read(written, "Skriv varför den fryses trots att något saknas.", FinalText.Longest)
                .TryGet(out var reason, out var refusal)
        )
        {
            return refusal;
        }

        if (reason != final.IncompleteReason)
        {
            await batch.AddAsync(
                [
                    new FinalText
                    {
                        InvestmentId = investmentId,
                        Topic = FinalTopic.Incomplete,
                        Text = reason,
                    },
                ],
                cancellation
            );
            await batch.CommitAsync(cancellation);
        }

        return null;
    }
}
