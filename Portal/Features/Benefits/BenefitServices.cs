namespace Portal.Features.Benefits;

/// <summary>Benefits as services.</summary>
public static class BenefitServices
{
    /// <summary>Adds what shows, records and takes back benefits and measurements of them.</summary>
    public static IServiceCollection AddPortalBenefits(this IServiceCollection services) =>
        services
            .AddScoped<ShowBenefits>()
            .AddScoped<RecordBenefit>()
            .AddScoped<RecordBenefitMeasurement>()
            .AddScoped<TakeBackBenefit>();
}
