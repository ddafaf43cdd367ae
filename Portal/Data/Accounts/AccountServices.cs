using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Portal.Data.Accounts;

/// <summary>Accounts as services, for the web and for the command line alike.</summary>
public static class AccountServices
{
    /// <summary>The shortest password. Length is what makes one hard to guess; no composition is asked for.</summary>
    public const int ShortestPassword = 12;

    /// <summary>Adds accounts, sessions and the keys that protect cookies and forms.</summary>
    public static IServiceCollection AddPortalAccounts(this IServiceCollection services)
    {
        services.AddSingleton<ReadAccess>().AddSingleton<Sessions>().AddSingleton<ExampleAccounts>();
        services.AddScoped<SignInAttempts>();
        services
            .AddOptions<SessionLimits>()
            .BindConfiguration(SessionLimits.Section)
            .Validate(limits => limits is { IdleMinutes: > 0, LongestHours: > 0 }, "Accounts: gränserna ska vara större än 0.")
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
                identity.Password.RequiredUniqueChars = 5;
            })
            .AddEntityFrameworkStores<AccountsDb>()
            .AddDefaultTokenProviders();
        services.AddDataProtection().SetApplicationName("Portal");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IDbContextFactory<AccountsDb>>(
                (keys, databases) => keys.XmlRepository = new KeepProtectionKeys(databases)
            );
        return services;
    }
}
