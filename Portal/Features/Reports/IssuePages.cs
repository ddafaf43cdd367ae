using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Features.Reports;

/// <summary>The form that issues a report for a meeting. Nothing is stored before the review is sent.</summary>
public sealed class IssueForm
{
    /// <summary>What is written.</summary>
    public WrittenIssue Written { get; set; } = new();

    /// <summary>The button that was pressed: <c>granska</c>, <c>andra</c> or <c>spara</c>.</summary>
    public string? Press { get; set; }
}

/// <summary>The form that corrects a report. Nothing is stored before the review is sent.</summary>
public sealed class CorrectionForm
{
    /// <summary>What is written.</summary>
    public WrittenCorrection Written { get; set; } = new();

    /// <summary>The button that was pressed: <c>granska</c>, <c>andra</c> or <c>spara</c>.</summary>
    public string? Press { get; set; }
}

/// <summary>A report before it is issued for a meeting: the form.</summary>
/// <param name="Found">The report.</param>
/// <param name="Form">What is written.</param>
public sealed record IssuePage(FoundReport Found, IssueForm Form);

/// <summary>A report before it is issued for a meeting: the review.</summary>
/// <param name="Found">The report.</param>
/// <param name="Form">What was written.</param>
/// <param name="Issue">What would be recorded.</param>
public sealed record ReviewedIssue(FoundReport Found, IssueForm Form, ReportIssue Issue);

/// <summary>An issue before it is withdrawn.</summary>
/// <param name="Found">The report.</param>
/// <param name="Issue">The issue.</param>
public sealed record WithdrawIssuePage(FoundReport Found, ReportIssue Issue);

/// <summary>A report before it is corrected: the form.</summary>
/// <param name="Found">The version that is corrected.</param>
/// <param name="Form">What is written.</param>
public sealed record CorrectionPage(FoundReport Found, CorrectionForm Form);

/// <summary>A report before it is corrected: the review.</summary>
/// <param name="Found">The version that is corrected.</param>
/// <param name="Form">What was written.</param>
/// <param name="Correction">What the new version would say of itself.</param>
/// <param name="Changes">The figures that the new version would give otherwise.</param>
public sealed record ReviewedCorrection(
    FoundReport Found,
    CorrectionForm Form,
    ReportCorrection Correction,
    FigureChanges Changes
)
{
    /// <summary>How many figures differ.</summary>
    public int Count => Changes.Count;

    /// <summary>What the new version changes, in a sentence.</summary>
    public string Sentence =>
        Count switch
        {
            0 =>
                $"Inga siffror skiljer sig från version {Found.Report.Version}. Den nya versionen får i övrigt de texter som är kända nu.",
            1 => $"En uppgift skiljer sig från version {Found.Report.Version}.",
            _ => $"{SwedishText.Number(Count, 0, 0)} uppgifter skiljer sig från version {Found.Report.Version}.",
        };
}
