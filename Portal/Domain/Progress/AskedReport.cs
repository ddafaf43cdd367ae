using Portal.Domain.Values;

namespace Portal.Domain.Progress;

/// <summary>How far the report of a subproject has come in a round.</summary>
public enum ReportState
{
    /// <summary>Ej lämnad.</summary>
    Missing,

    /// <summary>Inskickad: waits for the controller.</summary>
    SentIn,

    /// <summary>Återlämnad: waits for the project lead.</summary>
    Returned,

    /// <summary>Godkänd: counts and is frozen.</summary>
    Approved,
}

/// <summary>A report that was sent in, and what the controller said of it; null until then.</summary>
/// <param name="Report">The report.</param>
/// <param name="Review">The review.</param>
public sealed record SentReport(StatusReport Report, ReportReview? Review);

/// <summary>What a round asks of one subproject, and what has come of it.</summary>
/// <param name="Round">The round.</param>
/// <param name="SubprojectId">The subproject.</param>
/// <param name="Sent">What was sent in since the round opened, in order.</param>
/// <param name="Reminders">The days of its reminders, in order.</param>
/// <param name="IsOvertaken">Whether a round of a later month asks the same subproject.</param>
public sealed record AskedReport(
    ReportingRound Round,
    long SubprojectId,
    IReadOnlyList<SentReport> Sent,
    IReadOnlyList<DateOnly> Reminders,
    bool IsOvertaken
)
{
    /// <summary>What was last sent in; null for nothing.</summary>
    public SentReport? Latest => Sent.Count == 0 ? null : Sent[^1];

    /// <summary>How far it has come.</summary>
    public ReportState State =>
        Latest switch
        {
            null => ReportState.Missing,
            { Review: null } => ReportState.SentIn,
            { Review.Outcome: ReviewOutcome.Returned } => ReportState.Returned,
            _ => ReportState.Approved,
        };

    /// <summary>Whether it is the project lead's turn.</summary>
    public bool IsAwaited => State is ReportState.Missing or ReportState.Returned;

    /// <summary>Whether it is due by a day and not done, however long ago it became so.</summary>
    public bool IsDue(DateOnly day) => IsAwaited && Round.DueOn <= day;

    /// <summary>
    /// Whether its lead is to be reminded on a day: it is due, not done, no later round asks for more recent news, and it is time by
    /// <see cref="ReminderPace" />.
    /// </summary>
    public bool NeedsReminder(DateOnly day) =>
        IsDue(day)
        && !IsOvertaken
        && ReminderPace.IsTime(Round.DueOn, Reminders.Count == 0 ? null : Reminders[^1], day);

    /// <summary>Why nothing more may be sent in; null where it may.</summary>
    public Refusal? Closed =>
        State == ReportState.Approved
            ? new Refusal(
                $"Lägesrapporten för {SwedishText.MonthName(Round.Month)} är godkänd och fryst. Det som har ändrats sedan dess skrivs i nästa månads rapport."
            )
            : null;

    /// <summary>The state in words.</summary>
    public string Sentence => ReportWords.Of(State, Round.Month);
}

/// <summary>How the state of a report is said, on pages and in the report.</summary>
public static class ReportWords
{
    /// <summary>The state as a sentence.</summary>
    public static string Of(ReportState state, Month month) =>
        $"Lägesrapporten för {SwedishText.MonthName(month)} "
        + state switch
        {
            ReportState.Missing => "är inte lämnad.",
            ReportState.SentIn => "väntar på godkännande.",
            ReportState.Returned => "är återlämnad för komplettering.",
            ReportState.Approved => "är godkänd.",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
        };

    /// <summary>The state as one word or two.</summary>
    public static string Word(ReportState state) =>
        state switch
        {
            ReportState.Missing => "Ej lämnad",
            ReportState.SentIn => "Väntar på godkännande",
            ReportState.Returned => "Återlämnad",
            ReportState.Approved => "Godkänd",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
        };
}
