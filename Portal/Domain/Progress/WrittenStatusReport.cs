using Portal.Domain.Values;

namespace Portal.Domain.Progress;

/// <summary>A status report as somebody wrote it: nothing of it is read yet.</summary>
public sealed class WrittenStatusReport
{
    /// <summary>The five respects, in the order they are always shown.</summary>
    public static readonly IReadOnlyList<string> Respects = ["Tid", "Ekonomi", "Omfattning", "Risk", "Nytta"];

    /// <summary>The report that was the last when the form was opened; 0 for none.</summary>
    public long Seen { get; set; }

    /// <summary>The respects' lights and sentences, in their order.</summary>
    public IList<WrittenRespect> Lines { get; set; } = new List<WrittenRespect>();

    /// <summary>Färdigställandegrad in per cent.</summary>
    public string? Completion { get; set; }

    /// <summary>That it is meant to be lower than last.</summary>
    public bool Lower { get; set; }

    /// <summary>What was done.</summary>
    public string? Done { get; set; }

    /// <summary>What comes next.</summary>
    public string? Next { get; set; }

    /// <summary>What moved out of the month.</summary>
    public string? MovedOut { get; set; }

    /// <summary>
    /// The form of a month that starts from a report, so that nothing is written twice; empty where there is none. What moved out of
    /// an earlier month says nothing of this one.
    /// </summary>
    public static WrittenStatusReport StartingFrom(StatusReport? last, Month month) =>
        last is null
            ? new() { Lines = Respects.Select(_ => new WrittenRespect()).ToList() }
            : new()
            {
                Seen = last.Id,
                Lines = new List<WrittenRespect>
                {
                    new(last.Time, last.TimeText),
                    new(last.Economy, last.EconomyText),
                    new(last.Scope, last.ScopeText),
                    new(last.Risk, last.RiskText),
                    new(last.Benefit, last.BenefitText),
                },
                Completion = SwedishText.Number(last.Completion.Fraction * 100m, 0, 2),
                Done = last.Done,
                Next = last.Next,
                MovedOut = last.Month == month ? last.MovedOut : null,
            };

    /// <summary>Holds one line for each respect, whatever was sent.</summary>
    public void Fit() =>
        Lines = Respects.Select((_, place) => Lines.ElementAtOrDefault(place) ?? new WrittenRespect()).ToList();
}

/// <summary>A light and the sentence behind it, as written.</summary>
public sealed class WrittenRespect
{
    /// <summary>Nothing yet.</summary>
    public WrittenRespect() { }

    /// <summary>What was said before.</summary>
    public WrittenRespect(Light light, string text) => (Light, Text) = (light.ToString(), text);

    /// <summary>The light's name.</summary>
    public string? Light { get; set; }

    /// <summary>The sentence.</summary>
    public string? Text { get; set; }
}

/// <summary>What is wrong with a report as written.</summary>
/// <param name="Field">The field of the form; empty for the whole.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record StatusFault(string Field, string Sentence);
