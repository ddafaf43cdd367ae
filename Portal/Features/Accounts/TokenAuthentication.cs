using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Portal.Data.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Accounts;

/// <summary>A program that says who it is by <c>Authorization: Bearer</c> and a token.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ReadAccess access
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (
            !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            || await access.FindTokenAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } token
        )
        {
            return AuthenticateResult.Fail("Okänd, utgången eller återkallad nyckel.");
        }

        Context.SetRights(ReadAccess.Of(token));
        var program = new ClaimsIdentity([new Claim(ClaimTypes.Name, token.Name)], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(program), Scheme.Name));
    }
}
