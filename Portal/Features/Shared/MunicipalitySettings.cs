using System.ComponentModel.DataAnnotations;

namespace Portal.Features.Shared;

/// <summary>Whose portal this is: the settings under <c>Municipality</c>. The portal does not start with a bad one.</summary>
public sealed class MunicipalitySettings
{
    /// <summary>The section in appsettings.json.</summary>
    public const string Section = "Municipality";

    /// <summary>The municipality's name, as it stands in the masthead.</summary>
    [Required(ErrorMessage = "Inställningen Municipality:Name saknas: ange kommunens namn.")]
    public required string Name { get; init; }

    /// <summary>What the portal is called.</summary>
    [Required(ErrorMessage = "Inställningen Municipality:Portal saknas: ange portalens namn.")]
    public required string Portal { get; init; }

    /// <summary>The municipality's colour as <c>#rrggbb</c>. Shades that can be read on light and dark are derived from it.</summary>
    [RegularExpression(
        "^#[0-9a-fA-F]{6}$",
        ErrorMessage = "Inställningen Municipality:Color ska vara en färg som #0b5559."
    )]
    public required string Color { get; init; }

    /// <summary>Where shortcomings in accessibility are reported: an e-mail address; null where none is given.</summary>
    [EmailAddress(ErrorMessage = "Inställningen Municipality:AccessibilityEmail ska vara en e-postadress.")]
    public string? AccessibilityEmail { get; init; }

    /// <summary>Where shortcomings in accessibility are reported by telephone; null where none is given.</summary>
    public string? AccessibilityPhone { get; init; }

    /// <summary>The day the accessibility statement was last gone through, as <c>2026-11-22</c>.</summary>
    public DateOnly AccessibilityReviewedOn { get; init; }

    /// <summary>The agency that supervises accessibility (lag 2018:1937).</summary>
    [Required(ErrorMessage = "Inställningen Municipality:SupervisingAgency saknas: ange tillsynsmyndigheten.")]
    public required string SupervisingAgency { get; init; }

    /// <summary>Where shortcomings are reported to that agency.</summary>
    [Url(ErrorMessage = "Inställningen Municipality:SupervisingAgencyUrl ska vara en webbadress.")]
    public required string SupervisingAgencyUrl { get; init; }
}
