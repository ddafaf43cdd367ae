using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Features.Progress;

/// <summary>Sends in a subproject's report of a month. Sent twice it is recorded once; what is approved takes no more.</summary>
public sealed class SendStatusReport(PortalDb db)
{
    /// <summary>Sends it in, or tells everything that is wrong.</summary>
    /// <returns>What is wrong; nothing where it is in.</returns>
    public async Task<IReadOnlyList<StatusFault>> RunAsync(
        long investmentId,
        int number,
        Month month,
        WrittenStatusReport written,
        string who,
        CancellationToken cancellation = default
    )
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin(who, $"Skickade in lägesrapport för {SwedishText.MonthName(month)}, delprojekt {number}"),
            cancellation
        );
        var known = await ReadRounds.OfAsync(db, investmentId, cancellation);
        if (
            known?.Subprojects.SingleOrDefault(s => s.Number == number) is not { } subproject
            || known.Facts.Of(subproject.Id, month) is not { } asked
        )
        {
            return [new("", $"Ingen rapporteringsomgång frågar efter {SwedishText.MonthName(month)}.")];
        }

        if (asked.Closed is { } closed)
        {
            return [new("", closed.Sentence)];
        }

        var before = known.Facts.LatestSent(subproject.Id, month.AddMonths(-1));
        var last = known.Facts.LatestSent(subproject.Id, month);
        var (report, faults) = ReadStatusReport.From(written, subproject.Id, month, before, last);
        if (report is null)
        {
            return faults;
        }

        if (asked is { State: ReportState.SentIn, Latest.Report: { } waiting } && report.SaysAs(waiting))
        {
            return [];
        }

        if (last is not null && last.Id != written.Seen)
        {
            written.Seen = last.Id;
            return
            [
                new(
                    "",
                    "Under tiden har en annan lägesrapport skickats in. Skicka in igen om din ska gälla i stället."
                ),
            ];
        }

        await batch.AddAsync([report], cancellation);
        await batch.CommitAsync(cancellation);
        return [];
    }
}
