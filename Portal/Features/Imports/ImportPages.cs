using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Features.Shared;
using Portal.Imports;

namespace Portal.Features.Imports;

/// <summary>Import: where a file is chosen, and the imports there have been.</summary>
/// <param name="Imports">A page of imports, the latest first.</param>
/// <param name="Pagination">Where among all imports the page is.</param>
/// <param name="MaxMegabytes">The largest file that is taken.</param>
public sealed record ImportsPage(IReadOnlyList<ImportedFile> Imports, Pagination Pagination, long MaxMegabytes);

/// <summary>What an import of an uploaded file would do.</summary>
/// <param name="Key">The uploaded file's key.</param>
/// <param name="Batch">The last batch that was known when it was reviewed.</param>
/// <param name="Result">What would happen.</param>
/// <param name="Refused">What would not be taken, voucher by voucher.</param>
/// <param name="Unowned">What nobody owns, by its objects in words.</param>
/// <param name="Choices">How it would be imported.</param>
public sealed record ReviewedImport(
    string Key,
    long Batch,
    ImportResult Result,
    IReadOnlyList<RefusedLine> Refused,
    IReadOnlyList<UnownedLine> Unowned,
    ImportChoices Choices
)
{
    /// <summary>The most lines of a list that are shown.</summary>
    public const int MostShown = 100;

    /// <summary>The most vouchers of a kind that are shown.</summary>
    public const int MostVouchers = 50;

    /// <summary>The address of this review, for whoever leaves it to map an object and comes back.</summary>
    public string Address => $"/import/granska/{Key}{Choices.Query}";

    /// <summary>Whether the file would be taken, and something in it is new.</summary>
    public bool CanImport => Result is { Refusal: null, IsKnownFile: false, NewVouchers: > 0 };

    /// <summary>The vouchers by what would become of them, a list for each kind.</summary>
    public IEnumerable<VoucherListing> Vouchers =>
        Result.Listed is not { } listed
            ? []
            :
            [
                new VoucherListing(
                    "Nya verifikationer",
                    Result.Refusal is null ? "Kommer till." : "Kommer till först när hela filen tas emot.",
                    listed.New
                ),
                new VoucherListing(
                    "Ändrade verifikationer",
                    Choices.Replace
                        ? Result.Refusal is null
                            ? "Ersätts: de införda tas tillbaka och filens förs in i stället."
                            : "Ersätts först när hela filen tas emot."
                        : Choices.SkipRefused
                            ? "Hoppas över: de införda står kvar."
                            : "Tas inte emot: de finns redan med annat innehåll.",
                    listed.Changed,
                    IsChanged: true
                ),
                new VoucherListing(
                    "Redan införda verifikationer",
                    "Finns redan med samma innehåll och räknas inte igen.",
                    listed.Duplicates
                ),
            ];
}

/// <summary>Vouchers of a kind, as they are listed.</summary>
/// <param name="Heading">What they are.</param>
/// <param name="Note">What becomes of them.</param>
/// <param name="Vouchers">The vouchers.</param>
/// <param name="IsChanged">Whether they are recorded with other content, which is shown too.</param>
public sealed record VoucherListing(string Heading, string Note, VoucherList Vouchers, bool IsChanged = false);

/// <summary>A voucher that would not be taken.</summary>
/// <param name="Line">The line that is wrong, else the one where it begins.</param>
/// <param name="Reason">Why.</param>
/// <param name="Rows">How many rows it has.</param>
public sealed record RefusedLine(int Line, string Reason, int Rows);

/// <summary>Rows that nobody would own.</summary>
/// <param name="Objects">Their objects in words.</param>
/// <param name="LedgerObject">The one that is mapped first: the project, else the first; null for none.</param>
/// <param name="Rows">How many.</param>
/// <param name="Amount">Their sum.</param>
public sealed record UnownedLine(string Objects, LedgerObject? LedgerObject, int Rows, Money Amount);

/// <summary>An import that was made.</summary>
/// <param name="Import">The import.</param>
/// <param name="Owners">Whose its rows are with the mappings of today.</param>
/// <param name="TakenBack">Whose the rows are that it took back: of vouchers that it replaced, and corrections of them.</param>
/// <param name="Corrections">How many corrections of its rows stand.</param>
/// <param name="Replaced">How many vouchers it replaced.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record ImportPage(
    ImportedFile Import,
    IReadOnlyList<OwnedRows> Owners,
    IReadOnlyList<OwnedRows> TakenBack,
    int Corrections,
    int Replaced,
    string? Done = null
);

/// <summary>Rows of one owner.</summary>
/// <param name="Owner">The owner, in words.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Amount">Their sum.</param>
public sealed record OwnedRows(string Owner, int Rows, Money Amount);
