using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Data.Accounts;

/// <summary>Accounts as services, for the web and for the command line alike.</summary>
public static class AccountServices
{
    /// <summary>The shortest password. Length is what makes one hard to guess; no composition is asked for.</summary>
    public const int ShortestPassword = 12;

    /// <summary>Options for the accounts of a database.</summary>
    public static DbContextOptions<AccountsDb> Options(string connectionString)
    {
        var options = new DbContextOptionsBuilder<AccountsDb>();
        Use(options, Folders.Connection(connectionString));
        return options.Options;
    }

    /// <summary>Creates or upgrades the tables of accounts.</summary>
    /// <exception cref="TimeoutException">Another process has been upgrading the database for a minute.</exception>
    public static Task MigrateAsync(this AccountsDb db, CancellationToken cancellation = default) =>
        MigrateDatabase.MigrateAsync((DbContext)db, cancellation);

    /// <summary>Adds accounts, sessions and the keys that protect cookies and forms.</summary>
    public static IServiceCollection AddPortalAccounts(this IServiceCollection services)
    {
        services.AddDbContextFactory<AccountsDb>(
            (provider, options) => Use(options, provider.GetRequiredService<Folders>().ConnectionString)
        );
        services.AddSingleton<ReadAccess>().AddSingleton<Sessions>().AddSingleton<ExampleAccounts>();
        services.AddScoped<SignInAttempts>().AddScoped<EraseAccount>();
        services.AddSingleton<PasswordRules>();
        services.AddScoped<AccountBatch>().AddScoped<ListAccounts>();
        services.AddScoped<OpenAccount>().AddScoped<DisableAccount>().AddScoped<EnableAccount>();
        services.AddScoped<GiveRole>().AddScoped<TakeRole>();
        services.AddScoped<GiveReset>().AddScoped<ChoosePassword>().AddScoped<ChangePassword>();
        services
            .AddScoped<SetPassword>()
            .AddScoped<ResetPassword>()
            .AddScoped<FindAccount>()
            .AddScoped<ConfirmPassword>()
            .AddScoped<SecondFactor>();
        services.AddScoped<MakeToken>().AddScoped<RevokeToken>().AddScoped<ChooseMail>();
        services
            .AddOptions<SessionLimits>()
            .BindConfiguration(SessionLimits.Section)
            .Validate(
                limits => limits is { IdleMinutes: > 0, LongestHours: > 0 },
                "Accounts: gränserna ska vara större än 0."
            )
            .ValidateOnStart();
        services
            .AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.Password.RequiredLength = ShortestPassword;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 1;
                // An address may hold any letters.
                identity.User.AllowedUserNameCharacters = "";
            })
            .AddErrorDescriber<SwedishIdentityErrors>()
            .AddEntityFrameworkStores<AccountsDb>()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(links => links.TokenLifespan = GiveReset.Lifetime);
        services.AddDataProtection().SetApplicationName("Portal");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IDbContextFactory<AccountsDb>>(
                (keys, databases) => keys.XmlRepository = new KeepProtectionKeys(databases)
            );
        return services;
    }

    // A history of its own beside that of the facts, for the two are upgraded apart.
    private static void Use(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable("__AccountsMigrationsHistory"))
            .AddInterceptors(new SetUpConnection())
            .ReplaceService<IMigrationsSqlGenerator, WholeMigrations>();
}
