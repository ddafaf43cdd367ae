namespace Portal.Jobs;

/// <summary>Progress that is told at once and in order; <see cref="Progress{T}" /> tells it later, on other threads.</summary>
/// <param name="tell">Who is told.</param>
internal sealed class Told<T>(Action<T> tell) : IProgress<T>
{
    /// <inheritdoc />
    public void Report(T value) => tell(value);
}
