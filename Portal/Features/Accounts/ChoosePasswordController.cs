using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Data.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Accounts;

/// <summary>Välj lösenord: by a link that works once.</summary>
[EnableRateLimiting(SignInController.RateLimit)]
public sealed class ChoosePasswordController(ChoosePassword choose, ILogger<ChoosePasswordController> log) : Controller
{
    /// <summary>The form; the same page for every link that does not hold.</summary>
    [HttpGet("/losenord/{key}")]
    [AllowAnonymous]
    public async Task<IActionResult> Show(string key, CancellationToken cancellation) =>
        await choose.HoldsAsync(key, cancellation) ? View("ChoosePassword", key) : Invalid();

    /// <summary>Chooses the password, and leads to where one signs in.</summary>
    [HttpPost("/losenord/{key}")]
    [AllowAnonymous]
    public async Task<IActionResult> Choose(string key, [FromForm] PasswordForm form, CancellationToken cancellation)
    {
        if (form.IsSame(ModelState))
        {
            var refusal = await choose.RunAsync(key, form.New ?? "", cancellation);
            if (refusal is null)
            {
                SecurityLog.PasswordChosen(log, SecurityLog.From(HttpContext));
                return LocalRedirect("/logga-in?klart=losenord");
            }

            if (refusal == ChoosePassword.Invalid)
            {
                return Invalid();
            }

            PasswordForm.Tell(refusal, ModelState);
        }

        return View("ChoosePassword", key);
    }

    private ViewResult Invalid()
    {
        SecurityLog.LinkRefused(log, SecurityLog.From(HttpContext));
        Response.StatusCode = StatusCodes.Status404NotFound;
        ModelState.Clear();
        return View("LinkInvalid");
    }
}
