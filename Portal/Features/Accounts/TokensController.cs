using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Accounts;

/// <summary>Nycklar: tokens that programs read figures with.</summary>
[Needs(Right.Administer)]
public sealed class TokensController(MakeToken make, RevokeToken revoke, PortalDb db, TimeProvider time) : Controller
{
    internal const string NameKey = "namn";
    internal const string ScopeKey = "investering";
    internal const string DaysKey = "dagar";

    /// <summary>The tokens, and the form of a new one.</summary>
    [HttpGet("/nycklar")]
    public async Task<IActionResult> List([FromQuery(Name = "klart")] string? done, CancellationToken cancellation) =>
        View("Tokens", await PageAsync(cancellation) with { IsRevoked = done == "aterkallad" });

    /// <summary>Makes a token, and shows it once.</summary>
    [HttpPost("/nycklar")]
    public async Task<IActionResult> Make(
        [FromForm(Name = NameKey)] string? name,
        [FromForm(Name = ScopeKey)] string? investment,
        [FromForm(Name = DaysKey)] string? days,
        CancellationToken cancellation
    )
    {
        if (!RoleScopes.IsScope(investment))
        {
            ModelState.AddModelError(ScopeKey, "Välj vilken investering nyckeln gäller, eller alla.");
            return View("Tokens", await PageAsync(cancellation));
        }

        var made = await make.RunAsync(
            name ?? "",
            RoleScopes.Number(investment),
            (int)(RoleScopes.Number(days) ?? 0),
            User.Who(),
            cancellation
        );
        if (made.TryGet(out var token, out var refusal))
        {
            return View("TokenMade", new TokenMadePage(name!.Trim(), token));
        }

        var field = refusal.Sentence.Contains("dagar", StringComparison.Ordinal) ? DaysKey : NameKey;
        ModelState.AddModelError(field, refusal.Sentence);
        return View("Tokens", await PageAsync(cancellation));
    }

    /// <summary>Asks whether a token is to be revoked.</summary>
    [HttpGet("/nycklar/{tokenId:long}/aterkalla")]
    public async Task<IActionResult> AskRevoke(long tokenId, CancellationToken cancellation) =>
        (await PageAsync(cancellation)).Tokens.FirstOrDefault(t => t.Id == tokenId) is { } token
            ? View("RevokeToken", token)
            : NotFound();

    /// <summary>Revokes a token; done twice it is done once.</summary>
    [HttpPost("/nycklar/{tokenId:long}/aterkalla")]
    public async Task<IActionResult> Revoke(long tokenId, CancellationToken cancellation)
    {
        await revoke.RunAsync(tokenId, User.Who(), cancellation);
        return RedirectToAction(nameof(List), new { klart = "aterkallad" });
    }

    private async Task<TokensPage> PageAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var scopes = await RoleScopes.ReadAsync(db, cancellation);
        var tokens = await db
            .ApiTokens.AsNoTracking()
            .Where(t => !db.ApiTokenRevocations.Any(r => r.ApiTokenId == t.Id))
            .Join(
                db.Batches,
                t => t.Batch,
                b => b.Sequence,
                (token, batch) =>
                    new
                    {
                        token,
                        batch.AtUtc,
                        batch.Who,
                    }
            )
            .OrderBy(t => t.token.Id)
            .ToListAsync(cancellation);
        return new TokensPage(
            [
                .. tokens.Select(t => new TokenLine(
                    t.token.Id,
                    t.token.Name,
                    scopes.Of(t.token.InvestmentId),
                    t.token.ExpiresUtc,
                    t.token.ExpiresUtc <= now,
                    t.AtUtc,
                    t.Who
                )),
            ],
            scopes
        );
    }
}

/// <summary>The page Nycklar.</summary>
/// <param name="Tokens">The tokens that were not revoked.</param>
/// <param name="Scopes">The investments, as choices.</param>
/// <param name="IsRevoked">Whether one was just revoked.</param>
public sealed record TokensPage(IReadOnlyList<TokenLine> Tokens, RoleScopes Scopes, bool IsRevoked = false);

/// <summary>A token that was not revoked.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scope">Whose figures it reads, in words.</param>
/// <param name="ExpiresUtc">When it ceases to hold, UTC.</param>
/// <param name="IsOver">Whether that has passed.</param>
/// <param name="AtUtc">When it was made, UTC.</param>
/// <param name="Who">Who made it.</param>
public sealed record TokenLine(
    long Id,
    string Name,
    string Scope,
    DateTime ExpiresUtc,
    bool IsOver,
    DateTime AtUtc,
    string Who
);

/// <summary>A token, shown once.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Token">The token.</param>
public sealed record TokenMadePage(string Name, string Token);
