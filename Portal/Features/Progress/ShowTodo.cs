using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.Investments;
using Portal.Domain.Progress;
using Portal.Domain.Values;

namespace Portal.Features.Progress;

/// <summary>Reads what somebody has to do with reports, by the rights they hold.</summary>
public sealed class ShowTodo(PortalDb db, TimeProvider time)
{
    /// <summary>The page of one who holds these rights.</summary>
    public async Task<TodoPage> ForAsync(AccessRights rights, string? done, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(SwedishTime.Local(time.GetUtcNow().UtcDateTime));
        var (own, kept, silent, rounds) = (
            new List<TodoReport>(),
            new List<TodoReport>(),
            new List<SilentSubproject>(),
            new List<ShownRound>()
        );
        foreach (var known in await ReadRounds.AllAsync(db, cancellation))
        {
            var keeps = rights.May(Right.ReviewProgress, known.Investment.Id);
            var mine = known
                .Subprojects.Where(s => rights.May(Right.ReportProgress, known.Investment.Id, s.Number))
                .ToDictionary(s => s.Id);
            var asked = known.Asked.Where(asked => mine.ContainsKey(asked.SubprojectId)).ToList();
            (keeps ? kept : own).AddRange(
                asked
                    .Where(report => report.State != ReportState.Approved)
                    .Select(report => new TodoReport(known, mine[report.SubprojectId], report, today))
            );
            if (keeps)
            {
                silent.AddRange(Silent(known, today));
                rounds.AddRange(
                    known
                        .Facts.Rounds.OrderByDescending(round => round.Month)
                        .Select(round => new ShownRound(
                            known.Investment,
                            round,
                            asked.FindAll(report => report.Round.Id == round.Id)
                        ))
                );
            }
        }

        return new TodoPage(own, kept, silent, rounds, await KeptAsync(rights, cancellation), done);
    }

    private static IEnumerable<SilentSubproject> Silent(InvestmentRounds known, DateOnly today) =>
        known
            .Subprojects.Select(subproject => (subproject, Silence: known.SilenceOf(subproject, today)))
            .Where(of => of.Silence is not null)
            .Select(of => new SilentSubproject(known.Investment, of.subproject, of.Silence!));

    private async Task<IReadOnlyList<Investment>> KeptAsync(AccessRights rights, CancellationToken cancellation) =>
        [
            .. (await ListInvestments.RunAsync(db, long.MaxValue, cancellation))
                .Select(parts => parts.Investment)
                .Where(investment => rights.May(Right.ReviewProgress, investment.Id)),
        ];
}
