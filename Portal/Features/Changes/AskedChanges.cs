using Microsoft.AspNetCore.Mvc;
using Portal.Features.Shared;

namespace Portal.Features.Changes;

/// <summary>What Vad har ändrats is asked, in the words of the address.</summary>
public sealed class AskedChanges
{
    /// <summary>The name in the address of what is compared from.</summary>
    public const string FromKey = "fran";

    /// <summary>The name in the address of what is compared to.</summary>
    public const string ToKey = "till";

    /// <summary>The moment or the batch that is compared from; null for the latest frozen report's.</summary>
    [FromQuery(Name = FromKey)]
    public string? From { get; init; }

    /// <summary>The moment or the batch that is compared to; null for now.</summary>
    [FromQuery(Name = ToKey)]
    public string? To { get; init; }

    /// <summary>The month whose figures are compared; null for the last with facts.</summary>
    [FromQuery(Name = MomentChoice.MonthKey)]
    public string? Month { get; init; }

    /// <summary>As known at: what the page that led here showed, and so what is compared to.</summary>
    [FromQuery(Name = MomentChoice.KnownAtKey)]
    public string? KnownAt { get; init; }

    /// <summary>The page of what was recorded.</summary>
    [FromQuery(Name = Pagination.Key)]
    public int? Page { get; init; }
}
