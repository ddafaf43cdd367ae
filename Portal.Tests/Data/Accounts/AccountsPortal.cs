using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Domain.Accounts;
using Portal.Domain.Values;
using Portal.Features.Accounts;

namespace Portal.Tests.Data.Accounts;

/// <summary>The portal's accounts without the web, with a clock that the test sets and passwords that are hashed fast.</summary>
public sealed class AccountsPortal : IAsyncDisposable
{
    public const string Password = "batteri hästen korrekt";
    public const string Who = "konto 99";

    private ServiceProvider _services = null!;

    public TestDatabase Database { get; private init; } = null!;

    /// <summary>Makes it, with settings of the test's own where it has any.</summary>
    public static async Task<AccountsPortal> CreateAsync(IReadOnlyDictionary<string, string?>? own = null)
    {
        var portal = new AccountsPortal { Database = await TestDatabase.CreateAsync() };
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(own ?? new Dictionary<string, string?>(StringComparer.Ordinal))
                {
                    ["ConnectionStrings:Portal"] = portal.Database.ConnectionString,
                }
            )
            .Build();
        portal._services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(settings)
            .AddPortal(settings)
            .AddSingleton<TimeProvider>(portal.Database.Clock)
            .Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1)
            .BuildServiceProvider();
        await portal._services.PreparePortalAsync(loadExample: false, CancellationToken.None);
        return portal;
    }

    /// <summary>Asks a use case, in a scope of its own as a request has.</summary>
    public async Task<T> AskAsync<TUseCase, T>(Func<TUseCase, Task<T>> ask)
        where TUseCase : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task<Result<long>> OpenAsync(string address, AskedRole role, string? password = Password) =>
        AskAsync((OpenAccount open) => open.RunAsync(new NewAccount(address, "Någon", role, password), Who));

    public async Task<long> AdministratorAsync(string address) =>
        (await OpenAsync(address, new AskedRole(Role.Administrator))).Value;

    public async Task<ListedAccount> AccountAsync(long id) =>
        (await AskAsync((ListAccounts list) => list.RunAsync())).Single(account => account.Id == id);

    /// <summary>Signs in, and gives the key of the session.</summary>
    public Task<string> SignInAsync(long id) =>
        AskAsync(
            async (UserManager<Account> accounts) =>
                await Sessions.StoreAsync(
                    new AuthenticationTicket(
                        SignInWithPassword.Principal((await accounts.FindByIdAsync($"{id}"))!),
                        "cookie"
                    )
                )
        );

    public async Task<bool> IsSignedInAsync(string session) => await Sessions.RetrieveAsync(session) is not null;

    public Task<bool> HasPasswordAsync(long id, string password) =>
        AskAsync(
            async (UserManager<Account> accounts) =>
                await accounts.CheckPasswordAsync((await accounts.FindByIdAsync($"{id}"))!, password)
        );

    public PortalDb Open() => Database.Open();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private Sessions Sessions => _services.GetRequiredService<Sessions>();
}
