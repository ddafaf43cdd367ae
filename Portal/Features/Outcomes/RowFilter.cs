using Portal.Data.Queries;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Outcomes;

/// <summary>A source of rows: an imported file, or the portal's own entries.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">What it is called.</param>
public sealed record RowSource(LedgerFile File, string Name)
{
    /// <summary>Whether it is the portal's own entries.</summary>
    public bool IsOwn => File.Format == OwnEntries.Format;

    /// <summary>Whether the rows of a sum came from it.</summary>
    public bool Holds(LedgerSum sum) => IsOwn ? sum.LedgerId == File.LedgerId : sum.Batch == File.Batch && sum.Rows > 0;
}

/// <summary>Which rows are listed.</summary>
/// <param name="Place">Where they stand.</param>
/// <param name="From">The first month; null for any.</param>
/// <param name="To">The last month; null for any.</param>
/// <param name="Accounts">The accounts; null for any.</param>
/// <param name="Account">One account as it is written; null for any.</param>
/// <param name="Objects">One object's code, or a whole set of objects as <see cref="ObjectSet" /> writes it; null for any.</param>
/// <param name="Source">Where they came from; null for anywhere.</param>
/// <param name="Text">What the text holds; null for anything.</param>
/// <param name="Sign">The sign of the amounts.</param>
public sealed record RowFilter(
    RowPlace Place,
    Month? From,
    Month? To,
    AccountRange? Accounts,
    string? Account,
    string? Objects,
    RowSource? Source,
    string? Text,
    RowSign Sign
)
{
    /// <summary>Whether the sums tell what the rows come to, without anyone reading the rows.</summary>
    public bool IsToldBySums => Text is null && Sign == RowSign.Any;

    /// <summary>Whether rows of a sum are among them, as far as the sum tells.</summary>
    public bool Holds(PlacedSum sum) =>
        Place.Holds(sum)
        && !(sum.Sum.Month < From)
        && !(sum.Sum.Month > To)
        && (Account ?? sum.Sum.Account) == sum.Sum.Account
        && (
            Accounts is not { } range
            || (AccountRange.FirstFourDigits(sum.Sum.Account) is { } number && range.Contains(number))
        )
        && (Objects is null || HasObjects(sum.Sum.Objects))
        && Source?.Holds(sum.Sum) != false;

    /// <summary>What is chosen, in words, a line each.</summary>
    public IEnumerable<(string What, string Chosen)> Words()
    {
        yield return ("Hör till", Place.Name);
        if ((From, To) is not (null, null))
        {
            yield return (
                "Månader",
                $"{(From is { } from ? SwedishText.MonthName(from) : "från början")} till {(To is { } to ? SwedishText.MonthName(to) : "den senaste")}"
            );
        }

        if (Account is not null || Accounts is not null)
        {
            yield return ("Konto", Account ?? $"{Accounts}");
        }

        if (Objects is not null)
        {
            yield return ("Objekt", Objects == OutcomeSlice.NoObjects ? "utan objekt" : Shown(Objects));
        }

        if (Source is not null)
        {
            yield return ("Källa", Source.Name);
        }

        if (Text is not null)
        {
            yield return ("Text", $"innehåller ”{Text}”");
        }

        if (Sign != RowSign.Any)
        {
            yield return ("Belopp", Sign == RowSign.Debit ? "bara plus (debet)" : "bara minus (kredit)");
        }
    }

    private static string Shown(string objects) =>
        objects.Contains('=', StringComparison.Ordinal) ? ObjectSet.Describe(objects) : objects;

    private bool HasObjects(string objects) =>
        Objects == OutcomeSlice.NoObjects ? objects.Length == 0
        : Objects!.Contains('=', StringComparison.Ordinal) ? objects == Objects
        : ObjectSet.Read(objects).Any(o => o.Code == Objects);
}
