using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Outcomes;

namespace Portal.Features.Entries;

/// <summary>What the forms of entries and corrections write, under the names of their fields.</summary>
public sealed class EntryForm
{
    internal const string DateKey = "datum";
    internal const string AccountKey = "konto";
    internal const string AmountKey = "belopp";
    internal const string PlaceKey = "till";
    internal const string TextKey = "text";
    internal const string ReasonKey = "skal";
    internal const string AfterKey = "efter";
    internal const string PressKey = "val";

    /// <summary>The fields in the order they stand on the page.</summary>
    public static readonly IReadOnlyList<string> Order = [DateKey, AmountKey, PlaceKey, AccountKey, TextKey, ReasonKey];

    /// <summary>The day.</summary>
    [FromForm(Name = DateKey)]
    public string? Date { get; init; }

    /// <summary>The account.</summary>
    [FromForm(Name = AccountKey)]
    public string? Account { get; init; }

    /// <summary>The amount.</summary>
    [FromForm(Name = AmountKey)]
    public string? Amount { get; init; }

    /// <summary>What cost is given to.</summary>
    [FromForm(Name = PlaceKey)]
    public string? Place { get; init; }

    /// <summary>What the cost is.</summary>
    [FromForm(Name = TextKey)]
    public string? Text { get; init; }

    /// <summary>Why.</summary>
    [FromForm(Name = ReasonKey)]
    public string? Reason { get; init; }

    /// <summary>The last batch that was known when the form was first shown: a form sent again is told by it.</summary>
    [FromForm(Name = AfterKey)]
    public long After { get; init; }

    /// <summary>What was pressed: granska, andra or spara.</summary>
    [FromForm(Name = PressKey)]
    public string? Press { get; init; }

    /// <summary>Every field and what it holds, to go along unseen.</summary>
    public IEnumerable<(string Key, string? Value)> Fields =>
        [
            (DateKey, Date),
            (AccountKey, Account),
            (AmountKey, Amount),
            (PlaceKey, Place),
            (TextKey, Text),
            (ReasonKey, Reason),
            (AfterKey, $"{After}"),
        ];

    /// <summary>As an entry.</summary>
    public WrittenEntry Entry() =>
        new()
        {
            Date = Date,
            Account = Account,
            Amount = Amount,
            Place = Place,
            Text = Text,
            Reason = Reason,
        };

    /// <summary>As a correction.</summary>
    public WrittenCorrection Correction() =>
        new()
        {
            Date = Date,
            Account = Account,
            Amount = Amount,
            Place = Place,
            Reason = Reason,
        };

    /// <summary>The field of the form that holds what a property is read from.</summary>
    public static string FieldOf(string property) =>
        property switch
        {
            nameof(WrittenEntry.Date) => DateKey,
            nameof(WrittenEntry.Account) => AccountKey,
            nameof(WrittenEntry.Amount) => AmountKey,
            nameof(WrittenEntry.Place) => PlaceKey,
            nameof(WrittenEntry.Text) => TextKey,
            _ => ReasonKey,
        };
}
