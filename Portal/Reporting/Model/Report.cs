namespace Portal.Reporting.Model;

/// <summary>What a report says, whatever the medium: a workbook, a page and a document tell the same.</summary>
/// <param name="Title">The kind of report: Uppföljningsrapport.</param>
/// <param name="Subject">What it is about: the investment's name.</param>
/// <param name="Period">What it covers: läge per april 2021.</param>
/// <param name="Example">Whether example data is among the facts; every medium then says so on every page.</param>
/// <param name="Sections">The parts in order.</param>
public sealed record Report(string Title, string Subject, string Period, bool Example, IReadOnlyList<Section> Sections)
{
    /// <summary>The word that stands wherever example data shows.</summary>
    public const string ExampleWord = "Exempeldata";

    /// <summary>All charts, each once: the same chart may stand in several sections.</summary>
    public IEnumerable<Chart> Charts =>
        Sections
            .SelectMany(section => section.Blocks)
            .OfType<Chart>()
            .DistinctBy(chart => chart.Id, StringComparer.Ordinal);
}

/// <summary>A part of a report: a sheet, a chapter.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Blocks">What stands in it, in reading order.</param>
public sealed record Section(string Name, IReadOnlyList<Block> Blocks);

/// <summary>Something that stands in a section: words, a table or a chart.</summary>
public abstract record Block;

/// <summary>What follows from the figures, in words. Comes first.</summary>
public sealed record Conclusion(IReadOnlyList<string> Sentences) : Block;

/// <summary>Så räknas det: how the figures came about.</summary>
public sealed record Notes(IReadOnlyList<string> Lines) : Block;
