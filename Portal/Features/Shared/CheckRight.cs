using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Portal.Domain.Accounts;

namespace Portal.Features.Shared;

/// <summary>Holds every address against the rights of who asks.</summary>
internal sealed class CheckRight : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (context is { Resource: HttpContext http, User.Identity.IsAuthenticated: true })
        {
            if (IsHeld(http.Rights(), requirement.Right, Number(http, "id"), Number(http, "number")))
            {
                context.Succeed(requirement);
            }
        }

        return Task.CompletedTask;
    }

    // Who is signed in may use the portal also before any role was given.
    private static bool IsHeld(AccessRights rights, Right right, long? investment, long? subproject) =>
        right == Right.UsePortal
        || (investment, subproject) switch
        {
            ({ } id, { } number) => rights.May(right, id, (int)number),
            ({ } id, null) => rights.May(right, id),
            _ => rights.May(right),
        };

    private static long? Number(HttpContext http, string name) =>
        long.TryParse(http.GetRouteValue(name)?.ToString(), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
