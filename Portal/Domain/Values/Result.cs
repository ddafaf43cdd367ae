using System.Diagnostics.CodeAnalysis;

namespace Portal.Domain.Values;

/// <summary>Why something was not done.</summary>
/// <param name="Sentence">One clear Swedish sentence for the person who asked.</param>
public sealed record Refusal(string Sentence);

/// <summary>A value, or the refusal that says why there is none: bad input is an answer, never an exception.</summary>
public sealed class Result<T>
    where T : notnull
{
    private readonly T? _value;

    private Result(T value) => _value = value;

    private Result(Refusal refusal) => Refusal = refusal;

    /// <summary>Why there is no value; null where there is one.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none: whoever asks for it without looking has a bug.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException(Refusal.Sentence);

    /// <summary>Gives the value, or the refusal.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = _value;
        refusal = Refusal;
        return refusal is null;
    }

    /// <summary>What succeeds.</summary>
    public static implicit operator Result<T>(T value) => new(value);

    /// <summary>What is refused.</summary>
    public static implicit operator Result<T>(Refusal refusal) => new(refusal);
}
