using Microsoft.EntityFrameworkCore;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.Values;

namespace Portal.Data.Accounts;

/// <summary>A role as it is asked for.</summary>
/// <param name="Role">The role.</param>
/// <param name="InvestmentId">The investment it is for; null for all.</param>
/// <param name="Subproject">A project lead's subproject, by its number within the investment.</param>
public sealed record AskedRole(Role Role, long? InvestmentId = null, int? Subproject = null)
{
    /// <summary>The role as a fact about an account, or why it cannot be given like this.</summary>
    internal async Task<Result<RoleGrant>> ResolveAsync(PortalDb db, long accountId, CancellationToken cancellation)
    {
        if (Fault() is { } fault)
        {
            return fault;
        }

        if (
            InvestmentId is { } investment
            && !await ListInvestments.Standing(db).AnyAsync(i => i.Id == investment, cancellation)
        )
        {
            return new Refusal($"Det finns ingen investering med nummer {investment}.");
        }

        var subproject = Subproject is null
            ? null
            : await db
                .Subprojects.AsNoTracking()
                .SingleOrDefaultAsync(s => s.InvestmentId == InvestmentId && s.Number == Subproject, cancellation);
        return Subproject is not null && subproject is null
            ? new Refusal($"Investering {InvestmentId} har inget delprojekt {Subproject}.")
            : new RoleGrant
            {
                AccountId = accountId,
                Role = Role,
                InvestmentId = InvestmentId,
                SubprojectId = subproject?.Id,
            };
    }

    private Refusal? Fault() =>
        this switch
        {
            { Role: Role.Program } => new("Program läser med nycklar och har inga konton."),
            { Role: Role.Administrator, InvestmentId: not null } => new("En administratör sköter hela portalen."),
            { Role: Role.ProjectLead, Subproject: null } or { Role: Role.ProjectLead, InvestmentId: null } => new(
                "Välj vilket delprojekt projektledaren leder."
            ),
            { Role: not Role.ProjectLead, Subproject: not null } => new("Bara en projektledare har delprojekt."),
            _ => null,
        };
}
