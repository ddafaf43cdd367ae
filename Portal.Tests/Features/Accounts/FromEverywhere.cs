using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Portal.Tests.Features.Accounts;

/// <summary>Lets every request come from an address of its own, so that the limit by address meets no test but its own.</summary>
internal sealed class FromEverywhere : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (http, onward) =>
                {
                    http.Connection.RemoteIpAddress = new IPAddress(RandomNumberGenerator.GetBytes(16));
                    return onward(http);
                }
            );
            next(app);
        };
}
