namespace Portal.Features.FinalReports;

/// <summary>Final reports as services.</summary>
public static class FinalServices
{
    /// <summary>Adds what shows a final report, what is written in it, and what freezes it.</summary>
    public static IServiceCollection AddPortalFinalReports(this IServiceCollection services) =>
        services
            .AddScoped<ShowFinal>()
            .AddScoped<WriteFinalTexts>()
            .AddScoped<EndInvestment>()
            .AddScoped<TakeBackFinal>()
            .AddScoped<FreezeFinal>();
}
