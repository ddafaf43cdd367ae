namespace Portal.Features.Forecasts;

/// <summary>Forecasts as services.</summary>
public static class ForecastServices
{
    /// <summary>Adds what shows, records and takes back forecasts.</summary>
    public static IServiceCollection AddPortalForecasts(this IServiceCollection services) =>
        services
            .AddScoped<ShowForecasts>()
            .AddScoped<RecordForecasts>()
            .AddScoped<WithdrawForecast>()
            .AddScoped<ChangeThreshold>();
}
