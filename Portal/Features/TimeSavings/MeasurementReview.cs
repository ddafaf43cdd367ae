using Portal.Domain;
using Portal.Domain.TimeSavings;

namespace Portal.Features.TimeSavings;

/// <summary>A file of measurements before it is recorded.</summary>
/// <param name="Lines">Its rows.</param>
/// <param name="Latest">The batch of what was recorded last when it was reviewed.</param>
public sealed record MeasurementReview(IReadOnlyList<ReviewedLine> Lines, long Latest)
{
    /// <summary>Whether any row is refused, and so the whole file.</summary>
    public bool IsRefused => Refused > 0;

    /// <summary>How many rows are refused.</summary>
    public int Refused => Lines.Count(line => line.Line.Faults.Count > 0);

    /// <summary>What would be recorded.</summary>
    public IReadOnlyList<Fact> News => [.. Lines.SelectMany(line => line.News)];

    /// <summary>Whether something would be replaced that came after a batch.</summary>
    public bool IsOvertaken(long seen) =>
        Lines.SelectMany(line => line.Values).Any(value => value.IsChanged && value.Earlier!.Batch > seen);
}

/// <summary>A row of the file against what is recorded.</summary>
/// <param name="Line">The row.</param>
/// <param name="Values">What it tells, each against what is recorded.</param>
public sealed record ReviewedLine(ReadMeasurementLine Line, IReadOnlyList<ReviewedValue> Values)
{
    /// <summary>What of it would be recorded.</summary>
    public IEnumerable<Fact> News => Values.Where(value => !value.IsSame).Select(value => value.Fact);

    /// <summary>What becomes of it, in a word.</summary>
    public string Word =>
        Line.Faults.Count > 0 ? "Avvisad"
        : Values.Any(value => value.IsChanged) ? "Ändrad"
        : News.Any() ? "Ny"
        : "Samma som sparat";
}

/// <summary>A count or a sample of a row against what is recorded.</summary>
/// <param name="Fact">What would be recorded.</param>
/// <param name="Earlier">What is recorded; null for nothing.</param>
/// <param name="IsSame">Whether that says the same.</param>
/// <param name="What">What it is of.</param>
/// <param name="New">What it says.</param>
/// <param name="Old">What is recorded says; null for nothing.</param>
public sealed record ReviewedValue(Fact Fact, Fact? Earlier, bool IsSame, string What, string New, string? Old)
{
    /// <summary>Whether it replaces what is recorded.</summary>
    public bool IsChanged => Earlier is not null && !IsSame;

    /// <summary>In words; what is replaced stands before what replaces it.</summary>
    public string Words => IsChanged ? $"{What}: {Old} → {New}" : $"{What}: {New}";
}
