namespace Portal.Domain.FollowUp;

/// <summary>What the decision says in words, each with the place it stands at: what the figures' report quotes it by.</summary>
/// <param name="Points">The points decided, by number.</param>
/// <param name="Notes">What it says besides: goals, law, impact, recipients.</param>
public sealed record DecisionText(IReadOnlyList<PointOfDecision> Points, IReadOnlyList<NoteOfDecision> Notes)
{
    /// <summary>A decision that says nothing in words.</summary>
    public static DecisionText None { get; } = new([], []);

    /// <summary>What is recorded of the decision's words.</summary>
    public static DecisionText Of(InvestmentFacts facts) =>
        new(
            [
                .. facts
                    .DecisionPoints.OrderBy(point => point.Number)
                    .Select(point => new PointOfDecision(point.Number, point.Text, point.Source)),
            ],
            [.. facts.DecisionNotes.Select(note => new NoteOfDecision(note.Topic, note.Text, note.Source))]
        );
}

/// <summary>Beslutspunkt, in our own words.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">What was decided.</param>
/// <param name="Source">Where in the decision it stands.</param>
public sealed record PointOfDecision(int Number, string Text, string Source);

/// <summary>Something that the decision says besides its points, in our own words.</summary>
/// <param name="Topic">What it is about, a short heading.</param>
/// <param name="Text">What it says.</param>
/// <param name="Source">Where in the decision it stands.</param>
public sealed record NoteOfDecision(string Topic, string Text, string Source);
