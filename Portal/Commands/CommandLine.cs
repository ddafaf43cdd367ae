using System.CommandLine;

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
        var parsed = Root(context).Parse(words);
        if (parsed.Errors.Count > 0)
        {
            foreach (var sentence in Sentences(parsed).Distinct(StringComparer.Ordinal))
            {
                await context.Error.WriteLineAsync(sentence);
            }

            return WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = context.Output, Error = context.Error });
    }

    // What the library itself finds wrong it tells in English, one line for each word; ours are told in Swedish already.
    private static IEnumerable<string> Sentences(ParseResult parsed) =>
        parsed.UnmatchedTokens.Count > 0
            ? [$"Okänt kommando eller val: {parsed.UnmatchedTokens[0]}. Med --help visas vad som finns."]
            : parsed.Errors.Select(error => error.Message);

    private static RootCommand Root(CommandContext context) =>
        new("Följer en investering från beslutet till avskrivningens sista år. Utan kommando startas webbplatsen.")
        {
            ScheduleCommand.Create(context),
            ImportCommand.Create(context),
            MapCommand.Create(context),
            FiguresCommand.Create(context),
            ReportCommand.Create(context),
            VerifyCommand.Create(context),
            BackupCommand.CreateBackup(context),
            BackupCommand.CreateRestore(context),
        };
}
