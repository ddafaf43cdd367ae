using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Data.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Accounts;

/// <summary>Logga in, with a code where the account asks for one, and logga ut.</summary>
public sealed class SignInController(
    SignInWithPassword withPassword,
    SignInWithCode withCode,
    NewSession session,
    ExampleAccounts example,
    UserManager<Account> accounts,
    IDataProtectionProvider protection,
    TimeProvider time,
    ILogger<SignInController> log
) : Controller
{
    internal const string AddressKey = "adress";
    internal const string PasswordKey = "losenord";
    internal const string CodeKey = "kod";
    internal const string ReturnKey = "vidare";
    internal const string RateLimit = "inloggning";

    // Between password and code: who it is and where to, for five minutes, in a form field that only the portal can read.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private ITimeLimitedDataProtector Pending =>
        protection.CreateProtector("Portal.SignIn.Code").ToTimeLimitedDataProtector();

    /// <summary>The form.</summary>
    [HttpGet("/logga-in")]
    [AllowAnonymous]
    public IActionResult Show([FromQuery(Name = ReturnKey)] string? to, [FromQuery(Name = "klart")] string? done) =>
        User.Identity?.IsAuthenticated == true
            ? LocalRedirect(Onward(to))
            : View(
                "SignIn",
                Page(to) with
                {
                    Done = done switch
                    {
                        "losenord" => "Lösenordet är valt. Logga in med det.",
                        "utloggad" => "Du är utloggad överallt.",
                        _ => null,
                    },
                }
            );

    /// <summary>Signs in, or asks for a code.</summary>
    [HttpPost("/logga-in")]
    [AllowAnonymous]
    [EnableRateLimiting(RateLimit)]
    public async Task<IActionResult> Enter(
        [FromForm(Name = AddressKey)] string? address,
        [FromForm(Name = PasswordKey)] string? password,
        [FromForm(Name = ReturnKey)] string? to,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrWhiteSpace(address) || string.IsNullOrEmpty(password))
        {
            ModelState.AddModelError(
                string.IsNullOrWhiteSpace(address) ? AddressKey : PasswordKey,
                string.IsNullOrWhiteSpace(address) ? "Skriv din e-postadress." : "Skriv ditt lösenord."
            );
            return View("SignIn", Page(to));
        }

        var (outcome, account) = await withPassword.RunAsync(
            address.Trim(),
            password,
            SecurityLog.From(HttpContext),
            cancellation
        );
        switch (outcome)
        {
            case SignInOutcome.SignedIn:
                return await LetInAsync(account!, to);
            case SignInOutcome.NeedsCode:
                return View(
                    "Code",
                    new CodePage(
                        Pending.Protect($"{account!.Id} {account.SecurityStamp}", time.GetUtcNow() + Patience),
                        to
                    )
                );
            default:
                ModelState.AddModelError(
                    AddressKey,
                    $"Adressen och lösenordet hör inte ihop, eller så får kontot inte användas. Efter {SignInAttempts.Most} försök "
                        + $"spärras adressen i {SignInAttempts.Block.TotalMinutes:0} minuter."
                );
                return View("SignIn", Page(to));
        }
    }

    /// <summary>Signs in with the code of the authenticator app, or a recovery code.</summary>
    [HttpPost("/logga-in/kod")]
    [AllowAnonymous]
    [EnableRateLimiting(RateLimit)]
    public async Task<IActionResult> EnterCode(
        [FromForm(Name = "inloggning")] string? pending,
        [FromForm(Name = CodeKey)] string? code,
        [FromForm(Name = ReturnKey)] string? to,
        CancellationToken cancellation
    )
    {
        if (await PendingAccountAsync(pending) is not { } account)
        {
            ModelState.Clear();
            ModelState.AddModelError(AddressKey, "Det gick för lång tid: logga in från början.");
            return View("SignIn", Page(to));
        }

        if (await withCode.RunAsync(account, code ?? "", SecurityLog.From(HttpContext), cancellation))
        {
            return await LetInAsync(account, to);
        }

        ModelState.AddModelError(
            CodeKey,
            "Koden stämmer inte. Skriv den som appen visar just nu, eller en återställningskod."
        );
        return View("Code", new CodePage(pending!, to));
    }

    /// <summary>Signs out: the session ends on the server.</summary>
    [HttpPost("/logga-ut")]
    [AllowAnonymous]
    public async Task<IActionResult> Leave()
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            SecurityLog.SignedOut(log, Sessions.AccountOf(User));
            await HttpContext.SignOutAsync(PortalSchemes.Cookie);
        }

        return RedirectToAction(nameof(Show));
    }

    private async Task<IActionResult> LetInAsync(Account account, string? to)
    {
        await session.BeginAsync(HttpContext, account.Id);
        return LocalRedirect(Onward(to));
    }

    private async Task<Account?> PendingAccountAsync(string? pending)
    {
        try
        {
            var parts = Pending.Unprotect(pending ?? "", out var until).Split(' ');
            var account = until > time.GetUtcNow() ? await accounts.FindByIdAsync(parts[0]) : null;
            return account?.SecurityStamp == parts[1] ? account : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private SignInPage Page(string? to) => new(to, example.MayBeUsed ? ExampleAccounts.All : []);

    // Only to an address of the portal's own.
    private string Onward(string? to) => Url.IsLocalUrl(to) && to!.All(char.IsAscii) ? to! : "/";
}

/// <summary>The page Logga in.</summary>
/// <param name="To">Where to afterwards.</param>
/// <param name="Examples">The example's accounts, where they may be used.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record SignInPage(string? To, IReadOnlyList<ExampleAccount> Examples, string? Done = null);

/// <summary>The page that asks for a code.</summary>
/// <param name="Pending">Who it is, so that only the portal can read it.</param>
/// <param name="To">Where to afterwards.</param>
public sealed record CodePage(string Pending, string? To);
