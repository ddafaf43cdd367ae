using System.Globalization;
using Portal.Domain.Progress;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Lights;

/// <summary>A light as a controller wrote it: nothing of it is read yet.</summary>
public sealed class LightForm
{
    /// <summary>The subproject's number; empty for the whole investment.</summary>
    public string? Subproject { get; set; }

    /// <summary>The first month that it counts for.</summary>
    public string? Month { get; set; }

    /// <summary>The light's name.</summary>
    public string? Light { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}

/// <summary>A light that a controller set, and who and when.</summary>
/// <param name="Fact">What was set.</param>
/// <param name="Number">The subproject's number; null for the whole investment.</param>
/// <param name="Who">Who, as the batch keeps it.</param>
/// <param name="AtUtc">When, UTC.</param>
public sealed record SetLightRow(LightOverrule Fact, int? Number, string Who, DateTime AtUtc)
{
    /// <summary>What it is set for, in words.</summary>
    public string Of =>
        Number is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"Delprojekt {number}")
            : "Hela investeringen";
}

/// <summary>The lights at the moment shown.</summary>
/// <param name="Page">The investment's figures.</param>
/// <param name="Silent">The subprojects that have not reported for long, by number.</param>
/// <param name="Set">What controllers have set up to the month and not taken back, the latest first.</param>
/// <param name="Form">What is written.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record LightsPage(
    InvestmentPage Page,
    IReadOnlyDictionary<int, Silence> Silent,
    IReadOnlyList<SetLightRow> Set,
    LightForm Form,
    string? Done
)
{
    /// <summary>The lights as a table.</summary>
    public LightTable Lights => new(Page.Figures, Silent);

    /// <summary>Whether a light that is set counts in the month shown: no later one is set for the same.</summary>
    public bool Counts(SetLightRow row) =>
        LightOverrule.At(Set.Select(other => other.Fact), row.Fact.SubprojectId, Page.Figures.AsOf) == row.Fact;

    /// <summary>How the investment stands, in a sentence or two.</summary>
    public string Conclusion
    {
        get
        {
            var (parts, whole) = (Lights.Parts, Lights.Whole);
            var marked = parts.Count(part => part.Light.IsMarked);
            var set = parts.Count(part => part.Light.Set is not null) + (whole.Set is null ? 0 : 1);
            var which = whole switch
            {
                { Set: not null } =>
                    $"Investeringens ljus är ”{LightWords.Of(whole.Light)}”, satt av controller; regelns är ”{LightWords.Of(whole.Ruled)}”.",
                { Light: null } => "Investeringen har inget ljus: inget är rapporterat.",
                { Light: Light.Green } => "Investeringen går enligt plan.",
                { Light: Light.Yellow } => "Investeringen kräver uppmärksamhet.",
                _ => "Läget i investeringen är kritiskt.",
            };
            var often =
                $"{SwedishText.Number(marked, 0, 0)} av {SwedishText.Number(parts.Count, 0, 0)} delprojekt är inte enligt plan.";
            return set == 0
                ? $"{which} {often} Inget ljus är satt av controller."
                : $"{which} {often} {SwedishText.Counted(set, "ljus är satt", "ljus är satta")} av controller.";
        }
    }
}

/// <summary>A light before it is taken back.</summary>
/// <param name="Investment">The investment's number.</param>
/// <param name="Set">What was set.</param>
public sealed record TakeBackLightPage(long Investment, SetLightRow Set);
