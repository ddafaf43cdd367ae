using Microsoft.AspNetCore.Mvc;
using Portal.Data.Queries;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Outcomes;

/// <summary>What the address of Rader asks for, in the words of the address.</summary>
public sealed class AskedRows
{
    internal const string PlaceKey = "del";
    internal const string FromKey = "fran";
    internal const string ToKey = "till";
    internal const string AccountKey = "konto";
    internal const string ObjectsKey = "objekt";
    internal const string SourceKey = "kalla";
    internal const string TextKey = "text";
    internal const string SignKey = "tecken";
    internal const string OrderKey = "ordning";
    internal const string AfterKey = "efter";
    internal const string BeforeKey = "fore";
    internal const string FirstKey = "rad";

    /// <summary>What is before the end of the list.</summary>
    internal const string End = "slutet";

    /// <summary>The longest text that is sought.</summary>
    public const int LongestText = 100;

    /// <summary>What rows can be ordered by: the order, its word in the address and what it is called.</summary>
    public static IReadOnlyList<(VoucherRowOrder Order, string Word, string Label)> Orders { get; } =
    [
        (VoucherRowOrder.Date, "datum", "Äldst först"),
        (VoucherRowOrder.DateDescending, "datum-fallande", "Nyast först"),
        (VoucherRowOrder.Account, "konto", "Lägst konto först"),
        (VoucherRowOrder.AccountDescending, "konto-fallande", "Högst konto först"),
        (VoucherRowOrder.AmountDescending, "belopp-fallande", "Störst belopp först"),
        (VoucherRowOrder.Amount, "belopp", "Minst belopp först"),
    ];

    /// <summary>The signs, their words in the address and what they are called.</summary>
    public static IReadOnlyList<(RowSign Sign, string Word, string Label)> Signs { get; } =
    [
        (RowSign.Any, "", "Alla"),
        (RowSign.Debit, "plus", "Bara plus (debet)"),
        (RowSign.Credit, "minus", "Bara minus (kredit)"),
    ];

    /// <summary>Where the rows stand, as <see cref="RowPlace.Code" />.</summary>
    [FromQuery(Name = PlaceKey)]
    public string? Place { get; init; }

    /// <summary>The first month.</summary>
    [FromQuery(Name = FromKey)]
    public string? From { get; init; }

    /// <summary>The last month.</summary>
    [FromQuery(Name = ToKey)]
    public string? To { get; init; }

    /// <summary>An account, or a range of them.</summary>
    [FromQuery(Name = AccountKey)]
    public string? Account { get; init; }

    /// <summary>An object, or a set of objects.</summary>
    [FromQuery(Name = ObjectsKey)]
    public string? Objects { get; init; }

    /// <summary>A file's number.</summary>
    [FromQuery(Name = SourceKey)]
    public string? Source { get; init; }

    /// <summary>What the text holds.</summary>
    [FromQuery(Name = TextKey)]
    public string? Text { get; init; }

    /// <summary>plus or minus.</summary>
    [FromQuery(Name = SignKey)]
    public string? Sign { get; init; }

    /// <summary>What rows are ordered by.</summary>
    [FromQuery(Name = OrderKey)]
    public string? Order { get; init; }

    /// <summary>The row that the page begins after.</summary>
    [FromQuery(Name = AfterKey)]
    public string? After { get; init; }

    /// <summary>The row that the page ends before, or <see cref="End" />.</summary>
    [FromQuery(Name = BeforeKey)]
    public string? Before { get; init; }

    /// <summary>Which of all rows the page's first is, from 1: for the eye.</summary>
    [FromQuery(Name = FirstKey)]
    public long? First { get; init; }

    /// <summary>The order asked for; by date where none that exists is.</summary>
    public VoucherRowOrder RowOrder => Orders.FirstOrDefault(order => order.Word == Order).Order;

    /// <summary>Whether the page is asked for by its end.</summary>
    public bool IsBackwards => Before is { Length: > 0 };

    /// <summary>The row that the page begins after or ends before; null for the first page and the last.</summary>
    public RowKey? Start => Key(IsBackwards ? Before : After);

    /// <summary>How an address writes a row.</summary>
    public static string Word(RowKey key) => FormattableString.Invariant($"{key.VoucherId}.{key.Number}");

    /// <summary>The filter asked for, and what of it cannot be read: it is then left out.</summary>
    public (RowFilter Filter, IReadOnlyList<(string Field, string Sentence)> Faults) Read(
        InvestmentParts parts,
        IReadOnlyList<RowSource> sources
    )
    {
        var faults = new List<(string Field, string Sentence)>();
        var places = RowPlace.Within(parts);
        var place = places.FirstOrDefault(p => p.Code == (Place ?? ""));
        var source = sources.FirstOrDefault(s => FormattableString.Invariant($"{s.File.Id}") == Source);
        var (from, to) = (ReadMonth(FromKey, From), ReadMonth(ToKey, To));
        if (place is null)
        {
            faults.Add((PlaceKey, "Välj ett av alternativen."));
        }

        if (source is null && !string.IsNullOrEmpty(Source))
        {
            faults.Add((SourceKey, "Välj ett av alternativen."));
        }

        if (from > to)
        {
            faults.Add((ToKey, "Den sista månaden är före den första."));
        }

        var text = Text?.Trim() ?? "";
        if (text.Length > LongestText)
        {
            faults.Add((TextKey, $"Sök efter högst {LongestText} tecken."));
            text = "";
        }

        var accounts = ReadAccounts();
        return (
            new RowFilter(
                place ?? places[0],
                from,
                to,
                accounts,
                accounts is null && Account?.Trim() is { Length: > 0 } account && !IsRange ? account : null,
                Objects?.Trim(' ') is { Length: > 0 } objects ? objects : null,
                source,
                text.Length == 0 ? null : text,
                Signs.FirstOrDefault(s => s.Word == Sign).Sign
            ),
            faults
        );

        Month? ReadMonth(string field, string? written)
        {
            if (string.IsNullOrWhiteSpace(written))
            {
                return null;
            }

            if (Month.Read(written.Trim()).TryGet(out var month, out var refusal))
            {
                return month;
            }

            faults.Add((field, refusal.Sentence));
            return null;
        }

        AccountRange? ReadAccounts()
        {
            if (!IsRange)
            {
                return null;
            }

            if (AccountRange.Read(Account!.Trim()).TryGet(out var range, out var refusal))
            {
                return range;
            }

            faults.Add((AccountKey, refusal.Sentence));
            return null;
        }
    }

    // An account stands for itself; ledgers have accounts that are no numbers, but none with a range's sign.
    private bool IsRange => Account?.Contains('-', StringComparison.Ordinal) == true;

    private static RowKey? Key(string? word) =>
        word?.Split('.') is [var voucher, var number]
        && long.TryParse(voucher, System.Globalization.CultureInfo.InvariantCulture, out var id)
        && int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var row)
            ? new RowKey(id, row)
            : null;
}
