using Portal.Domain.Accounts;

namespace Portal.Features.Shared;

/// <summary>The roles' Swedish words.</summary>
public static class RoleNames
{
    /// <summary>The word for a role.</summary>
    public static string Of(Role role) =>
        role switch
        {
            Role.Administrator => "Administratör",
            Role.Controller => "Controller",
            Role.ProjectLead => "Projektledare",
            Role.Politician => "Förtroendevald",
            _ => "Program",
        };
}
