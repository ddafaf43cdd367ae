using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Values;

namespace Portal.Features.Commitments;

/// <summary>A new order as the form writes it.</summary>
public sealed class OrderForm
{
    internal const string OrderKey = "nummer";
    internal const string TextKey = "text";
    internal const string TargetKey = "till";
    internal const string DayKey = "dag";
    internal const string AmountKey = "belopp";

    /// <summary>The fields in their order.</summary>
    public static readonly IReadOnlyList<string> Fields = [OrderKey, TextKey, TargetKey, DayKey, AmountKey];

    /// <summary>The order's number.</summary>
    [ModelBinder(Name = OrderKey)]
    public string? Order { get; init; }

    /// <summary>What is ordered.</summary>
    [ModelBinder(Name = TextKey)]
    public string? Text { get; init; }

    /// <summary>The subproject's number, or with the item's after a hyphen: <c>1</c>, <c>1-3</c>.</summary>
    [ModelBinder(Name = TargetKey)]
    public string? Target { get; init; }

    /// <summary>The day, as 2021-04-30.</summary>
    [ModelBinder(Name = DayKey)]
    public string? Day { get; init; }

    /// <summary>The amount.</summary>
    [ModelBinder(Name = AmountKey)]
    public string? Amount { get; init; }
}

/// <summary>What is wrong with what was written of an order.</summary>
/// <param name="Field">The field of the form; empty for the whole.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record OrderFault(string Field, string Sentence);

/// <summary>Reads what is written of orders.</summary>
internal static class ReadOrder
{
    /// <summary>A day of the years that there are months of, and not after today.</summary>
    public static Result<DateOnly> Day(string? written, DateOnly today) =>
        !DateOnly.TryParseExact(
            written?.Trim(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? new Refusal($"”{written}” är ingen dag; skriv som 2021-04-30.")
        : day.Year < Month.FirstYear ? new Refusal($"”{written}” {Month.OutsideYears}.")
        : day > today ? new Refusal($"{SwedishText.Day(day)} har inte varit än.")
        : day;

    /// <summary>An amount above zero.</summary>
    public static Result<Money> Amount(string? written) =>
        !SwedishNumber.ReadMoney(written ?? "").TryGet(out var amount, out var refusal)
            ? string.IsNullOrWhiteSpace(written)
                ? new Refusal("Ange ett belopp.")
                : refusal
            : amount <= Money.Zero
                ? new Refusal("Beloppet ska vara större än noll.")
                : amount > Money.MostWritten
                    ? new Refusal($"”{written}” är ett för stort belopp.")
                    : amount;

    /// <summary>A text of one line that must be there.</summary>
    public static Result<string> Text(string? written, string what, int longest)
    {
        var text = (written ?? "").Trim();
        return text.Length == 0 ? new Refusal($"Ange {what}.")
            : text.Length > longest || text.Any(char.IsControl) ? new Refusal($"Högst {longest} tecken på en rad.")
            : PersonalNumber.RefusalOf(text) is { } personal ? personal
            : text;
    }
}
