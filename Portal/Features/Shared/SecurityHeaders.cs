using Microsoft.Extensions.Primitives;

namespace Portal.Features.Shared;

/// <summary>
/// Headers on every answer: nothing from elsewhere, nothing inline, no framing, no guessing of types. TRACE is answered with
/// 405 here, before any route (OWASP ASVS 3.4 and 13.4.4).
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly StringValues Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Sets the headers and goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        // When the answer starts, because an error page begins by clearing what was set before it.
        context.Response.OnStarting(static state => Set(((HttpContext)state).Response.Headers), context);
        if (HttpMethods.IsTrace(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static Task Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (headers.CacheControl.Count == 0)
        {
            // Whatever is not said to be kept holds figures, or leads to them.
            headers.CacheControl = "no-store";
        }

        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return Task.CompletedTask;
    }
}
