namespace Portal.Domain.Accounts;

/// <summary>A role that an account was given. Names of accounts stand outside the chain, so that they can be erased.</summary>
public sealed class RoleGrant : Fact
{
    /// <summary>The account.</summary>
    public required long AccountId { get; init; }

    /// <summary>The role.</summary>
    public required Role Role { get; init; }

    /// <summary>The investment it is given for; null for all, which a project lead's never is.</summary>
    public long? InvestmentId { get; init; }

    /// <summary>A project lead's subproject; null in other roles.</summary>
    public long? SubprojectId { get; init; }
}

/// <summary>A role that was taken back.</summary>
public sealed class RoleRemoval : Fact
{
    /// <summary>What was given.</summary>
    public required long RoleGrantId { get; init; }
}
