using System.CommandLine;
using Portal.Data;
using Portal.Data.Verify;
using Portal.Reporting;
using Portal.Reporting.Writers;

namespace Portal.Commands;

/// <summary><c>verify</c>: whether everything stored is as it was written.</summary>
internal static class VerifyCommand
{
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
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var folders = scope.ServiceProvider.GetRequiredService<Folders>();
        var verified = await VerifyDatabase.RunAsync(db, folders, cancellation);
        IReadOnlyList<string> explained = [];
        if (verified.Findings.Count == 0)
        {
            // Only facts that are as they were written can tell whether a report still follows from them.
            var kinds = scope.ServiceProvider.GetRequiredService<ReportKinds>();
            (var findings, explained) = await VerifyReports.RunAsync(db, kinds, cancellation);
            verified = verified with { Findings = findings };
        }

        if (json)
        {
            WriteJson(context, verified, explained);
        }
        else
        {
            await context.Output.WriteLineAsync(AsText(verified, explained));
        }

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

    private static string AsText(Verification verified, IReadOnlyList<string> explained) =>
        verified.Findings.Count == 0
            ? $"Allt är som det skrevs: {verified.Batches} {(verified.Batches == 1 ? "skrivning" : "skrivningar")} i obruten kedja."
                + string.Concat(explained.Select(sentence => Environment.NewLine + sentence))
            : string.Join(Environment.NewLine, verified.Findings.Select(f => f.Sentence));

    private static void WriteJson(CommandContext context, Verification verified, IReadOnlyList<string> explained) =>
        context.WriteJson(json =>
        {
            json.WriteBoolean("holds", verified.Findings.Count == 0);
            json.WriteNumber("batches", verified.Batches);
            json.List(
                "findings",
                verified.Findings,
                (members, finding) =>
                {
                    members.WriteString("sentence", finding.Sentence);
                    members.WriteString("table", finding.Table);
                    members.Decimal("id", finding.Id);
                    members.Decimal("batch", finding.Batch);
                    members.WriteString("file", finding.File);
                }
            );
            json.Texts("explained", explained);
        });
}
