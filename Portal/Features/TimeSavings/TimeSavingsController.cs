using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.TimeSavings;
using Portal.Features.Shared;

namespace Portal.Features.TimeSavings;

/// <summary>Tidsbesparing: promised and measured, shown apart from cost.</summary>
public sealed class TimeSavingsController(ShowInvestment investment) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("/investeringar/{id:long}/tidsbesparing")]
    [Needs(Right.ReadFigures)]
    public async Task<IActionResult> Show(long id, AskedMoment asked, CancellationToken cancellation) =>
        await investment.ForAsync(id, asked, cancellation) switch
        {
            null => NotFound(),
            { Figures.TimeSavings: { } savings } page => View(new TimeSavingsPage(page, savings)),
            var page => View("None", page),
        };
}

/// <summary>Time saved, at the moment shown.</summary>
/// <param name="Page">The figures at the moment shown.</param>
/// <param name="Savings">Those of time saved.</param>
public sealed record TimeSavingsPage(InvestmentPage Page, TimeSavingFigures Savings);
