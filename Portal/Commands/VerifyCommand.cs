using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Data;
using Portal.Data.Verify;

namespace Portal.Commands;

/// <summary><c>verify</c>: whether everything stored is as it was written.</summary>
internal static class VerifyCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>The verb.</summary>
    public static Command Create(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = "Skriv resultatet som JSON." };
        var command = new Command("verify", "Kontrollerar att allt som är lagrat är som det skrevs.") { json };
        command.SetAction((words, cancellation) => RunAsync(context, words.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, bool json, CancellationToken cancellation)
    {
        await using var scope = await OpenAsync(context, cancellation);
        var verified = await VerifyDatabase.RunAsync(
            scope.ServiceProvider.GetRequiredService<PortalDb>(),
            scope.ServiceProvider.GetRequiredService<Folders>(),
            cancellation
        );
        await context.Output.WriteLineAsync(json ? AsJson(verified) : AsText(verified));
        return verified.Findings.Count == 0 ? CommandLine.Done : CommandLine.Refused;
    }

    /// <summary>A missing database is made, as by every verb; one that is there is judged as it is, before anything mends it.</summary>
    private static async Task<AsyncServiceScope> OpenAsync(CommandContext context, CancellationToken cancellation)
    {
        var scope = context.OpenAsIs();
        if (File.Exists(scope.ServiceProvider.GetRequiredService<Folders>().DatabaseFile))
        {
            return scope;
        }

        await scope.DisposeAsync();
        return await context.OpenAsync(cancellation);
    }

    private static string AsText(Verification verified) =>
        verified.Findings.Count == 0
            ? $"Allt är som det skrevs: {verified.Batches} {(verified.Batches == 1 ? "skrivning" : "skrivningar")} i obruten kedja."
            : string.Join(Environment.NewLine, verified.Findings.Select(f => f.Sentence));

    private static string AsJson(Verification verified) =>
        JsonSerializer.Serialize(
            new
            {
                Holds = verified.Findings.Count == 0,
                verified.Batches,
                verified.Findings,
            },
            Json
        );
}
