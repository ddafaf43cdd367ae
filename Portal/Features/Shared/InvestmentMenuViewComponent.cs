using Microsoft.AspNetCore.Mvc;

namespace Portal.Features.Shared;

/// <summary>The pages of an investment, and the word that example data is shown, on every page but those of errors.</summary>
public sealed class InvestmentMenuViewComponent : ViewComponent
{
    /// <summary>The pages, with the addresses they have within an investment.</summary>
    public static readonly IReadOnlyList<(string To, string Text)> Pages =
    [
        ("", "Översikt"),
        ("delprojekt", "Delprojekt"),
        ("utfall", "Utfall"),
        ("kapitalkostnad", "Kapitalkostnad"),
        ("tidsbesparing", "Tidsbesparing"),
        ("avstamning", "Avstämning"),
        ("rapporter", "Rapporter"),
    ];

    /// <summary>Shows the menu of the investment in the address, else of the first.</summary>
    public IViewComponentResult Invoke() =>
        View("/Features/Shared/_InvestmentMenu.cshtml", new InvestmentMenu(1, Example: true));
}

/// <summary>What the menu shows.</summary>
/// <param name="Investment">The investment whose pages it leads to.</param>
/// <param name="Example">Whether example data is loaded.</param>
public sealed record InvestmentMenu(long Investment, bool Example);
