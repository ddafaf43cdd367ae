using Portal.Domain.Benefits;
using Portal.Domain.FollowUp;
using Portal.Features.Shared;

namespace Portal.Features.Benefits;

/// <summary>Nyttor: the register at the moment shown.</summary>
/// <param name="Page">The investment's figures.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record BenefitsPage(InvestmentPage Page, string? Done)
{
    /// <summary>The benefits.</summary>
    public IReadOnlyList<BenefitFigures> Benefits => Page.Figures.Benefits;

    /// <summary>Where they stand, in a sentence or two.</summary>
    public string Conclusion
    {
        get
        {
            var (all, measured) = (Benefits.Count, Benefits.Count(of => of.Latest is not null));
            var reached = Benefits.Count(of =>
                of.Standing is BenefitStanding.LowReached or BenefitStanding.HighReached
            );
            var worse = Benefits.Count(of => of.Standing == BenefitStanding.Worse);
            var first =
                measured == 0
                    ? $"Ingen av {Nyttor(all)} är mätt ännu."
                    : $"{measured} av {Nyttor(all)} är mätta, och {(reached == 0 ? "ingen har" : $"{reached} har")} nått sitt mål.";
            return worse == 0 ? first : $"{first} {worse} är sämre än utgångsläget.";
        }
    }

    /// <summary>How many should have been measured; null where none should.</summary>
    public string? Overdue =>
        Benefits.Count(of => of.IsOverdue) switch
        {
            0 => null,
            1 => "En nytta skulle ha mätts, men ingen mätning är lämnad.",
            var many => $"{many} nyttor skulle ha mätts, men ingen mätning är lämnad.",
        };

    private static string Nyttor(int count) => count == 1 ? "1 nytta" : $"{count} nyttor";
}

/// <summary>One benefit at the moment shown.</summary>
/// <param name="Page">The investment's figures.</param>
/// <param name="Of">Those of the benefit.</param>
/// <param name="History">What was recorded of it, the latest first.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record BenefitPage(
    InvestmentPage Page,
    BenefitFigures Of,
    IReadOnlyList<BenefitEvent> History,
    string? Done
);

/// <summary>Something recorded of a benefit.</summary>
/// <param name="AtUtc">When.</param>
/// <param name="Who">Who, as the batch keeps it.</param>
/// <param name="What">What, in words.</param>
public sealed record BenefitEvent(DateTime AtUtc, string Who, string What);

/// <summary>The form of a new benefit or a correction, and its review.</summary>
/// <param name="Investment">The investment's figures now.</param>
/// <param name="Form">What is written.</param>
/// <param name="Corrected">The benefit that is corrected; null for a new one.</param>
/// <param name="Reviewed">What would be recorded; null before it is reviewed.</param>
public sealed record BenefitFormPage(
    InvestmentFigures Investment,
    BenefitForm Form,
    BenefitFigures? Corrected,
    Benefit? Reviewed = null
)
{
    /// <summary>Where the form is sent, and shown.</summary>
    public string Address =>
        $"/investeringar/{Investment.Id}/nyttor/{(Corrected is { } of ? $"{of.Benefit.Number}/ratta" : "ny")}";

    /// <summary>Where one goes who changes one's mind.</summary>
    public string Back =>
        $"/investeringar/{Investment.Id}/nyttor{(Corrected is { } of ? $"/{of.Benefit.Number}" : "")}";
}

/// <summary>The form of a measurement.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Of">The benefit measured.</param>
/// <param name="Written">What is written.</param>
public sealed record MeasurementPage(
    InvestmentFigures Investment,
    BenefitFigures Of,
    WrittenBenefitMeasurement Written
);

/// <summary>A benefit or a measurement before it is taken back.</summary>
/// <param name="Investment">The investment.</param>
/// <param name="Of">The benefit.</param>
/// <param name="Measured">The measurement; null where the benefit itself is taken back.</param>
public sealed record TakeBackBenefitPage(InvestmentFigures Investment, BenefitFigures Of, MeasuredBenefit? Measured)
{
    /// <summary>Where one goes who keeps it.</summary>
    public string Back => $"/investeringar/{Investment.Id}/nyttor/{Of.Benefit.Number}";

    /// <summary>Where the reason is sent.</summary>
    public string Address => Back + (Measured is { } of ? $"/matning/{of.Id}" : "") + "/ta-tillbaka";
}
