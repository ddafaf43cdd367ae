using System.Text;

namespace Portal.Commands;

/// <summary>Asks for a password: typed without being shown, or the first line of standard input where that is no keyboard.</summary>
internal static class AskPassword
{
    /// <summary>The password; null where none was given.</summary>
    public static string? Read(CommandContext context)
    {
        var typed =
            context.Input == Console.In && !Console.IsInputRedirected ? Typed(context) : context.Input.ReadLine();
        return string.IsNullOrEmpty(typed) ? null : typed;
    }

    private static string Typed(CommandContext context)
    {
        context.Error.Write("Lösenord (tomt: en länk att välja det med): ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (key.KeyChar >= ' ')
            {
                typed.Append(key.KeyChar);
            }
        }

        context.Error.WriteLine();
        return typed.ToString();
    }
}
