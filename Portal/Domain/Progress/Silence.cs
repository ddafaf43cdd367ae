using Portal.Domain.Values;

namespace Portal.Domain.Progress;

/// <summary>A subproject from which nothing has been heard for long.</summary>
/// <param name="LastOn">The day it last reported; null for never.</param>
public sealed record Silence(DateOnly? LastOn)
{
    /// <summary>How many days without a report are too many.</summary>
    public const int Days = 30;

    /// <summary>What is said of it.</summary>
    public static string Sentence => $"Har inte rapporterat på {Days} dagar";

    /// <summary>When it last reported, in words.</summary>
    public string Since => LastOn is { } day ? $"senast {SwedishText.Day(day)}" : "har aldrig rapporterat";

    /// <summary>The silence of a subproject that is not finished; null where it has been heard from.</summary>
    /// <param name="day">The day asked about.</param>
    /// <param name="lastOn">The day it last sent in a report, approved or not; null for never.</param>
    /// <param name="began">The day its work was to begin: what silence is counted from where it never reported.</param>
    public static Silence? On(DateOnly day, DateOnly? lastOn, DateOnly began) =>
        day.DayNumber - (lastOn ?? began).DayNumber >= Days ? new Silence(lastOn) : null;
}
