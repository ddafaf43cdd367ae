using Portal.Commands;

namespace Portal;

/// <summary>Opens the portal for a verb: the same services as the web, without the web.</summary>
internal static class CommandHost
{
    /// <summary>The context of the console.</summary>
    public static CommandContext Context() => new(Console.In, Console.Out, Console.Error, OpenAsync);

    private static async Task<IServiceProvider> OpenAsync(CancellationToken cancellation)
    {
        var builder = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = ContentRoot.Path }
        );
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddPortal(builder.Configuration);
        var host = builder.Build();
        await host.Services.PreparePortalAsync(
            loadExample: builder.Configuration.GetValue("Example:Load", false),
            cancellation
        );
        return host.Services;
    }
}
