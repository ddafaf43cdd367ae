using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Commands;
using Portal.Tests.Data;

namespace Portal.Tests.Commands;

/// <summary>Runs verbs as the console would, on a database and an archive of reports in a folder of their own.</summary>
public sealed class TestCommandLine : IAsyncDisposable
{
    public TestDatabase Database { get; private init; } = null!;

    /// <summary>What stands on standard input, anew for each verb.</summary>
    public string Input { get; set; } = "";

    public string Reports => Path.Combine(Database.Folder, "reports");

    public static async Task<TestCommandLine> CreateAsync() => Over(await TestDatabase.CreateAsync());

    /// <summary>Verbs on a database that is there, and is disposed with this.</summary>
    public static TestCommandLine Over(TestDatabase database) => new() { Database = database };

    /// <summary>Runs a verb and gives what it answered.</summary>
    public async Task<(int Exit, string Output, string Error)> RunAsync(params string[] words)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["ConnectionStrings:Portal"] = Database.ConnectionString,
                    ["Reports:Folder"] = Reports,
                }
            )
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(settings)
            .AddPortal(settings)
            .AddSingleton<TimeProvider>(Database.Clock)
            .BuildServiceProvider();
        await using (services)
        {
            var context = new CommandContext(
                new StringReader(Input),
                output,
                error,
                () => services,
                (portal, cancellation) => portal.PreparePortalAsync(loadExample: false, cancellation)
            );
            return (await CommandLine.RunAsync(words, context), output.ToString(), error.ToString());
        }
    }

    /// <summary>Runs a verb that must succeed and gives its JSON.</summary>
    public async Task<JsonElement> JsonAsync(params string[] words)
    {
        var (exit, output, error) = await RunAsync([.. words, "--json"]);
        Assert.True(exit == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
