using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Entries;

/// <summary>Ny egen post: the form, and the entry once it can be reviewed.</summary>
/// <param name="Parts">The investment.</param>
/// <param name="Form">What was written.</param>
/// <param name="Entry">What would be recorded; null while the form is filled in.</param>
public sealed record EntryPage(InvestmentParts Parts, EntryForm Form, NewEntry? Entry = null)
{
    /// <summary>What cost can be given to.</summary>
    public IReadOnlyList<SelectListItem> Places => PlaceChoices.Of(Parts, "Välj …");
}

/// <summary>Rätta en rad: the form, and the correction once it can be reviewed.</summary>
/// <param name="Parts">The investment.</param>
/// <param name="Row">The row.</param>
/// <param name="Owner">Whose it is, in words.</param>
/// <param name="Form">What was written.</param>
/// <param name="Correction">What would be recorded; null while the form is filled in.</param>
public sealed record CorrectionPage(
    InvestmentParts Parts,
    CorrectableRow Row,
    string Owner,
    EntryForm Form,
    NewCorrection? Correction = null
)
{
    /// <summary>Where the row can be moved; nowhere is the first choice.</summary>
    public IReadOnlyList<SelectListItem> Places => PlaceChoices.Of(Parts, "Ingenstans: beloppet tas bara tillbaka");

    /// <summary>The voucher's page, within the investment.</summary>
    public string VoucherAddress => $"utfall/verifikation/{Row.VoucherId}";

    /// <summary>What of the row was corrected before.</summary>
    public Money Before => Row.Amount - Row.Left;
}

/// <summary>The choices of what cost is given to.</summary>
internal static class PlaceChoices
{
    public static IReadOnlyList<SelectListItem> Of(InvestmentParts parts, string none) =>
        [new(none, ""), .. CostPlace.Within(parts).Select(place => new SelectListItem(place.Name, place.Code))];
}
