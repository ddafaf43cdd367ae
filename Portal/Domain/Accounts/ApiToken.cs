namespace Portal.Domain.Accounts;

/// <summary>A token that a program reads figures with. The token itself is shown once and kept nowhere.</summary>
public sealed class ApiToken : Fact
{
    /// <summary>What it is for, in the words of who made it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, which is 256 random bits.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The investment whose figures it reads; null for all.</summary>
    public long? InvestmentId { get; init; }

    /// <summary>When it ceases to hold, in UTC.</summary>
    public required DateTime ExpiresUtc { get; init; }
}

/// <summary>A token that was revoked.</summary>
public sealed class ApiTokenRevocation : Fact
{
    /// <summary>The token.</summary>
    public required long ApiTokenId { get; init; }
}
