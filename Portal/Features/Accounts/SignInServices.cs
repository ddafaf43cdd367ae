using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Portal.Data.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Accounts;

/// <summary>Who asks, and whether they may: everything is closed to everybody until an address says which right opens it.</summary>
internal static class SignInServices
{
    // Attempts to sign in from one address of the network, in a minute.
    private const int MostAttempts = 20;

    /// <summary>Adds sign-in by cookie and by token, the check of rights, and the limit on attempts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="isDevelopment">
    /// Whether the portal runs in Development, over plain HTTP on this computer: elsewhere cookies go over HTTPS alone.
    /// </param>
    public static IServiceCollection AddPortalSignIn(this IServiceCollection services, bool isDevelopment)
    {
        services
            .AddAuthentication(PortalSchemes.Any)
            .AddPolicyScheme(
                PortalSchemes.Any,
                null,
                scheme =>
                    scheme.ForwardDefaultSelector = http =>
                        IsForPrograms(http.Request) ? PortalSchemes.Token : PortalSchemes.Cookie
            )
            .AddCookie(PortalSchemes.Cookie)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(PortalSchemes.Token, null);
        services
            .AddOptions<CookieAuthenticationOptions>(PortalSchemes.Cookie)
            .Configure<Sessions, IOptions<SessionLimits>>(
                (cookie, sessions, limits) => Set(cookie, sessions, limits.Value, isDevelopment)
            );
        services.Configure<AntiforgeryOptions>(forgery => Name(forgery.Cookie, "portal-formular", isDevelopment));
        services.AddHsts(https => https.MaxAge = TimeSpan.FromDays(365));
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(IsOfNothing).Build());
        services.AddSingleton<IAuthorizationHandler, CheckRight>();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(
                SignInController.RateLimit,
                http =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        SecurityLog.From(http),
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = MostAttempts,
                            Window = TimeSpan.FromMinutes(1),
                        }
                    )
            );
        });
        services.AddScoped<NewSession>().AddScoped<ShowMyAccount>();
        return services.AddScoped<SignInWithPassword>().AddScoped<SignInWithCode>().AddScoped<WhoNames>();
    }

    // A token reads figures as JSON and their description, and what was frozen as a feed, and opens no page.
    private static bool IsForPrograms(HttpRequest request) =>
        request.Headers.ContainsKey("Authorization")
        && (
            request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            || request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase)
            || request.Path.StartsWithSegments("/arkiv/flode", StringComparison.OrdinalIgnoreCase)
        );

    // An address that leads nowhere may say so to anybody; one that says no right is closed.
    private static bool IsOfNothing(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;

    private static void Set(
        CookieAuthenticationOptions cookie,
        Sessions sessions,
        SessionLimits limits,
        bool isDevelopment
    )
    {
        Name(cookie.Cookie, "portal", isDevelopment);
        cookie.SessionStore = sessions;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(limits.LongestHours);
        cookie.SlidingExpiration = false;
        cookie.LoginPath = "/logga-in";
        cookie.ReturnUrlParameter = SignInController.ReturnKey;
        cookie.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = ValidateAsync,
            // A program is told, not led to a form; and who may not is told so where they stand.
            OnRedirectToLogin = context =>
            {
                if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                }
                else
                {
                    context.Response.Redirect(context.RedirectUri);
                }

                return Task.CompletedTask;
            },
            OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                var log = context.HttpContext.RequestServices.GetRequiredService<ILogger<CheckRight>>();
                SecurityLog.Denied(
                    log,
                    SecurityLog.From(context.HttpContext),
                    Sessions.AccountOf(context.HttpContext.User),
                    context.Request.Method,
                    context.HttpContext.GetEndpoint()?.DisplayName
                );
                return Task.CompletedTask;
            },
        };
    }

    // Rights are read at every request, so that what is taken back is gone at once.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var access = context.HttpContext.RequestServices.GetRequiredService<ReadAccess>();
        var account = Sessions.AccountOf(context.Principal!);
        if (await access.OfAsync(account, context.HttpContext.RequestAborted) is not { } rights)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(PortalSchemes.Cookie);
            return;
        }

        context.HttpContext.SetRights(rights);
    }

    private static void Name(CookieBuilder cookie, string name, bool isDevelopment)
    {
        cookie.Name = isDevelopment ? name : $"__Host-{name}";
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }
}
