namespace Portal.Commands;

/// <summary>What a verb works with: where it reads and writes, and the portal's services, built when first asked for.</summary>
/// <param name="input">Standard input.</param>
/// <param name="output">Standard output: results alone.</param>
/// <param name="error">Standard error: everything else.</param>
/// <param name="build">Builds the portal's services.</param>
/// <param name="prepare">Creates, migrates and seeds the database.</param>
public sealed class CommandContext(
    TextReader input,
    TextWriter output,
    TextWriter error,
    Func<IServiceProvider> build,
    Func<IServiceProvider, CancellationToken, Task> prepare
)
{
    private readonly Lazy<IServiceProvider> _services = new(build);

    /// <summary>Standard input.</summary>
    public TextReader Input => input;

    /// <summary>Standard output: results alone.</summary>
    public TextWriter Output => output;

    /// <summary>Standard error: everything that is no result.</summary>
    public TextWriter Error => error;

    /// <summary>A scope of the portal's services. A missing database is created, migrated and given the decision first.</summary>
    public async Task<AsyncServiceScope> OpenAsync(CancellationToken cancellation)
    {
        await prepare(_services.Value, cancellation);
        return OpenAsIs();
    }

    /// <summary>A scope of the portal's services with the database left as it is, for verbs that judge or replace it.</summary>
    public AsyncServiceScope OpenAsIs() => _services.Value.CreateAsyncScope();

    /// <summary>Says what is wrong with the words that the verb was called with.</summary>
    /// <returns>The exit code of wrong usage.</returns>
    public int Misuse(string sentence)
    {
        error.WriteLine(sentence);
        return CommandLine.WrongUsage;
    }

    /// <summary>Says why nothing was done.</summary>
    /// <returns>The exit code of a refusal.</returns>
    public int Refuse(string sentence)
    {
        error.WriteLine(sentence);
        return CommandLine.Refused;
    }
}
