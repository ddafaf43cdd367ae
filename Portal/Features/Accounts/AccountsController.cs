using Microsoft.AspNetCore.Mvc;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Domain.Accounts;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Accounts;

/// <summary>Konton: who may sign in, and what they may see and do.</summary>
[Needs(Right.Administer)]
public sealed class AccountsController(
    ListAccounts list,
    OpenAccount open,
    GiveRole giveRole,
    TakeRole takeRole,
    DisableAccount disable,
    EnableAccount enable,
    EraseAccount erase,
    GiveReset giveReset,
    SecondFactor factor,
    PortalDb db
) : Controller
{
    internal const string SearchKey = "sok";
    internal const string AddressKey = "adress";
    internal const string NameKey = "namn";
    internal const string ReasonKey = "skal";

    /// <summary>Every account, or those that are looked for.</summary>
    [HttpGet("/konton")]
    public async Task<IActionResult> List(
        [FromQuery(Name = SearchKey)] string? search,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        View(
            "Accounts",
            new AccountsPage(
                await list.RunAsync(search, cancellation),
                search,
                await ScopesAsync(cancellation),
                done == "raderat"
            )
        );

    /// <summary>The form of a new account.</summary>
    [HttpGet("/konton/nytt")]
    public async Task<IActionResult> New(CancellationToken cancellation) =>
        View("NewAccount", await ScopesAsync(cancellation));

    /// <summary>Opens an account, and shows the link by which its owner chooses a password.</summary>
    [HttpPost("/konton/nytt")]
    public async Task<IActionResult> Open(
        [FromForm(Name = AddressKey)] string? address,
        [FromForm(Name = NameKey)] string? name,
        [FromForm(Name = RoleScopes.RoleKey)] string? role,
        [FromForm(Name = RoleScopes.ScopeKey)] string? scope,
        CancellationToken cancellation
    )
    {
        if (RoleScopes.Read(role, scope) is not { } asked)
        {
            ModelState.AddModelError(RoleScopes.RoleKey, "Välj en roll.");
            return await New(cancellation);
        }

        var opened = await open.RunAsync(new NewAccount(address ?? "", name ?? "", asked), User.Who(), cancellation);
        if (!opened.TryGet(out var accountId, out var refusal))
        {
            ModelState.AddModelError(FieldOf(refusal), refusal.Sentence);
            return await New(cancellation);
        }

        return await GiveLinkAsync(accountId, cancellation);
    }

    /// <summary>An account, and what can be done with it.</summary>
    [HttpGet("/konton/{accountId:long}")]
    public async Task<IActionResult> Show(
        long accountId,
        [FromQuery(Name = "klart")] string? done,
        CancellationToken cancellation
    ) =>
        await PageAsync(
            accountId,
            "Account",
            cancellation,
            done switch
            {
                "roll" => "Rollen är given och gäller från och med nu.",
                "tagen" => "Rollen är återtagen och gäller inte längre.",
                "avstangt" => "Kontot är avstängt. Den som var inloggad är ute.",
                "oppnat" => "Kontot är öppet igen.",
                "tvasteg" => "Tvåstegsinloggningen är avslagen.",
                _ => null,
            }
        );

    /// <summary>Gives a role.</summary>
    [HttpPost("/konton/{accountId:long}/roller")]
    public async Task<IActionResult> GiveARole(
        long accountId,
        [FromForm(Name = RoleScopes.RoleKey)] string? role,
        [FromForm(Name = RoleScopes.ScopeKey)] string? scope,
        CancellationToken cancellation
    )
    {
        var refusal = RoleScopes.Read(role, scope) is { } asked
            ? await giveRole.RunAsync(accountId, asked, User.Who(), cancellation)
            : new Refusal("Välj en roll.");
        return await AnswerAsync(accountId, refusal, "roll", "Account", RoleScopes.RoleKey, cancellation);
    }

    /// <summary>Asks whether a role is to be taken back.</summary>
    [HttpGet("/konton/{accountId:long}/roller/{grantId:long}/ta-tillbaka")]
    public async Task<IActionResult> AskTake(long accountId, long grantId, CancellationToken cancellation) =>
        await FindAsync(accountId, cancellation) is { } page
        && page.Account.Roles.FirstOrDefault(r => r.GrantId == grantId) is { } role
            ? View("TakeRole", page with { Role = role })
            : NotFound();

    /// <summary>Takes a role back.</summary>
    [HttpPost("/konton/{accountId:long}/roller/{grantId:long}/ta-tillbaka")]
    public async Task<IActionResult> Take(long accountId, long grantId, CancellationToken cancellation) =>
        await AnswerAsync(
            accountId,
            await takeRole.RunAsync(accountId, grantId, User.Who(), cancellation),
            "tagen",
            "Account",
            "",
            cancellation
        );

    /// <summary>Asks why an account is to be disabled.</summary>
    [HttpGet("/konton/{accountId:long}/stang-av")]
    public Task<IActionResult> AskDisable(long accountId, CancellationToken cancellation) =>
        PageAsync(accountId, "DisableAccount", cancellation);

    /// <summary>Disables an account.</summary>
    [HttpPost("/konton/{accountId:long}/stang-av")]
    public async Task<IActionResult> Disable(
        long accountId,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    ) =>
        await AnswerAsync(
            accountId,
            await disable.RunAsync(accountId, reason ?? "", User.Who(), cancellation),
            "avstangt",
            "DisableAccount",
            ReasonKey,
            cancellation
        );

    /// <summary>Enables an account.</summary>
    [HttpPost("/konton/{accountId:long}/oppna")]
    public async Task<IActionResult> Enable(long accountId, CancellationToken cancellation) =>
        await AnswerAsync(
            accountId,
            await enable.RunAsync(accountId, User.Who(), cancellation),
            "oppnat",
            "Account",
            "",
            cancellation
        );

    /// <summary>Asks why the person behind an account is to be erased.</summary>
    [HttpGet("/konton/{accountId:long}/radera")]
    public Task<IActionResult> AskErase(long accountId, CancellationToken cancellation) =>
        PageAsync(accountId, "EraseAccount", cancellation);

    /// <summary>Erases the person behind an account, for good.</summary>
    [HttpPost("/konton/{accountId:long}/radera")]
    public async Task<IActionResult> Erase(
        long accountId,
        [FromForm(Name = ReasonKey)] string? reason,
        CancellationToken cancellation
    )
    {
        if (await erase.RunAsync(accountId, reason ?? "", User.Who(), cancellation) is not { } refusal)
        {
            return RedirectToAction(nameof(List), new { klart = "raderat" });
        }

        ModelState.AddModelError(ReasonKey, refusal.Sentence);
        return await PageAsync(accountId, "EraseAccount", cancellation);
    }

    /// <summary>Asks whether a link for a new password is to be given out.</summary>
    [HttpGet("/konton/{accountId:long}/lank")]
    public Task<IActionResult> AskLink(long accountId, CancellationToken cancellation) =>
        PageAsync(accountId, "GiveLink", cancellation);

    /// <summary>Gives out a link for a new password, and shows it once.</summary>
    [HttpPost("/konton/{accountId:long}/lank")]
    public Task<IActionResult> GiveLink(long accountId, CancellationToken cancellation) =>
        GiveLinkAsync(accountId, cancellation);

    /// <summary>Asks whether the second factor is to be switched off for its owner.</summary>
    [HttpGet("/konton/{accountId:long}/tvasteg")]
    public Task<IActionResult> AskFactor(long accountId, CancellationToken cancellation) =>
        PageAsync(accountId, "RemoveFactor", cancellation);

    /// <summary>Switches the second factor off for its owner.</summary>
    [HttpPost("/konton/{accountId:long}/tvasteg")]
    public async Task<IActionResult> RemoveFactor(long accountId, CancellationToken cancellation) =>
        await AnswerAsync(
            accountId,
            await factor.RemoveAsync(accountId, User.Who(), cancellation),
            "tvasteg",
            "Account",
            "",
            cancellation
        );

    private async Task<IActionResult> GiveLinkAsync(long accountId, CancellationToken cancellation)
    {
        var given = await giveReset.RunAsync(accountId, User.Who(), cancellation);
        if (!given.TryGet(out var path, out var refusal))
        {
            return await AnswerAsync(accountId, refusal, "", "Account", "", cancellation);
        }

        var link = $"{Request.Scheme}://{Request.Host}{path}";
        return View("Link", (await FindAsync(accountId, cancellation))! with { Link = link });
    }

    private async Task<IActionResult> AnswerAsync(
        long accountId,
        Refusal? refusal,
        string done,
        string view,
        string field,
        CancellationToken cancellation
    )
    {
        if (refusal is null)
        {
            return RedirectToAction(nameof(Show), new { accountId, klart = done });
        }

        ModelState.AddModelError(field, refusal.Sentence);
        return await PageAsync(accountId, view, cancellation);
    }

    private async Task<IActionResult> PageAsync(
        long accountId,
        string view,
        CancellationToken cancellation,
        string? done = null
    ) => await FindAsync(accountId, cancellation) is { } page ? View(view, page with { Done = done }) : NotFound();

    private async Task<AccountPage?> FindAsync(long accountId, CancellationToken cancellation) =>
        (await list.RunAsync(cancellation: cancellation)).FirstOrDefault(a => a.Id == accountId) is { } account
            ? new AccountPage(account, await ScopesAsync(cancellation))
            : null;

    private Task<RoleScopes> ScopesAsync(CancellationToken cancellation) => RoleScopes.ReadAsync(db, cancellation);

    private static string FieldOf(Refusal refusal) =>
        refusal.Sentence.Contains("adress", StringComparison.Ordinal) ? AddressKey
        : refusal.Sentence.Contains("amn", StringComparison.Ordinal) ? NameKey
        : RoleScopes.ScopeKey;
}

/// <summary>The page Konton.</summary>
/// <param name="Accounts">The accounts.</param>
/// <param name="Search">What is looked for; null for all.</param>
/// <param name="Scopes">What roles are for, in words.</param>
/// <param name="IsErased">Whether somebody was just erased.</param>
public sealed record AccountsPage(
    IReadOnlyList<ListedAccount> Accounts,
    string? Search,
    RoleScopes Scopes,
    bool IsErased
);

/// <summary>The page of an account.</summary>
/// <param name="Account">The account.</param>
/// <param name="Scopes">What roles are for, in words and as choices.</param>
/// <param name="Done">What was just done; null for nothing.</param>
/// <param name="Role">The role that is to be taken back.</param>
/// <param name="Link">The link that was given out, shown once.</param>
public sealed record AccountPage(
    ListedAccount Account,
    RoleScopes Scopes,
    string? Done = null,
    ListedRole? Role = null,
    string? Link = null
);
