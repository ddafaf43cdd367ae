using System.CommandLine;
using Portal.Data;

namespace Portal.Commands;

/// <summary>The command line: which verbs there are, and what they answer when they are called wrongly.</summary>
public static class CommandLine
{
    /// <summary>Exit code: done.</summary>
    public const int Done = 0;

    /// <summary>Exit code: refused, nothing changed.</summary>
    public const int Refused = 1;

    /// <summary>Exit code: wrong usage.</summary>
    public const int WrongUsage = 2;

    private static readonly string[] AboutTheProgram = ["--help", "-h", "-?", "--version"];

    /// <summary>Whether the words are for a verb, or ask about the program, rather than settings of the web server.</summary>
    public static bool IsVerb(string[] words) =>
        words.Length > 0
        && (words[0].Length == 0 || words[0][0] != '-' || AboutTheProgram.Contains(words[0], StringComparer.Ordinal));

    /// <summary>Runs one verb.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] words, CommandContext context)
    {
        var root = Root(context);
        SwedishHelp.AddTo(root);

        // A word that begins with @ is a file's name, not a file of words.
        var parsed = root.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var sentence in Sentences(parsed).Distinct(StringComparer.Ordinal))
            {
                await context.Error.WriteLineAsync(sentence);
            }

            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = context.Output,
                    Error = context.Error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (OperationCanceledException)
        {
            return context.Refuse("Avbrutet; det som inte var klart har inte sparats.");
        }
        catch (Exception e) when (StorageFault.Is(e))
        {
            return context.Refuse($"Det gick inte att läsa eller skriva: {StorageFault.Reason(e)}.");
        }
        catch (Exception e)
        {
            return context.Refuse($"Ett oväntat fel inträffade i portalen: {e}");
        }
    }

    // What the library itself finds wrong it tells in English, one line for each word; ours are told in Swedish already.
    private static IEnumerable<string> Sentences(ParseResult parsed) =>
        parsed.UnmatchedTokens.Count > 0
            ? [$"Okänt kommando eller val: {parsed.UnmatchedTokens[0]}. Med --help visas vad som finns."]
        : parsed.CommandResult.Command.Subcommands is { Count: > 0 } commands
            ? [$"Ange vad som ska göras: {string.Join(", ", commands.Select(command => command.Name))}."]
        : parsed.Errors.Select(error => error.Message);

    private static RootCommand Root(CommandContext context) =>
        new("Följer en investering från beslutet till avskrivningens sista år. Utan kommando startas webbplatsen.")
        {
            ScheduleCommand.Create(context),
            ImportCommand.Create(context),
            MapCommand.Create(context),
            FiguresCommand.Create(context),
            ReportCommand.Create(context),
            ExportCommand.Create(context),
            UserCommand.Create(context),
            VerifyCommand.Create(context),
            BackupCommand.CreateBackup(context),
            BackupCommand.CreateRestore(context),
        };
}
