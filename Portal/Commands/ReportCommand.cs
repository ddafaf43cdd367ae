using System.CommandLine;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting;
using Portal.Reporting.Writers;

namespace Portal.Commands;

/// <summary><c>report</c>: the follow-up report's files, frozen or as a draft.</summary>
internal sealed class ReportCommand
{
    private readonly Option<string> _out = SwedishOption.Of<string>(
        "--out",
        "mapp",
        "Mappen som filerna skrivs till",
        text => text.Length > 0 ? text : new Refusal("Mappen måste ha ett namn.")
    );

    private readonly Option<bool> _draft = new("--draft")
    {
        Description = "Skriver ett utkast av vad som är känt nu, utan att frysa något",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Svarar med JSON" };

    /// <summary>The verb.</summary>
    public static Command Create(CommandContext context)
    {
        var options = new ReportCommand();
        var command = new Command("report", "Skriver uppföljningsrapporten för en månad.")
        {
            options._out,
            options._draft,
            options._json,
        };
        var asked = new AskedFigures().AddMonthTo(command);
        command.Require(options._out);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, asked, context, cancellation));
        return command;
    }

    private async Task<int> RunAsync(
        ParseResult parsed,
        AskedFigures asked,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        await using var scope = await context.OpenAsync(cancellation);
        var read = scope.ServiceProvider.GetRequiredService<ReadFigures>();
        if (!(await asked.ReadAsync(parsed, read, cancellation)).TryGet(out var figures, out var refusal))
        {
            return context.Refuse(refusal.Sentence);
        }

        var folder = parsed.GetRequiredValue(_out);
        if (File.Exists(folder))
        {
            return context.Refuse($"Rapporten gick inte att skriva till {folder}, som är en fil och ingen mapp.");
        }

        IReadOnlyList<ReportFile> files;
        try
        {
            if (parsed.GetValue(_draft))
            {
                files = await WriteReport.RunAsync(
                    ComputeFollowUpReport.Of(figures),
                    folder,
                    cancellation: cancellation
                );
            }
            else
            {
                var folders = scope.ServiceProvider.GetRequiredService<Folders>();
                var freeze = scope.ServiceProvider.GetRequiredService<FreezeReport>();
                var frozen = await freeze.RunAsync(
                    ReportKind.FollowUp,
                    figures.Investment.Id,
                    figures.AsOf,
                    "kommandorad",
                    cancellation: cancellation
                );
                if (
                    !frozen.TryGet(out var report, out refusal)
                    || !(await CopyFrozen.RunAsync(report, folders, folder, cancellation)).TryGet(
                        out report,
                        out refusal
                    )
                )
                {
                    return context.Refuse(refusal.Sentence);
                }

                files = report.Files;
            }
        }
        catch (Exception e) when (StorageFault.Is(e))
        {
            return context.Refuse($"Rapporten gick inte att skriva till {folder}: {StorageFault.Reason(e)}.");
        }

        Answer(context, files, parsed.GetValue(_json));
        return CommandLine.Done;
    }

    private static void Answer(CommandContext context, IReadOnlyList<ReportFile> files, bool asJson)
    {
        if (asJson)
        {
            context.WriteJson(json =>
                json.List(
                    "files",
                    files,
                    static (members, file) =>
                    {
                        members.WriteString("name", file.Name);
                        members.WriteString("sha256", file.Sha256);
                        members.WriteNumber("bytes", file.Bytes);
                    }
                )
            );
        }
        else
        {
            foreach (var file in files)
            {
                context.Output.WriteLine(file.Name);
            }
        }
    }
}
