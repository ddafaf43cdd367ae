using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Features.Shared;

namespace Portal.Features.Progress;

/// <summary>Att göra: reports to write, for a project lead; reports to review, and who is missing, for a controller.</summary>
public sealed class TodoController(ShowTodo show) : Controller
{
    /// <summary>What there is to do, where who asks may do it: of no investment, so it is open to who is signed in.</summary>
    [HttpGet("/att-gora")]
    [Needs(Right.UsePortal)]
    public async Task<IActionResult> Todo([FromQuery(Name = "klart")] string? done, CancellationToken cancellation)
    {
        var said = done switch
        {
            "inskickad" => "Lägesrapporten är inskickad och väntar på controllern. Den räknas när den är godkänd.",
            "godkand" => "Lägesrapporten är godkänd och fryst. Den räknas från och med nu.",
            "aterlamnad" => "Lägesrapporten är återlämnad. Projektledaren ser kommentaren under Att göra.",
            "oppnad" => "Omgången är öppnad. Projektledarna ser den under Att göra.",
            "atertagen" => "Omgången är återtagen.",
            _ => null,
        };
        return View(await show.ForAsync(HttpContext.Rights(), said, cancellation));
    }
}
