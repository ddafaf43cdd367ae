namespace Portal.Features.Lights;

/// <summary>Lights as services.</summary>
public static class LightServices
{
    /// <summary>Adds what shows lights, sets them and takes them back.</summary>
    public static IServiceCollection AddPortalLights(this IServiceCollection services) =>
        services.AddScoped<ShowLights>().AddScoped<SetLight>().AddScoped<TakeBackLight>();
}
