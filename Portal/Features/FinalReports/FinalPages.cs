using Portal.Domain.FinalReports;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Features.FinalReports;

/// <summary>Slutredovisning as it is growing: the page that is also its free draft.</summary>
/// <param name="Final">What it says now.</param>
/// <param name="Frozen">What was frozen of it, the latest first.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record FinalPage(FinalFigures Final, IReadOnlyList<FrozenFinal> Frozen, string? Done)
{
    /// <summary>The page's address.</summary>
    public string Home => FinalAddress.Of(Final.Figures.Investment.Id);
}

/// <summary>A frozen final report.</summary>
/// <param name="Id">Its number in the database.</param>
/// <param name="Month">The month it speaks of.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="FrozenUtc">When, UTC.</param>
public sealed record FrozenFinal(long Id, Month Month, int Version, DateTime FrozenUtc);

/// <summary>Where the final report of an investment is.</summary>
internal static class FinalAddress
{
    public static string Of(long investment) => $"/investeringar/{investment}/slutredovisning";
}

/// <summary>The texts of a final report as the form writes them.</summary>
public sealed class FinalTextForm
{
    /// <summary>The texts, in the order of <see cref="FinalTextsPage.Parts" />.</summary>
    public IList<WrittenFinalText> Parts { get; set; } = [];
}

/// <summary>A text as somebody wrote it: nothing of it is read yet.</summary>
public sealed class WrittenFinalText
{
    /// <summary>The text that counted when the form was opened; 0 for none.</summary>
    public long Seen { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }
}

/// <summary>A text that may be written.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Subproject">The subproject; null for all topics but a variance.</param>
/// <param name="Now">What counts now; null for nothing.</param>
public sealed record FinalTextPart(FinalTopic Topic, FinalSubproject? Subproject, FinalText? Now);

/// <summary>The form of the texts, and what was written before.</summary>
/// <param name="Final">The report.</param>
/// <param name="Parts">The texts that may be written.</param>
/// <param name="Form">What is written.</param>
/// <param name="Written">What was written and not taken back, the latest first.</param>
public sealed record FinalTextsPage(
    FinalFigures Final,
    IReadOnlyList<FinalTextPart> Parts,
    FinalTextForm Form,
    IReadOnlyList<WrittenFact<FinalText>> Written
);

/// <summary>Something that was recorded, with who and when.</summary>
/// <param name="Fact">What.</param>
/// <param name="Who">Who, as the batch keeps it.</param>
/// <param name="AtUtc">When, UTC.</param>
public sealed record WrittenFact<T>(T Fact, string Who, DateTime AtUtc);

/// <summary>The form that ends an investment. Nothing is stored before the review is sent.</summary>
public sealed class EndForm
{
    /// <summary>What is written.</summary>
    public WrittenEnd Written { get; set; } = new();

    /// <summary>The button that was pressed: <c>granska</c>, <c>andra</c> or <c>spara</c>.</summary>
    public string? Press { get; set; }
}

/// <summary>The end of an investment: the form, and what is recorded.</summary>
/// <param name="Final">The report.</param>
/// <param name="Form">What is written.</param>
/// <param name="Ends">What was recorded and not taken back, the latest first.</param>
public sealed record EndPage(FinalFigures Final, EndForm Form, IReadOnlyList<WrittenFact<InvestmentEnd>> Ends);

/// <summary>The end of an investment before it is recorded.</summary>
/// <param name="Final">The report as it would be.</param>
/// <param name="Form">What was written.</param>
/// <param name="End">What would be recorded.</param>
public sealed record ReviewedEnd(FinalFigures Final, EndForm Form, InvestmentEnd End);

/// <summary>A text or an end before it is taken back.</summary>
/// <param name="Investment">The investment's number.</param>
/// <param name="Address">Where it is taken back.</param>
/// <param name="What">What it is called.</param>
/// <param name="Says">What it says.</param>
public sealed record TakeBackFinalPage(long Investment, string Address, string What, string Says);

/// <summary>A final report before it is frozen.</summary>
/// <param name="Final">What it says.</param>
/// <param name="Reason">Why it is frozen though parts are missing.</param>
/// <param name="CannotYet">Why it cannot be frozen, whatever is written; null where it can.</param>
public sealed record FreezeFinalPage(FinalFigures Final, string? Reason, string? CannotYet);
