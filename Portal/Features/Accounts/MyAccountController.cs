using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Portal.Data.Accounts;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Accounts;

/// <summary>Mitt konto: who one is, password, second factor, and where one is signed in.</summary>
[Needs(Right.UsePortal)]
public sealed class MyAccountController(
    ShowMyAccount show,
    ChangePassword change,
    SecondFactor factor,
    ChooseMail chooseMail,
    Sessions sessions,
    NewSession session,
    UserManager<Account> accounts,
    IDataProtectionProvider protection,
    IOptions<MunicipalitySettings> municipality,
    TimeProvider time,
    ILogger<MyAccountController> log
) : Controller
{
    internal const string KeyKey = "nyckel";
    internal const string MailsIssuesKey = "utgivna";

    // From the code on the screen to the code from the telephone.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private long Me => Sessions.AccountOf(User);

    // For this person alone: another's form is of no use.
    private ITimeLimitedDataProtector Pending =>
        protection.CreateProtector("Portal.SecondFactor.Key", WhoNames.Of(Me)).ToTimeLimitedDataProtector();

    /// <summary>The account, and what was just done.</summary>
    [HttpGet("/konto")]
    public async Task<IActionResult> Show([FromQuery(Name = "klart")] string? done, CancellationToken cancellation) =>
        View(
            "MyAccount",
            await show.RunAsync(Me, cancellation) with
            {
                Done = done switch
                {
                    "losenord" => "Lösenordet är bytt. Du är utloggad överallt utom här.",
                    "epost" => "Valet är sparat.",
                    "av" => "Tvåstegsinloggningen är avslagen. Du är utloggad överallt utom här.",
                    _ => null,
                },
            }
        );

    /// <summary>Keeps which letters one wants.</summary>
    [HttpPost("/konto/epost")]
    public async Task<IActionResult> Mail([FromForm(Name = MailsIssuesKey)] bool issues, CancellationToken cancellation)
    {
        await chooseMail.RunAsync(Me, issues, cancellation);
        return RedirectToAction(nameof(Show), new { klart = "epost" });
    }

    /// <summary>The form of a new password.</summary>
    [HttpGet("/konto/losenord")]
    public IActionResult Password() => View("ChangePassword");

    /// <summary>Changes the password; every other session ends.</summary>
    [HttpPost("/konto/losenord")]
    public async Task<IActionResult> ChangeIt([FromForm] PasswordForm form, CancellationToken cancellation)
    {
        if (form.IsSame(ModelState))
        {
            var changed = await change.RunAsync(Me, form.Current ?? "", form.New ?? "", cancellation);
            if (changed.TryGet(out _, out var refusal))
            {
                SecurityLog.Changed(log, Me, "lösenord bytt", SecurityLog.From(HttpContext));
                return await DoneAsync("losenord");
            }

            PasswordForm.Tell(refusal, ModelState);
        }

        return View("ChangePassword");
    }

    /// <summary>A key for the authenticator app, as QR code and text. Nothing is switched on by it.</summary>
    [HttpGet("/konto/tvasteg")]
    public async Task<IActionResult> SetUp() => View("SecondFactor", await SetUpPageAsync(factor.NewKey()));

    /// <summary>Switches the second factor on, once password and code are right.</summary>
    [HttpPost("/konto/tvasteg")]
    public async Task<IActionResult> TurnOn(
        [FromForm(Name = KeyKey)] string? pending,
        [FromForm(Name = PasswordForm.CurrentKey)] string? password,
        [FromForm(Name = SignInController.CodeKey)] string? code,
        CancellationToken cancellation
    )
    {
        if (Unprotected(pending) is not { } key)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "Det gick för lång tid: läs av den nya koden.");
            return await SetUp();
        }

        if (await factor.FaultAsync(Me, password ?? "", cancellation) is { } wrong)
        {
            ModelState.AddModelError(PasswordForm.CurrentKey, wrong.Sentence);
            return View("SecondFactor", await SetUpPageAsync(key));
        }

        var typed = (code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!(await factor.TurnOnAsync(Me, key, typed, cancellation)).TryGet(out var codes, out var refusal))
        {
            ModelState.AddModelError(SignInController.CodeKey, refusal.Sentence);
            return View("SecondFactor", await SetUpPageAsync(key));
        }

        SecurityLog.Changed(log, Me, "tvåstegsinloggning på", SecurityLog.From(HttpContext));
        await session.BeginAsync(HttpContext, Me);
        return View("RecoveryCodes", new RecoveryCodesPage("Tvåstegsinloggning på", codes));
    }

    /// <summary>Asks whether the second factor is to be switched off.</summary>
    [HttpGet("/konto/tvasteg/av")]
    public IActionResult AskTurnOff() => View("SecondFactorOff");

    /// <summary>Switches the second factor off.</summary>
    [HttpPost("/konto/tvasteg/av")]
    public async Task<IActionResult> TurnOff(
        [FromForm(Name = PasswordForm.CurrentKey)] string? password,
        CancellationToken cancellation
    )
    {
        if (await factor.TurnOffAsync(Me, password ?? "", cancellation) is { } refusal)
        {
            ModelState.AddModelError(PasswordForm.CurrentKey, refusal.Sentence);
            return View("SecondFactorOff");
        }

        SecurityLog.Changed(log, Me, "tvåstegsinloggning av", SecurityLog.From(HttpContext));
        return await DoneAsync("av");
    }

    /// <summary>Asks whether new recovery codes are to be made.</summary>
    [HttpGet("/konto/koder")]
    public IActionResult AskRenew() => View("RenewCodes");

    /// <summary>Makes new recovery codes, and shows them once.</summary>
    [HttpPost("/konto/koder")]
    public async Task<IActionResult> Renew(
        [FromForm(Name = PasswordForm.CurrentKey)] string? password,
        CancellationToken cancellation
    )
    {
        if (!(await factor.RenewCodesAsync(Me, password ?? "", cancellation)).TryGet(out var codes, out var refusal))
        {
            ModelState.AddModelError(PasswordForm.CurrentKey, refusal.Sentence);
            return View("RenewCodes");
        }

        SecurityLog.Changed(log, Me, "nya återställningskoder", SecurityLog.From(HttpContext));
        await session.BeginAsync(HttpContext, Me);
        return View("RecoveryCodes", new RecoveryCodesPage("Nya återställningskoder", codes));
    }

    /// <summary>Ends every session of one's own, this one too.</summary>
    [HttpPost("/konto/logga-ut-overallt")]
    public async Task<IActionResult> LeaveEverywhere(CancellationToken cancellation)
    {
        SecurityLog.SignedOut(log, Me);
        await sessions.EndAllAsync(Me, cancellation);
        await HttpContext.SignOutAsync(PortalSchemes.Cookie);
        return LocalRedirect("/logga-in?klart=utloggad");
    }

    private async Task<IActionResult> DoneAsync(string what)
    {
        await session.BeginAsync(HttpContext, Me);
        return RedirectToAction(nameof(Show), new { klart = what });
    }

    private string? Unprotected(string? pending)
    {
        try
        {
            var key = Pending.Unprotect(pending ?? "", out var until);
            return until > time.GetUtcNow() ? key : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task<SecondFactorPage> SetUpPageAsync(string key)
    {
        var issuer = Uri.EscapeDataString($"{municipality.Value.Portal}, {municipality.Value.Name}");
        var address = Uri.EscapeDataString((await accounts.GetUserAsync(User))!.Email!);
        return new SecondFactorPage(
            Pending.Protect(key, time.GetUtcNow() + Patience),
            string.Join(' ', key.Chunk(4).Select(four => new string(four))),
            QrPath.Of($"otpauth://totp/{issuer}:{address}?secret={key}&issuer={issuer}&digits=6")
        );
    }
}
