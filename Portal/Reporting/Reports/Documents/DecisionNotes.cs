using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;

namespace Portal.Reporting.Reports.Documents;

/// <summary>Which chapter something that the decision says belongs to.</summary>
internal enum NoteTheme
{
    /// <summary>All that no other chapter takes.</summary>
    Background,

    /// <summary>Governing goals.</summary>
    Goals,

    /// <summary>Law.</summary>
    Law,

    /// <summary>Gender equality and children.</summary>
    Impact,

    /// <summary>What the benefit stands on.</summary>
    Benefit,

    /// <summary>What happens otherwise.</summary>
    Risk,

    /// <summary>Who is sent the decision.</summary>
    Recipients,
}

/// <summary>What the decision says besides its points, by the chapter it belongs to. Each note stands in one, and none is left out.</summary>
internal sealed class DecisionNotes(IReadOnlyList<NoteOfDecision> notes)
{
    // Topics are free words: each is known by what it begins with, in the order here.
    private static readonly (string Begins, NoteTheme Theme)[] Topics =
    [
        ("Styrande mål", NoteTheme.Goals),
        ("Mål", NoteTheme.Goals),
        ("Lag", NoteTheme.Law),
        ("Jämställdhet", NoteTheme.Impact),
        ("Barn", NoteTheme.Impact),
        ("Nytta", NoteTheme.Benefit),
        ("Lön", NoteTheme.Benefit),
        ("Årsarbetstid", NoteTheme.Benefit),
        ("Merkostnad", NoteTheme.Benefit),
        ("Risk", NoteTheme.Risk),
        ("Om investeringen inte", NoteTheme.Risk),
        ("Mottagare", NoteTheme.Recipients),
    ];

    /// <summary>The notes of a chapter, in the order of recording.</summary>
    public IEnumerable<NoteOfDecision> Of(NoteTheme theme) => notes.Where(note => ThemeOf(note.Topic) == theme);

    /// <summary>The notes of a chapter as running text, each with its place in the decision.</summary>
    /// <param name="theme">The chapter.</param>
    /// <param name="missing">What is said where there are none.</param>
    public IReadOnlyList<Block> Under(NoteTheme theme, string missing)
    {
        var found = Of(theme)
            .Select(note => new Paragraph($"{SwedishText.Sentence(note.Text)} (I beslutet: {note.Source}.)"))
            .ToList();
        return found.Count > 0 ? found : [new Paragraph(missing)];
    }

    private static NoteTheme ThemeOf(string topic) =>
        Topics.FirstOrDefault(t => topic.StartsWith(t.Begins, StringComparison.OrdinalIgnoreCase)).Theme;
}
