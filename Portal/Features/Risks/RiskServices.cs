namespace Portal.Features.Risks;

/// <summary>Risks as services.</summary>
public static class RiskServices
{
    /// <summary>Adds what shows, records, closes and opens risks.</summary>
    public static IServiceCollection AddPortalRisks(this IServiceCollection services) =>
        services.AddScoped<ShowRisks>().AddScoped<RecordRisk>().AddScoped<CloseRisk>();
}
