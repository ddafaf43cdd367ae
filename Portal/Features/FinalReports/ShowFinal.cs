using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain;
using Portal.Domain.FinalReports;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Features.FinalReports;

/// <summary>What the pages of a final report show.</summary>
public sealed class ShowFinal(PortalDb db, ReadFinal read, TimeProvider time)
{
    /// <summary>The page; null where there is no such investment.</summary>
    public async Task<FinalPage?> ForAsync(long id, string? done, CancellationToken cancellation) =>
        await FinalAsync(id, cancellation) is { } final
            ? new FinalPage(final, await FrozenAsync(id, cancellation), done)
            : null;

    /// <summary>The report of what is known now; null where there is no such investment.</summary>
    public async Task<FinalFigures?> FinalAsync(long id, CancellationToken cancellation) =>
        (await read.NowAsync(id, cancellation: cancellation)).TryGet(out var final, out _) ? final : null;

    /// <summary>The form of the texts; null where there is no such investment.</summary>
    /// <param name="id">The investment.</param>
    /// <param name="form">What is written; null for what counts.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<FinalTextsPage?> TextsAsync(long id, FinalTextForm? form, CancellationToken cancellation)
    {
        if (await FinalAsync(id, cancellation) is not { } final)
        {
            return null;
        }

        var written = await StandingAsync(
            db.FinalTexts.Where(t => t.InvestmentId == id).Where(t => !db.Withdrawals.Any(w => w.FinalTextId == t.Id)),
            cancellation
        );
        var parts = Parts(final, [.. written.Select(row => row.Fact).Reverse()]);
        form ??= new FinalTextForm
        {
            Parts = [.. parts.Select(part => new WrittenFinalText { Seen = part.Now?.Id ?? 0, Text = part.Now?.Text })],
        };
        return new FinalTextsPage(final, parts, form, written);
    }

    /// <summary>The form of the end; null where there is no such investment.</summary>
    public async Task<EndPage?> EndAsync(long id, EndForm form, CancellationToken cancellation) =>
        await FinalAsync(id, cancellation) is { } final
            ? new EndPage(
                final,
                form,
                await StandingAsync(ReadEnds.Standing(db).Where(e => e.InvestmentId == id), cancellation)
            )
            : null;

    /// <summary>The report before it is frozen; null where there is no such investment.</summary>
    public async Task<FreezeFinalPage?> FreezeAsync(long id, string? reason, CancellationToken cancellation) =>
        await FinalAsync(id, cancellation) is { } final
            ? new FreezeFinalPage(
                final,
                reason ?? final.IncompleteReason,
                await CannotYetAsync(id, final, cancellation)
            )
            : null;

    private async Task<string?> CannotYetAsync(long id, FinalFigures final, CancellationToken cancellation)
    {
        var month = final.Figures.AsOf;
        return final.End is null ? final.CannotFreeze!.Sentence
            : month >= SwedishTime.MonthOf(time.GetUtcNow().UtcDateTime)
                ? $"Slutredovisningen för {SwedishText.MonthName(month)} kan frysas först när månaden är slut."
            : (await FrozenAsync(id, cancellation)).FirstOrDefault(of => of.Month == month) is { } frozen
                ? $"Slutredovisningen för {SwedishText.MonthName(month)} är redan fryst, som version {frozen.Version}. Rätta den med en ny version under Rapporter."
            : null;
    }

    /// <summary>The texts that may be written: one for each subproject's variance, then those of the whole.</summary>
    internal static IReadOnlyList<FinalTextPart> Parts(FinalFigures final, IReadOnlyList<FinalText> standing) =>
        [
            .. final.Subprojects.Select(s => new FinalTextPart(
                FinalTopic.Variance,
                s,
                FinalText.Latest(standing, FinalTopic.Variance, s.Of.Id)
            )),
            .. new[] { FinalTopic.Goals, FinalTopic.Benefits, FinalTopic.Lessons }.Select(topic => new FinalTextPart(
                topic,
                null,
                FinalText.Latest(standing, topic)
            )),
        ];

    private async Task<IReadOnlyList<FrozenFinal>> FrozenAsync(long id, CancellationToken cancellation) =>
        await (
            from report in db.FrozenReports
            join batch in db.Batches on report.Batch equals batch.Sequence
            where report.Kind == ReportKind.Final.Id && report.InvestmentId == id
            orderby report.Id descending
            select new FrozenFinal(report.Id, report.Month, report.Version, batch.AtUtc)
        ).ToListAsync(cancellation);

    private async Task<IReadOnlyList<WrittenFact<T>>> StandingAsync<T>(
        IQueryable<T> facts,
        CancellationToken cancellation
    )
        where T : Fact =>
        await (
            from fact in facts.AsNoTracking()
            join batch in db.Batches on fact.Batch equals batch.Sequence
            orderby fact.Id descending
            select new WrittenFact<T>(fact, batch.Who, batch.AtUtc)
        ).ToListAsync(cancellation);
}
