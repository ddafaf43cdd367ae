using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Accounts;

namespace Portal.Features.Shared;

/// <summary>
/// Who may see only what was issued of an investment has no pages of figures before anything was: they are led to Rapporter, which says so,
/// instead of being told that the page is not there.
/// </summary>
public sealed class LeadToReports(PortalDb db, ReadFigures figures) : IAsyncActionFilter
{
    /// <inheritdoc />
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var done = await next();
        var http = context.HttpContext;
        if (
            done.Result is NotFoundResult
            && HttpMethods.IsGet(http.Request.Method)
            && http.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>()
                is { Right: not Right.ReadReports and var right }
            && long.TryParse(http.GetRouteValue("id")?.ToString(), CultureInfo.InvariantCulture, out var id)
            && http.Rights().IsIssuedOnly(right, id)
            && await ListInvestments.Standing(db).AnyAsync(investment => investment.Id == id, http.RequestAborted)
            && (await figures.IssuedMonthsAsync(id, http.RequestAborted)).Count == 0
        )
        {
            done.Result = new RedirectResult($"/investeringar/{id}/rapporter");
        }
    }
}
