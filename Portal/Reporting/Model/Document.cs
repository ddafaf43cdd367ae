namespace Portal.Reporting.Model;

/// <summary>A report as a text to read from beginning to end, on paper and in the registry.</summary>
/// <param name="Title">The kind of report: Uppföljningsrapport.</param>
/// <param name="Subject">What it is about: the investment's name.</param>
/// <param name="Period">What it covers: Läge per april 2021.</param>
/// <param name="Sender">Whose report it is.</param>
/// <param name="Example">Whether example data is among the facts; every page then says so.</param>
/// <param name="Fields">What the registry asks for, above the text.</param>
/// <param name="Sections">The chapters in order.</param>
public sealed record Document(
    string Title,
    string Subject,
    string Period,
    string Sender,
    bool Example,
    IReadOnlyList<Field> Fields,
    IReadOnlyList<Section> Sections
);

/// <summary>Something that the registry asks for.</summary>
/// <param name="Name">What it is: Diarienummer.</param>
/// <param name="Value">What it says; null where it is not known and is to be filled in.</param>
public sealed record Field(string Name, string? Value);

/// <summary>A part of a chapter, or of a part, with a heading of its own.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Blocks">What stands in it, in reading order.</param>
public sealed record Subsection(string Heading, IReadOnlyList<Block> Blocks) : Block;

/// <summary>Running text.</summary>
public sealed record Paragraph(string Text) : Block;

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
/// <param name="Numbered">Whether the order matters and items are referred to by number.</param>
public sealed record Listing(IReadOnlyList<string> Items, bool Numbered = false) : Block;
