using Microsoft.AspNetCore.Authorization;
using Portal.Domain.Accounts;

namespace Portal.Features.Shared;

/// <summary>
/// The right that an address asks for (<see cref="Rights" />). Where the address names an investment (<c>id</c>) or a subproject
/// (<c>number</c>), the right must be held there. An address without this is closed to everybody.
/// </summary>
/// <param name="right">The right.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Right right)
    : AuthorizeAttribute,
        IAuthorizationRequirement,
        IAuthorizationRequirementData
{
    /// <summary>The right.</summary>
    public Right Right => right;

    /// <inheritdoc />
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
