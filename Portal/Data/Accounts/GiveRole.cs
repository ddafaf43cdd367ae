using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Values;

namespace Portal.Data.Accounts;

/// <summary>Gives an account a role, which holds from the next request.</summary>
public sealed class GiveRole(UserManager<Account> accounts, AccountBatch batches, PortalDb db)
{
    /// <summary>Gives it, or refuses.</summary>
    public Task<Refusal?> RunAsync(
        long accountId,
        AskedRole asked,
        string who,
        CancellationToken cancellation = default
    ) =>
        batches.RunAsync(
            who,
            "Roll given",
            async batch =>
            {
                if (await accounts.FindAsync(accountId) is not { } account)
                {
                    return AccountLookup.Unknown;
                }

                if (!(await asked.ResolveAsync(db, account.Id, cancellation)).TryGet(out var grant, out var refusal))
                {
                    return refusal;
                }

                if (
                    await db.RolesInForce()
                        .AnyAsync(
                            g =>
                                g.AccountId == account.Id
                                && g.Role == grant.Role
                                && g.InvestmentId == grant.InvestmentId
                                && g.SubprojectId == grant.SubprojectId,
                            cancellation
                        )
                )
                {
                    return new("Kontot har redan den rollen.");
                }

                await batch.AddAsync([grant], cancellation);
                return null;
            },
            cancellation
        );
}

/// <summary>Takes a role back, which holds from the next request.</summary>
public sealed class TakeRole(UserManager<Account> accounts, AccountBatch batches, PortalDb db, AccountsDb accountsDb)
{
    /// <summary>Takes it back, or refuses.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="grantId">The role that it was given.</param>
    /// <param name="who">Who takes it back.</param>
    /// <param name="cancellation">Stops it; nothing is changed then.</param>
    public Task<Refusal?> RunAsync(
        long accountId,
        long grantId,
        string who,
        CancellationToken cancellation = default
    ) =>
        batches.RunAsync(
            who,
            "Roll återtagen",
            async batch =>
            {
                var grant = await db.RolesInForce()
                    .SingleOrDefaultAsync(g => g.Id == grantId && g.AccountId == accountId, cancellation);
                if (grant is null || await accounts.FindAsync(accountId) is not { } account)
                {
                    return new("Kontot har inte längre den rollen.");
                }

                if (
                    grant.Role == Role.Administrator
                    && await db.IsLastAdministratorAsync(accountsDb, account, cancellation)
                )
                {
                    return new(
                        "Den sista administratören kan inte bli av med sin roll: ge den först till någon annan."
                    );
                }

                await batch.AddAsync([new RoleRemoval { RoleGrantId = grantId }], cancellation);
                return null;
            },
            cancellation
        );
}
