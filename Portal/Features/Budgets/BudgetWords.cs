using Portal.Domain.Budgets;

namespace Portal.Features.Budgets;

/// <summary>What a kind of budget change is called, and how it is asked for.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Word">Its word in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Explanation">What it does, for who is about to make one.</param>
public sealed record BudgetWords(BudgetChangeKind Kind, string Word, string Name, string Explanation)
{
    /// <summary>All kinds, in the order they are shown.</summary>
    public static readonly IReadOnlyList<BudgetWords> All =
    [
        new(
            BudgetChangeKind.Transfer,
            "omdisponering",
            "Omdisponering",
            "Flyttar pengar mellan kalkylposter, också mellan delprojekt. Anslaget ändras inte."
        ),
        new(
            BudgetChangeKind.ReserveUse,
            "reserv",
            "Ianspråktagen reserv",
            "Flyttar pengar från den post som är avsatt som reserv till den som behöver dem. Anslaget ändras inte."
        ),
        new(
            BudgetChangeKind.SupplementaryAppropriation,
            "tillaggsanslag",
            "Tilläggsanslag",
            "Ger kalkylposter mer pengar genom ett nytt beslut, och höjer anslaget lika mycket. Minus drar in pengar."
        ),
        new(
            BudgetChangeKind.CarryOver,
            "ombudgetering",
            "Ombudgetering",
            "Flyttar en kalkylposts pengar från ett år till ett annat. Posten får varken mer eller mindre."
        ),
    ];

    /// <summary>The words of a kind.</summary>
    public static BudgetWords Of(BudgetChangeKind kind) => All.First(words => words.Kind == kind);

    /// <summary>The kind that an address asks for; null for none there is.</summary>
    public static BudgetWords? Asked(string word) => All.FirstOrDefault(words => words.Word == word);
}
