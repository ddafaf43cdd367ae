namespace Portal.Data.Accounts;

/// <summary>How long somebody stays signed in; settings under <c>Accounts</c>.</summary>
public sealed class SessionLimits
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Accounts";

    /// <summary>Minutes without use until a session ends.</summary>
    public int IdleMinutes { get; init; } = 60;

    /// <summary>Hours after which a session ends, however much it is used.</summary>
    public int LongestHours { get; init; } = 10;
}
