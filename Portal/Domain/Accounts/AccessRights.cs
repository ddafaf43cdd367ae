namespace Portal.Domain.Accounts;

/// <summary>A subproject that a project lead leads.</summary>
/// <param name="InvestmentId">Its investment.</param>
/// <param name="SubprojectId">Its id.</param>
/// <param name="Number">Its number within the investment.</param>
public sealed record LedSubproject(long InvestmentId, long SubprojectId, int Number);

/// <summary>A role in force.</summary>
/// <param name="Role">The role.</param>
/// <param name="InvestmentId">The investment it is given for; null for all.</param>
/// <param name="Subproject">A project lead's subproject.</param>
public sealed record GrantedRole(Role Role, long? InvestmentId = null, LedSubproject? Subproject = null);

/// <summary>What one person or program may see and do, by the roles in force.</summary>
/// <param name="Roles">The roles.</param>
public sealed record AccessRights(IReadOnlyList<GrantedRole> Roles)
{
    /// <summary>No rights at all.</summary>
    public static readonly AccessRights None = new([]);

    /// <summary>Whether the right is held anywhere.</summary>
    public bool May(Right right) => Roles.Any(role => Holds(role, right));

    /// <summary>Whether the right is held in an investment, or in any of its subprojects.</summary>
    public bool May(Right right, long investmentId) =>
        Roles.Any(role => Holds(role, right) && (role.InvestmentId ?? investmentId) == investmentId);

    /// <summary>Whether the right is held in a subproject.</summary>
    /// <param name="right">The right.</param>
    /// <param name="investmentId">The investment.</param>
    /// <param name="number">The subproject's number within it.</param>
    public bool May(Right right, long investmentId, int number) =>
        Roles.Any(role =>
            Holds(role, right)
            && (role.InvestmentId ?? investmentId) == investmentId
            && (role.Subproject is null || role.Subproject.Number == number)
        );

    /// <summary>Whether the right is held in the whole of an investment, and not only in some of its subprojects.</summary>
    public bool MayWhole(Right right, long investmentId) =>
        Roles.Any(role =>
            Holds(role, right) && role.Subproject is null && (role.InvestmentId ?? investmentId) == investmentId
        );

    /// <summary>Whether the right reaches only what was issued of an investment.</summary>
    public bool IsIssuedOnly(Right right, long investmentId) =>
        May(right, investmentId)
        && Roles
            .Where(role => Holds(role, right) && (role.InvestmentId ?? investmentId) == investmentId)
            .All(role => Rights.Of(role.Role, right) == Reach.Issued);

    /// <summary>Whether the right is held in every investment: what speaks of all of them together is for those alone.</summary>
    public bool MayAll(Right right) => Roles.Any(role => IsForAll(role) && Holds(role, right));

    /// <summary>Whether the right, held in every investment, reaches only what was issued.</summary>
    public bool IsIssuedOnlyOfAll(Right right) =>
        MayAll(right)
        && Roles
            .Where(role => IsForAll(role) && Holds(role, right))
            .All(role => Rights.Of(role.Role, right) == Reach.Issued);

    private static bool IsForAll(GrantedRole role) => role is { InvestmentId: null, Subproject: null };

    // What reaches the whole of a role needs a role for all investments.
    private static bool Holds(GrantedRole role, Right right) =>
        Rights.Of(role.Role, right) switch
        {
            Reach.None => false,
            Reach.Whole => role.InvestmentId is null,
            _ => true,
        };
}
