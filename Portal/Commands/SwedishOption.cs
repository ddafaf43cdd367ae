using System.CommandLine;
using System.CommandLine.Parsing;
using Portal.Domain.Values;

namespace Portal.Commands;

/// <summary>
/// Options and arguments whose values the portal reads itself: the library would read them by the machine's culture, and tell
/// what is wrong in English.
/// </summary>
internal static class SwedishOption
{
    private const string Missing = "Måste anges.";
    private const string WithoutValue = "Ett värde saknas.";

    /// <summary>An option with a value; one that is left out is its type's default.</summary>
    public static Option<T> Of<T>(string name, string helpName, string description, Func<string, Result<T>> read)
        where T : notnull
    {
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = helpName,
            // Any number is let through only so that we, not the library, say what is wrong with it.
            Arity = ArgumentArity.ZeroOrMore,
            CustomParser = argument => Value(argument, name, read),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0)
            {
                result.AddError($"{name}: {WithoutValue}");
            }
        });
        return option;
    }

    /// <summary>An option with a few words to choose among, of which the first is for its type's default.</summary>
    public static Option<T> Choice<T>(string name, string description, params (string Word, T Value)[] choices)
        where T : notnull
    {
        var words = string.Join('|', choices.Select(c => c.Word));
        return Of<T>(
            name,
            words,
            $"{description}; annars {choices[0].Word}",
            text =>
                Array.FindIndex(choices, c => c.Word == text) is >= 0 and var index
                    ? choices[index].Value
                    : new Refusal($"”{text}” är inget av {words}.")
        );
    }

    /// <summary>A word in its place.</summary>
    public static Argument<T> Argument<T>(string name, string description, Func<string, Result<T>> read)
        where T : notnull =>
        new(name)
        {
            Description = description,
            // As for options: that it is missing is for us to say.
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = result => Value(result, name, read),
        };

    /// <summary>The name of a file, in its place.</summary>
    public static Argument<string> File(string description) =>
        Argument<string>("FIL", description, text => text.Length > 0 ? text : new Refusal("Filen måste ha ett namn."));

    /// <summary>Says in Swedish which options and arguments a command misses.</summary>
    public static void Require(this Command command, params Symbol[] symbols) =>
        command.Validators.Add(result =>
        {
            foreach (var symbol in symbols)
            {
                SymbolResult? given = symbol is Option option
                    ? result.GetResult(option)
                    : result.GetResult((Argument)symbol);
                if (given is not { Tokens.Count: > 0 })
                {
                    result.AddError($"{symbol.Name}: {(given is OptionResult ? WithoutValue : Missing)}");
                }
            }
        });

    private static T Value<T>(ArgumentResult argument, string name, Func<string, Result<T>> read)
        where T : notnull
    {
        var result = argument.Tokens is [var token] ? read(token.Value) : new Refusal("Får bara anges en gång.");
        if (result.TryGet(out var value, out var refusal))
        {
            return value;
        }

        argument.AddError($"{name}: {refusal.Sentence}");
        return default!; // never used: a command line with errors is not run
    }
}
