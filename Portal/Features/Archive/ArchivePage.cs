using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Data;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Features.Shared;

namespace Portal.Features.Archive;

/// <summary>The page Arkiv.</summary>
/// <param name="Asked">What was searched for.</param>
/// <param name="Reports">A page of the reports found, the latest month first.</param>
/// <param name="Pagination">Where among all that were found the page is.</param>
/// <param name="Files">How many files were found, on all pages.</param>
/// <param name="Bytes">How long they are together, as recorded when they were frozen.</param>
/// <param name="Investments">The investments that can be searched for.</param>
/// <param name="Meetings">The meetings that can be searched for.</param>
/// <param name="IsElsewhere">Whether an investment was asked for that is not there, or not for who asks.</param>
public sealed record ArchivePage(
    AskedArchive Asked,
    IReadOnlyList<ArchivedReport> Reports,
    Pagination Pagination,
    int Files,
    long Bytes,
    IReadOnlyList<SelectListItem> Investments,
    IReadOnlyList<SelectListItem> Meetings,
    bool IsElsewhere
)
{
    /// <summary>What follows from the list, in a sentence.</summary>
    public string Conclusion =>
        Asked.IsSearch
            ? Pagination.Total == 0
                ? "Sökningen gav ingen rapport."
                : $"Sökningen gav {Found}."
            : Pagination.Total == 0
                ? "Ingen rapport är fryst än."
                : $"Arkivet har {Found}, den senaste månaden först.";

    /// <summary>Why what was found is not given as one file; null where it is.</summary>
    public string? CannotPack =>
        Files == 0 ? "Sökningen gav ingen fil att hämta."
        : Bytes > PackArchive.MostBytes
            ? $"Filerna är tillsammans {ReportFiles.Size(Bytes)}, och högst {ReportFiles.Size(PackArchive.MostBytes)} "
                + "hämtas på en gång: välj en investering eller färre månader."
        : null;

    private string Found =>
        $"{Number(Pagination.Total)} {(Pagination.Total == 1 ? "fryst rapport" : "frysta rapporter")} "
        + $"med {Number(Files)} {(Files == 1 ? "fil" : "filer")}";

    private static string Number(int number) => SwedishText.Number(number, 0, 0);
}

/// <summary>A report in the archive.</summary>
/// <param name="Id">Its number in the database.</param>
/// <param name="Kind">What it is called.</param>
/// <param name="InvestmentId">Its investment; null for a report on all of them.</param>
/// <param name="Investment">The investment's name, or what all of them are called.</param>
/// <param name="Month">The month reported on.</param>
/// <param name="Version">1 for the first; a correction is a new version.</param>
/// <param name="FrozenUtc">When it was frozen, in UTC.</param>
/// <param name="IsExample">Whether it tells of example data.</param>
/// <param name="Meetings">The meetings that it was issued for, in phrases.</param>
/// <param name="Files">Those of its files that were found.</param>
public sealed record ArchivedReport(
    long Id,
    ReportKind Kind,
    long? InvestmentId,
    string Investment,
    Month Month,
    int Version,
    DateTime FrozenUtc,
    bool IsExample,
    IReadOnlyList<string> Meetings,
    IReadOnlyList<FrozenReportFile> Files
)
{
    /// <summary>Where it is read.</summary>
    public string Page => ReportAddress.Report(InvestmentId, Id);

    /// <summary>The address that one of its files is downloaded from.</summary>
    public string FilePage(string name) => $"{Page}/{Uri.EscapeDataString(name)}";
}
