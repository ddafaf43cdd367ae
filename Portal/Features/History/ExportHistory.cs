using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Features.Shared.Facts;

namespace Portal.Features.History;

/// <summary>
/// Writes what was found as CSV: a line for each value, with what stood before, and one for each kind that is counted. UTF-8
/// with its mark and semicolons, as spreadsheets in Swedish expect. A few batches are in memory at a time.
/// </summary>
public sealed class ExportHistory(PortalDb db, ReadFactWords read, ShowHistory history, ReadChanges changes)
{
    private const int AtATime = 100;

    private static readonly Encoding WithMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    private static readonly string[] Heading =
    [
        "Registrering",
        "Tid",
        "Vem",
        "Vad",
        "Exempeldata",
        "Slag",
        "Antal",
        "Nummer",
        "Uppgift",
        "Före",
        "Efter",
    ];

    /// <summary>Writes it, the latest first.</summary>
    public async Task RunAsync(Stream stream, AskedHistory asked, HistoryFilter filter, CancellationToken cancellation)
    {
        var words = await read.RunAsync(cancellation);
        var found = await history.FindAsync(asked, filter, words, cancellation);
        await using var csv = new StreamWriter(stream, WithMark, leaveOpen: true);
        await WriteAsync(csv, Heading);
        for (var before = long.MaxValue; ; )
        {
            var end = before;
            var batches = await found
                .Where(b => b.Sequence < end)
                .OrderByDescending(b => b.Sequence)
                .Take(AtATime)
                .ToListAsync(cancellation);
            var spans = await ReadHistory.CountAsync(db, [.. batches.Select(b => b.Sequence)], cancellation);
            foreach (var batch in batches)
            {
                foreach (var (kind, span) in history.InOrder(spans[batch.Sequence]))
                {
                    await WriteAsync(csv, batch, kind, span, words, cancellation);
                }
            }

            if (batches.Count < AtATime)
            {
                return;
            }

            before = batches[^1].Sequence;
        }
    }

    private async Task WriteAsync(
        StreamWriter csv,
        Batch batch,
        FactKind kind,
        FactSpan span,
        FactWords words,
        CancellationToken cancellation
    )
    {
        string[] start =
        [
            Number(batch.Sequence),
            SwedishTime.Text(batch.AtUtc),
            words.Who(batch.Who),
            batch.What,
            batch.Example ? "ja" : "nej",
            kind.One,
            Number(span.Count),
        ];
        if (kind.IsMany)
        {
            await WriteAsync(csv, [.. start, "", "", "", ""]);
            return;
        }

        for (var skip = 0; skip < span.Count; skip += AtATime)
        {
            foreach (var fact in await changes.RunAsync(kind, span, skip, AtATime, words, cancellation))
            {
                foreach (var value in fact.Values)
                {
                    await WriteAsync(
                        csv,
                        [.. start, Number(fact.Id), value.Label, value.Before ?? "", value.Now ?? ""]
                    );
                }
            }
        }
    }

    private static Task WriteAsync(StreamWriter csv, IEnumerable<string> cells) =>
        csv.WriteAsync(string.Join(';', cells.Select(CsvText.Cell)) + "\r\n");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
