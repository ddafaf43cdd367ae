namespace Portal.Features.Progress;

/// <summary>Reports of project leads as services.</summary>
public static class ProgressServices
{
    /// <summary>Adds what shows, takes in and reviews reports, and what opens rounds.</summary>
    public static IServiceCollection AddPortalProgress(this IServiceCollection services) =>
        services
            .AddScoped<ShowTodo>()
            .AddScoped<ShowStatusReports>()
            .AddScoped<SendStatusReport>()
            .AddScoped<ReviewStatusReport>()
            .AddScoped<OpenRound>()
            .AddScoped<TakeBackRound>();
}
