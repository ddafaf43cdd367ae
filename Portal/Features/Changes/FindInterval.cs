using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Values;

namespace Portal.Features.Changes;

/// <summary>
/// Finds which two states of what is known are compared. What is badly written gives a sentence and the state that would be shown
/// without it, never an error.
/// </summary>
public sealed class FindInterval(PortalDb db)
{
    private const string NotRead =
        "skriv en tidpunkt som 2021-05-10T14:00, en dag som 2021-05-10 eller en registrerings nummer.";

    /// <summary>The interval; null where there is no such investment.</summary>
    public async Task<Interval?> ForAsync(long id, AskedChanges asked, CancellationToken cancellation)
    {
        var began = await db
            .Investments.Where(i => i.Id == id)
            .Select(i => (long?)i.Batch)
            .SingleOrDefaultAsync(cancellation);
        if (began is not { } first)
        {
            return null;
        }

        var refusals = new List<(string, string)>();
        var toText = string.IsNullOrWhiteSpace(asked.To) ? asked.KnownAt : asked.To;
        var to =
            await EndAsync(AskedChanges.ToKey, toText, "Sidan jämför med det som är känt nu.", refusals, cancellation)
            ?? End(await KnownAt.ResolveAsync(db, cancellation: cancellation), "");
        var reports = await ReportsAsync(id, to.Batch, cancellation);
        var standard = End(
            await KnownAt.UpToAsync(db, reports is [var latest, ..] ? latest.KnownBatch : first, cancellation),
            ""
        );
        var from =
            await EndAsync(
                AskedChanges.FromKey,
                asked.From,
                $"Sidan jämför från {standard.Text}.",
                refusals,
                cancellation
            ) ?? standard;
        if (to.Batch < from.Batch)
        {
            refusals.Add((AskedChanges.ToKey, "Till är före från. Sidan jämför dem i tidsordning."));
            (from, to) = (to, from);
        }

        if (from.Batch < first)
        {
            refusals.Add(
                (AskedChanges.FromKey, "Då fanns investeringen inte i portalen. Sidan jämför från när den lades upp.")
            );
            from = End(await KnownAt.UpToAsync(db, first, cancellation), from.Asked);
        }

        return new Interval(
            from,
            to.Batch < first ? from : to,
            reports.FirstOrDefault(report => report.KnownBatch == from.Batch),
            reports,
            refusals
        );
    }

    private static IntervalEnd End(KnownAt known, string asked) => new(known.Batch, known.Moment, asked);

    private async Task<IntervalEnd?> EndAsync(
        string field,
        string? text,
        string instead,
        List<(string, string)> refusals,
        CancellationToken cancellation
    )
    {
        var written = text?.Trim() ?? "";
        if (written.Length == 0)
        {
            return null;
        }

        if (long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var batch))
        {
            var known = await KnownAt.UpToAsync(db, batch, cancellation);
            if (known.Batch == batch)
            {
                return End(known, written);
            }

            refusals.Add((field, $"Det finns ingen registrering {written}. {instead}"));
            return null;
        }

        if (SwedishTime.TryParse(written) is { } moment)
        {
            return End(await KnownAt.ResolveAsync(db, moment, cancellation), written);
        }

        refusals.Add((field, $"”{written}” är ingen tidpunkt: {NotRead} {instead}"));
        return null;
    }

    private async Task<IReadOnlyList<ReportedState>> ReportsAsync(long id, long upTo, CancellationToken cancellation) =>
        await db
            .FrozenReports.Where(r => r.InvestmentId == id && r.KnownBatch <= upTo)
            .OrderByDescending(r => r.Month)
            .ThenByDescending(r => r.Kind)
            .ThenByDescending(r => r.Version)
            .Select(r => new ReportedState(r.Kind, r.Month, r.Version, r.KnownBatch))
            .ToListAsync(cancellation);
}
