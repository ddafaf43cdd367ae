using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Jobs;

/// <summary>A round that was opened.</summary>
/// <param name="Month">Its month.</param>
/// <param name="Investment">The name of its investment.</param>
public sealed record OpenedRound(Month Month, string Investment)
{
    /// <summary>As said in a sentence: <c>april 2021, Procapita till Lifecare</c>.</summary>
    public override string ToString() => $"{SwedishText.MonthName(Month)}, {Investment}";
}

/// <summary>
/// Opens the reporting rounds that are to be open and never were. A subproject that is finished is not asked, and where all are,
/// no round is opened.
/// </summary>
public sealed class OpenDueRounds(PortalDb db, RoundCalendar calendar, TimeProvider time)
{
    /// <summary>Opens them; each once, however often it is asked for, also by several at once.</summary>
    public async Task<IReadOnlyList<OpenedRound>> RunAsync(CancellationToken cancellation = default)
    {
        var from = await db
            .RoundSchedules.OrderBy(s => s.Id)
            .Select(s => (Month?)s.From)
            .LastOrDefaultAsync(cancellation);
        if (from is not { } first)
        {
            return [];
        }

        var today = DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));
        var opened = new List<OpenedRound>();
        foreach (var investment in await ReadRounds.AllAsync(db, cancellation))
        {
            foreach (var month in calendar.Opened(first, today).Where(investment.NeedsRound))
            {
                if (await OpenAsync(investment.Investment.Id, month, cancellation))
                {
                    opened.Add(new OpenedRound(month, investment.Investment.Name));
                }
            }
        }

        return opened;
    }

    private async Task<bool> OpenAsync(long investmentId, Month month, CancellationToken cancellation)
    {
        await using var batch = await db.BeginBatchAsync(
            new BatchOrigin("jobb", $"Öppnade rapporteringsomgången för {SwedishText.MonthName(month)}"),
            cancellation
        );
        // Again, now that nobody else can write.
        var known = await ReadRounds.OfAsync(db, investmentId, cancellation);
        if (known?.NeedsRound(month) != true)
        {
            return false;
        }

        await AddRound.RunAsync(
            batch,
            new ReportingRound
            {
                InvestmentId = investmentId,
                Month = month,
                OpensOn = calendar.OpensOn(month),
                DueOn = calendar.DueOn(month),
            },
            known.Unfinished(month).Select(subproject => subproject.Id),
            cancellation
        );
        await batch.CommitAsync(cancellation);
        return true;
    }
}
