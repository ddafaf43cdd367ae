using Portal.Domain.Values;

namespace Portal.Domain.Progress;

/// <summary>What is wrong with what was written of a plan or a risk.</summary>
/// <param name="Field">The field of the form; empty for the whole.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record ProgressFault(string Field, string Sentence);

/// <summary>Collects what is wrong while a form is read.</summary>
internal static class ProgressFaults
{
    /// <summary>Keeps what is wrong under its field; what could be read is given.</summary>
    internal static T? Told<T>(this List<ProgressFault> faults, string field, Result<T> read)
        where T : notnull
    {
        if (read.TryGet(out var value, out var refusal))
        {
            return value;
        }

        faults.Add(new(field, refusal.Sentence));
        return default;
    }
}
