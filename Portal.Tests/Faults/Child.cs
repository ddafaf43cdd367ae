using System.Diagnostics;
using System.Globalization;
using Portal.Data;
using Portal.Tests.Data;

namespace Portal.Tests.Faults;

/// <summary>What another process does: explicit tests of this very assembly, run in a process of their own that can be killed.</summary>
public sealed class Child
{
    private const string DatabaseVariable = "PORTAL_TESTS_CHILD_DATABASE";
    private const string BatchesVariable = "PORTAL_TESTS_CHILD_BATCHES";
    private const string Acknowledged = "acknowledged ";

    /// <summary>How many facts each batch holds.</summary>
    public const int FactsInBatch = 5;

    [Fact(Explicit = true)]
    public async Task Writes_batches()
    {
        var batches = int.Parse(Environment.GetEnvironmentVariable(BatchesVariable)!, CultureInfo.InvariantCulture);
        for (var i = 0; i < batches; i++)
        {
            await using var db = Open();
            var batch = await db.RecordAsync(
                TestDatabase.Origin,
                [.. Enumerable.Range(0, FactsInBatch).Select(_ => BatchTests.AnInvestment())]
            );
            Console.WriteLine(Acknowledged + batch.Sequence.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact(Explicit = true)]
    public async Task Migrates()
    {
        await using var db = Open();
        Console.WriteLine(Acknowledged + "0");
        await db.MigrateAsync();
    }

    /// <summary>Starts one of the above in a process of its own.</summary>
    public static Process Start(string method, string database, int batches = 0)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment =
            {
                [DatabaseVariable] = database,
                [BatchesVariable] = batches.ToString(CultureInfo.InvariantCulture),
            },
        };
        // The test host is dotnet itself, or the assembly's own executable.
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Child).Assembly.Location);
        }

        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(Child).FullName}.{method}");
        start.ArgumentList.Add("-explicit");
        start.ArgumentList.Add("only");
        return Process.Start(start)!;
    }

    /// <summary>Reads on to the next batch that a child says is written; null where it has ended.</summary>
    public static async Task<long?> NextAcknowledgedAsync(Process child)
    {
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Acknowledged, StringComparison.Ordinal))
            {
                return long.Parse(line[Acknowledged.Length..], CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static PortalDb Open() =>
        new(
            DataServices.Options($"Data Source={Environment.GetEnvironmentVariable(DatabaseVariable)}"),
            TimeProvider.System
        );
}
