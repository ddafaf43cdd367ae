using System.Globalization;
using Portal.Domain.Values;

namespace Portal.Domain.Outcomes;

/// <summary>
/// Which accounts are outcome (utfall) where no mapping says otherwise: assets under acquisition in 10-12 and income and cost
/// in 3-7, but not accumulated depreciation, nor depreciation, write-down and internal interest, so that activation cancels and
/// our own capital-cost vouchers never come back as project cost.
/// </summary>
public sealed class OutcomeAccounts
{
    // Advances for assets stand where the ninth account of a group else holds its accumulated depreciation (BAS 1088, 1188, 1288).
    private static readonly int[] Advances = [1088, 1188, 1288];

    private readonly IReadOnlyList<AccountRange> _ranges;

    private OutcomeAccounts(IReadOnlyList<AccountRange> ranges) => _ranges = ranges;

    /// <summary>
    /// The accounts by default. Kommun-Bas books depreciation and internal interest in 79, company BAS depreciation and
    /// write-down in 77-78; where the file names neither chart all three are left out.
    /// </summary>
    /// <param name="chartOfAccounts">SIE's #KPTYP, as EUBAS97; null where it is not given.</param>
    public static OutcomeAccounts Default(string? chartOfAccounts)
    {
        var chart = chartOfAccounts?.ToUpperInvariant() ?? "";
        var municipal =
            chart.Contains("KOMMUN", StringComparison.Ordinal) || chart.StartsWith("KBAS", StringComparison.Ordinal);
        var company = !municipal && chart.Contains("BAS", StringComparison.Ordinal);
        return new OutcomeAccounts(
            (municipal, company) switch
            {
                (true, _) => [new(1000, 1299), new(3000, 7899)],
                (_, true) => [new(1000, 1299), new(3000, 7699), new(7900, 7999)],
                _ => [new(1000, 1299), new(3000, 7699)],
            }
        );
    }

    /// <summary>Reads a municipality's own choice, as <c>1000-1299, 3000-7699</c>.</summary>
    public static Result<OutcomeAccounts> Read(string text)
    {
        var ranges = new List<AccountRange>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!AccountRange.Read(part).TryGet(out var range, out var refusal))
            {
                return refusal;
            }

            ranges.Add(range);
        }

        return ranges.Count == 0
            ? new Refusal("Ange minst ett kontointervall, som 3000-7699.")
            : new OutcomeAccounts(ranges);
    }

    /// <summary>Whether an account is outcome. An account that is no number is not.</summary>
    public bool Contain(string account) =>
        AccountRange.FirstFourDigits(account) is { } number
        && _ranges.Any(range => range.Contains(number))
        && !IsAccumulatedDepreciation(number);

    /// <summary>The ranges as they are read and shown.</summary>
    public override string ToString() => string.Join(", ", _ranges);

    // BAS and Kommun-Bas alike: within 10-12 the eighth account of a group holds write-down, the ninth depreciation.
    private static bool IsAccumulatedDepreciation(int number) =>
        number is >= 1000 and <= 1299 && number % 10 is 8 or 9 && !Advances.Contains(number);
}

/// <summary>Accounts from one number to another, both included, by their first four digits.</summary>
/// <param name="From">The first account, 1000-9999.</param>
/// <param name="To">The last account, not before the first.</param>
public readonly record struct AccountRange(int From, int To)
{
    /// <summary>How many account numbers it spans.</summary>
    public int Width => To - From + 1;

    /// <summary>Whether a four-digit number lies within.</summary>
    public bool Contains(int number) => number >= From && number <= To;

    /// <summary>Reads <c>4000-7999</c> or a single <c>4010</c>.</summary>
    public static Result<AccountRange> Read(string text)
    {
        var parts = text.Split('-', StringSplitOptions.TrimEntries);
        var numbers = parts.Select(FourDigits).ToList();
        if (parts.Length > 2 || numbers.Contains(null))
        {
            return new Refusal(
                $"Kontointervallet ”{text}” går inte att läsa: skriv fyra siffror, som 4000-7999 eller 4010."
            );
        }

        var range = new AccountRange(numbers[0]!.Value, numbers[^1]!.Value);
        return range.Width > 0
            ? range
            : new Refusal($"Kontointervallet ”{text}” slutar före det börjar: skriv det lägsta kontot först.");
    }

    /// <summary>The first four digits of an account, shorter ones filled with zeros; null for one that is no number.</summary>
    public static int? FirstFourDigits(string account) =>
        account.Length > 0 && account.All(char.IsAsciiDigit)
            ? int.Parse(account.PadRight(4, '0').AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    /// <summary>As it is read.</summary>
    public override string ToString() => From == To ? $"{From}" : $"{From}-{To}";

    private static int? FourDigits(string text) =>
        text.Length == 4 && text[0] != '0' && text.All(char.IsAsciiDigit)
            ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
}
