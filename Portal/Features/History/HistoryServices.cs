namespace Portal.Features.History;

/// <summary>The history as services.</summary>
public static class HistoryServices
{
    /// <summary>Adds what shows, searches and exports it.</summary>
    public static IServiceCollection AddPortalHistory(this IServiceCollection services) =>
        services.AddScoped<SearchFacts>().AddScoped<ShowHistory>().AddScoped<ExportHistory>();
}
