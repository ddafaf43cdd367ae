using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Data.Accounts;

namespace Portal.Tests.Features.Accounts;

/// <summary>
/// A portal whose clock can be put forward and whose log is kept. Every request comes from an address of its own, so that the
/// limit by address does not meet the tests of other limits.
/// </summary>
public sealed class SignInSite : TestSite, ILoggerProvider
{
    public const string Password = "batteri hästen korrekt";

    /// <summary>How far ahead the portal's clock is.</summary>
    public TimeSpan Ahead { get; set; }

    public DateTimeOffset Now => TimeProvider.System.GetUtcNow() + Ahead;

    /// <summary>What was logged.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    /// <summary>Somebody who is not signed in.</summary>
    public Visitor Nobody() => new(SignedOut(follows: true));

    /// <summary>Somebody who has filled in the form of Logga in and sent it.</summary>
    public async Task<Visitor> SignInAsync(string address, string password = ExampleAccounts.Password)
    {
        var visitor = await Nobody().GoAsync("/logga-in");
        return await visitor.SendAsync("Logga in", ("adress", address), ("losenord", password));
    }

    /// <summary>A browser that keeps no cookies and follows nothing.</summary>
    public HttpClient WithoutCookies() => CreateDefaultClient();

    /// <summary>A browser with a cookie, which keeps those it is given.</summary>
    public HttpClient With(Cookie cookie)
    {
        var cookies = new CookieContainerHandler();
        cookies.Container.Add(cookie);
        return CreateDefaultClient(new RedirectHandler(), cookies);
    }

    /// <summary>Opens an account by the use case, as the command line does.</summary>
    public async Task<long> OpenAsync(string address, AskedRole role)
    {
        await using var scope = Services.CreateAsyncScope();
        return (
            await scope
                .ServiceProvider.GetRequiredService<OpenAccount>()
                .RunAsync(new NewAccount(address, "Någon Person", role, Password), "kommandorad")
        ).Value;
    }

    public ILogger CreateLogger(string categoryName) => new Keeper(Log);

    void IDisposable.Dispose() { }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(new Clock(this));
            services.AddSingleton<ILoggerProvider>(this);
            services.AddSingleton<IStartupFilter, FromEverywhere>();
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
        });
    }

    private sealed class Clock(SignInSite site) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => site.Now;
    }

    private sealed class Keeper(ConcurrentQueue<string> log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => log.Enqueue(formatter(state, exception) + exception);
    }
}
