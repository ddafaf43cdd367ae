using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Portal.Data.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Accounts;

/// <summary>Begins a session: always one with a new key, whatever the browser came with (OWASP ASVS 7.2.4).</summary>
public sealed class NewSession(UserManager<Account> accounts)
{
    /// <summary>Ends the session that the request belongs to, if any, and begins another.</summary>
    public async Task BeginAsync(HttpContext http, long accountId)
    {
        if (http.User.Identity is { IsAuthenticated: true })
        {
            await http.SignOutAsync(PortalSchemes.Cookie);
        }

        var account = (await accounts.FindByIdAsync(accountId.ToString(CultureInfo.InvariantCulture)))!;

        // The request's own handler would renew the session it has read, under its old key; one of its own has read none.
        await using var scope = http.RequestServices.CreateAsyncScope();
        var handlers = scope.ServiceProvider.GetRequiredService<IAuthenticationHandlerProvider>();
        var cookie = (IAuthenticationSignInHandler)(await handlers.GetHandlerAsync(http, PortalSchemes.Cookie))!;
        await cookie.SignInAsync(SignInWithPassword.Principal(account), new AuthenticationProperties());
    }
}
