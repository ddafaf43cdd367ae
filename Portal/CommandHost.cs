using Portal.Commands;

namespace Portal;

/// <summary>Opens the portal for a verb: the same services as the web, without the web.</summary>
internal static class CommandHost
{
    /// <summary>The context of the console.</summary>
    public static CommandContext Context() => new(Console.In, Console.Out, Console.Error, Build, PrepareAsync);

    private static IServiceProvider Build()
    {
        var builder = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = ContentRoot.Path }
        );
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddPortal(builder.Configuration);
        return builder.Build().Services;
    }

    private static Task PrepareAsync(IServiceProvider services, CancellationToken cancellation) =>
        services.PreparePortalAsync(
            loadExample: services.GetRequiredService<IConfiguration>().GetValue("Example:Load", false),
            cancellation
        );
}
