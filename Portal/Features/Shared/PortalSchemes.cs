namespace Portal.Features.Shared;

/// <summary>The ways of saying who one is.</summary>
public static class PortalSchemes
{
    /// <summary>Chooses among the others: a token where one is sent, else the cookie.</summary>
    public const string Any = "portal";

    /// <summary>Somebody who signed in.</summary>
    public const string Cookie = "cookie";

    /// <summary>A program with a token.</summary>
    public const string Token = "token";
}
