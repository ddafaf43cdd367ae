using System.Globalization;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Features.Outcomes;

/// <summary>Where in the follow-up a cost stands. Nothing stands in two of them.</summary>
public enum OutcomePart
{
    /// <summary>In a subproject: what the investment's outcome is the sum of.</summary>
    Subprojects,

    /// <summary>Ej fördelat: the investment's, but no subproject's.</summary>
    Unallocated,

    /// <summary>Ingens: on outcome accounts, but nobody's.</summary>
    Unowned,

    /// <summary>Driftkostnad.</summary>
    Running,
}

/// <summary>One step on the way from a total to its voucher rows.</summary>
public enum OutcomeStep
{
    /// <summary>Delprojekt.</summary>
    Subproject,

    /// <summary>Kalkylpost.</summary>
    Item,

    /// <summary>Kind of running cost.</summary>
    Kind,

    /// <summary>Calendar year.</summary>
    Year,

    /// <summary>The objects on the row.</summary>
    Objects,

    /// <summary>The month it is booked in.</summary>
    Month,

    /// <summary>The account, with the objects on the row.</summary>
    Account,
}

/// <summary>A sum of ledger rows, and where in one investment's follow-up it stands.</summary>
/// <param name="Sum">The sum.</param>
/// <param name="Part">The part.</param>
/// <param name="Subproject">The subproject's number; null outside the subprojects.</param>
/// <param name="Item">The item's number; 0 for cost without item, null outside the subprojects.</param>
/// <param name="Kind">The kind of running cost; null for other cost.</param>
public sealed record PlacedSum(LedgerSum Sum, OutcomePart Part, int? Subproject, int? Item, RunningCostKind? Kind)
{
    /// <summary>Where it stands, with every step taken.</summary>
    public OutcomeSlice Slice { get; } =
        new(Part)
        {
            Subproject = Subproject,
            Item = Item,
            Kind = Kind,
            Year = Sum.Month.Year,
            Booked = Sum.Month,
            Account = Sum.Account,
            Objects = Sum.Objects,
        };
}

/// <summary>
/// What of the outcome is looked at: a part, and within it what has been chosen step by step. Says itself what it holds, what
/// can be chosen next, and the address it has.
/// </summary>
/// <param name="Part">The part.</param>
public sealed record OutcomeSlice(OutcomePart Part)
{
    /// <summary>What the address writes for cost without objects: no set of objects is written so.</summary>
    public const string NoObjects = "-";

    /// <summary>A subproject's number; null for all.</summary>
    public int? Subproject { get; init; }

    /// <summary>An item's number, 0 for cost without item; null for all.</summary>
    public int? Item { get; init; }

    /// <summary>A kind of running cost; null for all.</summary>
    public RunningCostKind? Kind { get; init; }

    /// <summary>A calendar year; null for all.</summary>
    public int? Year { get; init; }

    /// <summary>A month that is booked in; null for all.</summary>
    public Month? Booked { get; init; }

    /// <summary>An account; null for all.</summary>
    public string? Account { get; init; }

    /// <summary>A set of objects, empty for rows without any; null for all.</summary>
    public string? Objects { get; init; }

    /// <summary>The steps within a part, in order.</summary>
    public IReadOnlyList<OutcomeStep> Steps =>
        Part switch
        {
            OutcomePart.Unallocated => [OutcomeStep.Month, OutcomeStep.Account],
            OutcomePart.Unowned => [OutcomeStep.Objects, OutcomeStep.Month, OutcomeStep.Account],
            OutcomePart.Running => [OutcomeStep.Kind, OutcomeStep.Year, OutcomeStep.Month, OutcomeStep.Account],
            _ => [OutcomeStep.Subproject, OutcomeStep.Item, OutcomeStep.Month, OutcomeStep.Account],
        };

    /// <summary>The steps not yet taken.</summary>
    public IEnumerable<OutcomeStep> Left => Steps.Where(step => !Has(step));

    /// <summary>Whether nothing but the part has been chosen.</summary>
    public bool IsWhole => this == new OutcomeSlice(Part);

    /// <summary>Whether a step has been taken.</summary>
    public bool Has(OutcomeStep step) =>
        step switch
        {
            OutcomeStep.Subproject => Subproject is not null,
            OutcomeStep.Item => Item is not null,
            OutcomeStep.Kind => Kind is not null,
            OutcomeStep.Year => Year is not null,
            OutcomeStep.Objects => Objects is not null,
            OutcomeStep.Month => Booked is not null,
            _ => Account is not null,
        };

    /// <summary>The slice with one more step taken, to where another slice has it.</summary>
    public OutcomeSlice With(OutcomeStep step, OutcomeSlice from) =>
        step switch
        {
            OutcomeStep.Subproject => this with { Subproject = from.Subproject },
            OutcomeStep.Item => this with { Item = from.Item },
            OutcomeStep.Kind => this with { Kind = from.Kind },
            OutcomeStep.Year => this with { Year = from.Year },
            OutcomeStep.Objects => this with { Objects = from.Objects },
            OutcomeStep.Month => this with { Booked = from.Booked },
            _ => this with { Account = from.Account, Objects = from.Objects },
        };

    /// <summary>Whether a sum is part of it.</summary>
    public bool Holds(PlacedSum sum) =>
        sum.Part == Part
        && (Subproject ?? sum.Subproject) == sum.Subproject
        && (Item ?? sum.Item) == sum.Item
        && (Kind ?? sum.Kind) == sum.Kind
        && (Year ?? sum.Sum.Month.Year) == sum.Sum.Month.Year
        && (Booked ?? sum.Sum.Month) == sum.Sum.Month
        && (Account ?? sum.Sum.Account) == sum.Sum.Account
        && (Objects ?? sum.Sum.Objects) == sum.Sum.Objects;

    /// <summary>Its address within Utfall, after the question mark; empty for all subprojects.</summary>
    public string Query =>
        string.Join(
            '&',
            new (string Key, string? Value)[]
            {
                (AskedOutcome.PartKey, AskedOutcome.Word(Part)),
                (AskedOutcome.SubprojectKey, Subproject?.ToString(CultureInfo.InvariantCulture)),
                (AskedOutcome.ItemKey, Item == 0 ? AskedOutcome.NoItem : Item?.ToString(CultureInfo.InvariantCulture)),
                (AskedOutcome.KindKey, Kind is { } kind ? AskedOutcome.Word(kind) : null),
                (AskedOutcome.YearKey, Year?.ToString(CultureInfo.InvariantCulture)),
                (AskedOutcome.BookedKey, Booked?.ToString()),
                (AskedOutcome.AccountKey, Account),
                (AskedOutcome.ObjectsKey, Objects is { Length: 0 } ? NoObjects : Objects),
            }
                .Where(pair => pair.Value is not null)
                .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}")
        );
}
