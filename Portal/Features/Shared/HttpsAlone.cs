using System.Net;

namespace Portal.Features.Shared;

/// <summary>
/// Outside Development everything goes over HTTPS. What comes by loopback comes from a proxy on the same computer, with HTTPS on
/// its other side, or from somebody at that computer, and is taken as HTTPS, so that cookies are for HTTPS alone there too.
/// Other plain HTTP is led to HTTPS or, where the portal does not know its port, refused.
/// </summary>
internal static class HttpsAlone
{
    /// <summary>Goes before everything else that answers.</summary>
    public static void UseHttpsAlone(this WebApplication app)
    {
        app.Use(
            (http, next) =>
            {
                if (http.Connection.LocalIpAddress is { } here && IPAddress.IsLoopback(here))
                {
                    http.Request.Scheme = Uri.UriSchemeHttps;
                }

                return next(http);
            }
        );
        app.UseHsts();
        app.UseHttpsRedirection();
        app.Use((http, next) => http.Request.IsHttps ? next(http) : RefuseAsync(http.Response));
    }

    private static Task RefuseAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status400BadRequest;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync("Portalen svarar bara över HTTPS.");
    }
}
