using Portal.Domain.FollowUp;
using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Features.Forecasts;

/// <summary>A subproject's forecast that can be recorded.</summary>
/// <param name="Amount">The expected final cost.</param>
/// <param name="Basis">How it was reached.</param>
/// <param name="Comment">The comment; may be empty.</param>
/// <param name="Items">The items' parts; none where it is given as one sum.</param>
public sealed record AskedForecast(
    Money Amount,
    ForecastBasis Basis,
    string Comment,
    IReadOnlyList<(BudgetItem Item, Money Amount)> Items
);

/// <summary>Reads what was written of one subproject, and tells what is wrong with it.</summary>
internal sealed class ReadForecastPart(SubprojectForecast of, ForecastPart part, string field, Share threshold)
{
    private const int LongestComment = 1000;

    private readonly List<ForecastFault> _faults = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ForecastFault> Faults => _faults;

    /// <summary>The forecast; null where none is given, or something is wrong.</summary>
    public AskedForecast? Read()
    {
        var items = part.ByItem ? Items() : [];
        var amount = part.ByItem
            ? items.Count > 0
                ? Money.Sum(items.Select(item => item.Amount))
                : null
            : Amount(part.Amount, $"{field}.Amount");
        if (amount is not { } sum || _faults.Count > 0)
        {
            return null;
        }

        var comment = (part.Comment ?? "").ReplaceLineEndings(" ").Trim();
        if (comment.Length > LongestComment)
        {
            _faults.Add(new($"{field}.Comment", $"Kommentaren är för lång: högst {LongestComment} tecken."));
        }
        else if (PersonalNumber.RefusalOf(comment) is { } personal)
        {
            _faults.Add(new($"{field}.Comment", personal.Sentence));
        }
        else if (sum < Money.Zero && sum < of.Least)
        {
            _faults.Add(
                new(
                    part.ByItem ? $"{field}.Items[0]" : $"{field}.Amount",
                    $"Delprojekt {of.Subproject.Number}: slutkostnaden kan inte vara lägre än noll."
                )
            );
        }
        else if (
            (comment.Length == 0 || IsOldComment(comment, sum))
            && NeededComment.Because(sum, of.Money.Budget, of.Least, threshold) is { } because
        )
        {
            var old = comment.Length == 0 ? "" : " Den som står är den förra prognosens.";
            _faults.Add(new($"{field}.Comment", $"Delprojekt {of.Subproject.Number}: {because}{old}"));
        }

        return _faults.Count > 0 ? null : new AskedForecast(sum, Basis(sum), comment, items);
    }

    // What was said of another amount says nothing of this one.
    private bool IsOldComment(string comment, Money amount) =>
        of.Given is { } given
        && given.Amount != amount
        && string.Equals(given.Comment, comment, StringComparison.Ordinal);

    // An item that is left empty while others are not has been forgotten, and is asked for.
    private List<(BudgetItem Item, Money Amount)> Items()
    {
        if (part.Items.All(string.IsNullOrWhiteSpace))
        {
            return [];
        }

        var items = new List<(BudgetItem, Money)>();
        foreach (var (item, place) in of.Items.Select((item, place) => (item.Item, place)))
        {
            var at = $"{field}.Items[{place}]";
            if (string.IsNullOrWhiteSpace(part.Items[place]))
            {
                _faults.Add(new(at, $"Ange ett belopp för ”{item.Name}”, eller 0 om posten inte väntas kosta något."));
            }
            else if (Amount(part.Items[place], at) is { } amount)
            {
                items.Add((item, amount));
            }
        }

        return items;
    }

    private Money? Amount(string? written, string at)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        if (!SwedishNumber.ReadMoney(written).TryGet(out var amount, out var refusal))
        {
            _faults.Add(new(at, refusal.Sentence));
            return null;
        }

        if (amount.Abs() > Money.MostWritten)
        {
            _faults.Add(new(at, $"”{written}” är ett för stort belopp."));
        }

        return amount;
    }

    // A suggestion that was taken and then changed is an own figure.
    private ForecastBasis Basis(Money amount) =>
        !part.ByItem && of.Suggestions.Any(s => s.Basis == part.Basis && s.Amount == amount)
            ? part.Basis
            : ForecastBasis.Own;
}
