namespace Portal.Features.Archive;

/// <summary>The archive of reports as services.</summary>
public static class ArchiveServices
{
    /// <summary>Adds what finds, shows, packs and tells of frozen reports.</summary>
    public static IServiceCollection AddPortalArchive(this IServiceCollection services) =>
        services.AddScoped<FindArchived>().AddScoped<ShowArchive>().AddScoped<PackArchive>().AddScoped<ReadFeed>();
}
