using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;

namespace Portal.Features.FinalReports;

/// <summary>Where something that a final report lacks is mended.</summary>
/// <param name="Address">The page.</param>
/// <param name="Text">What the link says.</param>
/// <param name="Needs">The right that the page asks for.</param>
public sealed record MissingPlace(string Address, string Text, Right Needs)
{
    /// <summary>The place of a kind.</summary>
    /// <param name="investment">The investment.</param>
    /// <param name="kind">What is missing.</param>
    public static MissingPlace Of(long investment, MissingKind kind)
    {
        return kind switch
        {
            MissingKind.End => At("slutredovisning/avsluta", "Avsluta investeringen", Right.KeepFinalReport),
            MissingKind.Explanation => At("slutredovisning/texter", "Förklara avvikelsen", Right.KeepFinalReport),
            MissingKind.CostAfterEnd => At("utfall", "Till utfallet", Right.ReadOutcome),
            MissingKind.Commitment => At("bundet", "Till det bundna", Right.ReadOutcome),
            MissingKind.Unallocated => At("utfall", "Till utfallet", Right.ReadOutcome),
            MissingKind.Unowned => new("/koppling", "Till kopplingarna", Right.ReadLedger),
            MissingKind.OpenMonth => At("manadsslut", "Till månadsslut", Right.ReadMonthEnds),
            MissingKind.InService => At("kapitalkostnad", "Till kapitalkostnaden", Right.ReadFigures),
            MissingKind.Completion => At("delprojekt", "Till delprojekten", Right.ReadSubproject),
            MissingKind.Milestone => At("tidplan", "Till tidplanen", Right.ReadSubproject),
            MissingKind.Deliverable => At("delprojekt", "Till delprojekten", Right.ReadSubproject),
            MissingKind.TimeSaved => At("tidsbesparing", "Till tidsbesparingen", Right.ReadFigures),
            MissingKind.Benefit => At("nyttor", "Till nyttorna", Right.ReadSubproject),
            MissingKind.Risk => At("risker", "Till riskerna", Right.ReadSubproject),
            MissingKind.Goals => At("slutredovisning/texter", "Beskriv måluppfyllelsen", Right.KeepFinalReport),
            MissingKind.BenefitText => At("slutredovisning/texter", "Beskriv nyttan", Right.KeepFinalReport),
            MissingKind.Lessons => At("slutredovisning/texter", "Skriv lärdomarna", Right.KeepFinalReport),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such part."),
        };

        MissingPlace At(string page, string text, Right needs) =>
            new($"/investeringar/{investment}/{page}", text, needs);
    }
}
