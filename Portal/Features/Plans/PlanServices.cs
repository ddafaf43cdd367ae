namespace Portal.Features.Plans;

/// <summary>Plans as services.</summary>
public static class PlanServices
{
    /// <summary>Adds what shows, records and takes back plans.</summary>
    public static IServiceCollection AddPortalPlans(this IServiceCollection services) =>
        services
            .AddScoped<FindPlan>()
            .AddScoped<ShowPlan>()
            .AddScoped<RecordMilestone>()
            .AddScoped<RecordDelivered>()
            .AddScoped<TakeBackPlan>();
}
