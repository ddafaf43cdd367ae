using Portal.Domain;

namespace Portal.Features.Shared.Facts;

/// <summary>What a kind of fact is called, and what it does to an earlier fact.</summary>
/// <param name="Type">The kind.</param>
/// <param name="One">What one is called.</param>
/// <param name="Many">What several are called.</param>
public sealed record FactKind(Type Type, string One, string Many)
{
    /// <summary>It replaces the latest earlier fact of its kind with the same values in these; null where it replaces none.</summary>
    public IReadOnlyList<string>? Replaces { get; init; }

    /// <summary>It ends the fact that one of these refers to; empty where it ends none.</summary>
    public IReadOnlyList<string> Ends { get; init; } = [];

    /// <summary>There can be a million of them: they are counted, and not listed.</summary>
    public bool IsCounted { get; init; }

    /// <summary>There can be a million of them: they are neither searched nor exported one by one.</summary>
    public bool IsMany { get; init; }

    /// <summary>The word for it in an address.</summary>
    public string Word =>
        string.Concat(
            Many.ToLowerInvariant()
                .Select(letter =>
                    letter switch
                    {
                        'å' or 'ä' => 'a',
                        'ö' => 'o',
                        ' ' => '-',
                        _ => letter,
                    }
                )
        );

    /// <summary>A count with its word: <c>1 prognos</c>, <c>2 prognoser</c>.</summary>
    public string Count(int count) =>
        $"{Domain.Values.SwedishText.Number(count, 0, 0)} {Domain.Values.SwedishText.Small(count == 1 ? One : Many)}";

    /// <summary>A kind of fact.</summary>
    public static FactKind Of<T>(string one, string many)
        where T : Fact => new(typeof(T), one, many);
}
