using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Portal.Commands;

/// <summary>What <c>--help</c> answers: the library's own help has its headings in English.</summary>
internal sealed class SwedishHelp : SynchronousCommandLineAction
{
    /// <summary>Gives a command line its help, and its own options their Swedish descriptions.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = "Visar den här hjälpen";
                help.Action = new SwedishHelp();
            }
            else if (option is VersionOption version)
            {
                version.Description = "Visar programmets version";
            }
        }
    }

    /// <summary>Who asks for help is not told what is missing.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine("Användning:");
        output.WriteLine($"  {Usage(command)}");
        Write(output, "Argument:", [.. command.Arguments.Select(a => (a.Name, a.Description))]);
        Write(output, "Val:", [.. Options(command).Select(o => (Name(o), o.Description))]);
        Write(output, "Kommandon:", [.. command.Subcommands.Select(c => (c.Name, c.Description))]);
        return CommandLine.Done;
    }

    private static string Usage(Command command) =>
        string.Join(
            ' ',
            [
                .. Path(command).Select(c => c.Name),
                .. command.Arguments.Select(a => a.Name),
                .. command.Subcommands.Count > 0 ? ["KOMMANDO"] : Array.Empty<string>(),
                "[val]",
            ]
        );

    /// <summary>The command with those it stands under, the outermost first.</summary>
    private static IEnumerable<Command> Path(Command command) =>
        command.Parents.OfType<Command>().Take(1).SelectMany(Path).Append(command);

    private static IEnumerable<Option> Options(Command command) =>
        Path(command).SelectMany(c => c.Options.Where(o => c == command || o.Recursive)).Reverse();

    private static string Name(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Prepend(option.Name))
        + (option.HelpName is { } value ? $" <{value}>" : "");

    private static void Write(TextWriter output, string heading, List<(string Name, string? Description)> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var width = entries.Max(entry => entry.Name.Length);
        output.WriteLine();
        output.WriteLine(heading);
        foreach (var (name, description) in entries)
        {
            output.WriteLine($"  {name.PadRight(width)}  {description}");
        }
    }
}
