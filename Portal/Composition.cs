using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Data.Queries;
using Portal.Data.Seed;
using Portal.Domain.CapitalCosts;
using Portal.Imports;
using Portal.Imports.Example;
using Portal.Jobs;
using Portal.Reporting;

namespace Portal;

/// <summary>What the portal is made of, for the web and for the command line alike.</summary>
internal static class Composition
{
    /// <summary>Registers every part.</summary>
    public static IServiceCollection AddPortal(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddPortalData(configuration);
        services.AddPortalAccounts();
        services.AddPortalImports();
        services.AddSingleton<ReadFigures>();
        services.AddSingleton<ReadLedgers>();
        services.AddPortalReporting();
        services.AddPortalJobs(configuration);
        return services;
    }

    /// <summary>
    /// Creates and migrates the database where needed, loads the decision, and the example where asked, and records the start
    /// of depreciation where the setting gives one.
    /// </summary>
    public static async Task PreparePortalAsync(
        this IServiceProvider services,
        bool loadExample,
        CancellationToken cancellation
    )
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await db.MigrateAsync(cancellation);
        await scope.ServiceProvider.GetRequiredService<AccountsDb>().MigrateAsync(cancellation);
        if (loadExample)
        {
            await LoadExample.RunAsync(db, cancellation);
        }

        await LoadDecision.RunAsync(db, cancellation);
        var settings = services.GetRequiredService<IConfiguration>();
        if (settings.GetValue<DepreciationStart?>("Depreciation:Start") is { } start)
        {
            await KeepDepreciationStart.RunAsync(db, start, cancellation);
        }
    }

    /// <summary>Makes the example's accounts, where the example is loaded and they may be used.</summary>
    public static async Task PrepareExampleAccountsAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<ExampleAccounts>()
            .EnsureAsync(
                scope.ServiceProvider.GetRequiredService<UserManager<Account>>(),
                scope.ServiceProvider.GetRequiredService<PortalDb>(),
                cancellation
            );
    }

    /// <summary>Asks for the example's report, which a job makes once the portal runs.</summary>
    public static async Task AskForExampleReportAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AskForExampleReport>().RunAsync(cancellation);
    }
}
