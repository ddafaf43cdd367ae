using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Outcomes;

/// <summary>What the address of Utfall asks for, in the words of the address.</summary>
public sealed class AskedOutcome
{
    internal const string PartKey = "visa";
    internal const string SubprojectKey = "delprojekt";
    internal const string ItemKey = "post";
    internal const string KindKey = "slag";
    internal const string YearKey = "ar";
    internal const string BookedKey = "bokford";
    internal const string AccountKey = "konto";
    internal const string ObjectsKey = "objekt";

    /// <summary>The word for cost without item.</summary>
    internal const string NoItem = "utan";

    private static readonly (OutcomePart Part, string Word)[] Parts =
    [
        (OutcomePart.Unallocated, "ej-fordelat"),
        (OutcomePart.Unowned, "ingens"),
        (OutcomePart.Running, "drift"),
    ];

    private static readonly (RunningCostKind Kind, string Word)[] Kinds =
    [
        (RunningCostKind.Capital, "kapitalkostnad"),
        (RunningCostKind.Support, "support"),
        (RunningCostKind.Other, "ovrigt"),
    ];

    /// <summary>ej-fordelat, ingens or drift; null for the subprojects.</summary>
    [FromQuery(Name = PartKey)]
    public string? Part { get; init; }

    /// <summary>A subproject's number.</summary>
    [FromQuery(Name = SubprojectKey)]
    public int? Subproject { get; init; }

    /// <summary>An item's number, or <see cref="NoItem" />.</summary>
    [FromQuery(Name = ItemKey)]
    public string? Item { get; init; }

    /// <summary>kapitalkostnad, support or ovrigt.</summary>
    [FromQuery(Name = KindKey)]
    public string? Kind { get; init; }

    /// <summary>A calendar year.</summary>
    [FromQuery(Name = YearKey)]
    public int? Year { get; init; }

    /// <summary>A month that is booked in, as 2021-03.</summary>
    [FromQuery(Name = BookedKey)]
    public string? Booked { get; init; }

    /// <summary>An account.</summary>
    [FromQuery(Name = AccountKey)]
    public string? Account { get; init; }

    /// <summary>A set of objects, or <see cref="OutcomeSlice.NoObjects" />.</summary>
    [FromQuery(Name = ObjectsKey)]
    public string? Objects { get; init; }

    /// <summary>The slice asked for; null where the words mean nothing.</summary>
    public OutcomeSlice? Slice()
    {
        var part = Parts.Where(p => p.Word == Part).Select(p => (OutcomePart?)p.Part).FirstOrDefault();
        var kind = Kinds.Where(k => k.Word == Kind).Select(k => (RunningCostKind?)k.Kind).FirstOrDefault();
        var booked = Month.TryParse(Booked);
        var item = ItemNumber();
        if (
            (Part, part) is (not null, null)
            || (Kind, kind) is (not null, null)
            || (Booked, booked) is (not null, null)
            || (Item, item) is (not null, null)
        )
        {
            return null;
        }

        return new OutcomeSlice(part ?? OutcomePart.Subprojects)
        {
            Subproject = Subproject,
            Item = item,
            Kind = kind,
            Year = Year,
            Booked = booked,
            Account = Account,
            Objects = Objects == OutcomeSlice.NoObjects ? "" : Objects,
        };
    }

    private int? ItemNumber() =>
        Item == NoItem ? 0
        : int.TryParse(Item, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : null;

    internal static string? Word(OutcomePart part) => Parts.FirstOrDefault(p => p.Part == part).Word;

    internal static string Word(RunningCostKind kind) => Kinds.First(k => k.Kind == kind).Word;
}
