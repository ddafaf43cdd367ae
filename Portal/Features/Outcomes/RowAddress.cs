using System.Globalization;
using Portal.Data.Queries;

namespace Portal.Features.Outcomes;

/// <summary>The addresses within Rader, after the question mark.</summary>
public static class RowAddress
{
    /// <summary>The rows of a slice.</summary>
    public static string Of(OutcomeSlice slice)
    {
        var (from, to) = slice switch
        {
            { Booked: { } month } => ($"{month}", $"{month}"),
            { Year: { } year } => (Text($"{year}-01"), Text($"{year}-12")),
            _ => (null, null),
        };
        return Join(
            (AskedRows.PlaceKey, RowPlace.CodeOf(slice)),
            (AskedRows.FromKey, from),
            (AskedRows.ToKey, to),
            (AskedRows.AccountKey, slice.Account),
            (AskedRows.ObjectsKey, slice.Objects is { Length: 0 } ? OutcomeSlice.NoObjects : slice.Objects)
        );
    }

    /// <summary>What is asked for, from its first page on.</summary>
    public static string Of(AskedRows asked) => Join([.. Filter(asked), (AskedRows.OrderKey, asked.Order)]);

    /// <summary>What is asked for in another order.</summary>
    public static string Ordered(AskedRows asked, string word) => Join([.. Filter(asked), (AskedRows.OrderKey, word)]);

    /// <summary>The page that begins after a row.</summary>
    public static string After(AskedRows asked, RowKey row, long first) =>
        Page(asked, (AskedRows.AfterKey, AskedRows.Word(row)), first);

    /// <summary>The page that ends before a row.</summary>
    public static string Before(AskedRows asked, RowKey row, long first) =>
        Page(asked, (AskedRows.BeforeKey, AskedRows.Word(row)), first);

    /// <summary>The last page.</summary>
    public static string Last(AskedRows asked, long first) => Page(asked, (AskedRows.BeforeKey, AskedRows.End), first);

    private static string Page(AskedRows asked, (string, string?) at, long first) =>
        Join([.. Filter(asked), (AskedRows.OrderKey, asked.Order), at, (AskedRows.FirstKey, Text($"{first}"))]);

    private static (string Key, string? Value)[] Filter(AskedRows asked) =>
        [
            (AskedRows.PlaceKey, asked.Place),
            (AskedRows.FromKey, asked.From),
            (AskedRows.ToKey, asked.To),
            (AskedRows.AccountKey, asked.Account),
            (AskedRows.ObjectsKey, asked.Objects),
            (AskedRows.SourceKey, asked.Source),
            (AskedRows.TextKey, asked.Text),
            (AskedRows.SignKey, asked.Sign),
        ];

    private static string Join(params (string Key, string? Value)[] pairs) =>
        string.Join(
            '&',
            pairs
                .Where(pair => pair.Value is { Length: > 0 })
                .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}")
        );

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
