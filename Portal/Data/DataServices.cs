using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Data;

/// <summary>The database as services.</summary>
public static class DataServices
{
    /// <summary>Adds <see cref="Folders" />, <see cref="PortalDb" /> (a scope's own, or made by its factory; needs a TimeProvider).</summary>
    public static IServiceCollection AddPortalData(this IServiceCollection services, IConfiguration settings)
    {
        var folders = Folders.From(settings);
        services.AddSingleton(folders);
        services.AddHostedService<HoldDatabase>();
        return services.AddDbContextFactory<PortalDb>(options => Use(options, folders.ConnectionString));
    }

    /// <summary>Options for a database, with everything its connections need.</summary>
    public static DbContextOptions<PortalDb> Options(string connectionString)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        Use(options, Folders.Connection(connectionString));
        return options.Options;
    }

    private static void Use(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlite(connectionString)
            .AddInterceptors(new SetUpConnection())
            .ReplaceService<IMigrationsSqlGenerator, WholeMigrations>();
}
