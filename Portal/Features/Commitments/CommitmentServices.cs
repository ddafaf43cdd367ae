namespace Portal.Features.Commitments;

/// <summary>Orders as services.</summary>
public static class CommitmentServices
{
    /// <summary>Adds what shows and records orders and what is used of them.</summary>
    public static IServiceCollection AddPortalCommitments(this IServiceCollection services) =>
        services
            .AddScoped<FindOrder>()
            .AddScoped<FindRow>()
            .AddScoped<ShowCommitments>()
            .AddScoped<ShowUsableRows>()
            .AddScoped<RecordOrder>()
            .AddScoped<UseOrder>()
            .AddScoped<CancelRest>()
            .AddScoped<WithdrawOrder>();
}
