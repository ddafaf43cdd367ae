namespace Portal.Domain.Accounts;

/// <summary>What happened to an account.</summary>
public enum AccountEventKind
{
    /// <summary>It was opened.</summary>
    Opened,

    /// <summary>It was disabled: whoever is signed in to it is out at once.</summary>
    Disabled,

    /// <summary>It was enabled again.</summary>
    Enabled,

    /// <summary>Its password was chosen anew by its owner.</summary>
    PasswordChanged,

    /// <summary>An administrator gave out a way to choose a new password.</summary>
    ResetGiven,

    /// <summary>A second factor was switched on.</summary>
    TwoFactorOn,

    /// <summary>The second factor was switched off.</summary>
    TwoFactorOff,

    /// <summary>New recovery codes were made.</summary>
    RecoveryCodesMade,

    /// <summary>The name and address were erased.</summary>
    Erased,
}

/// <summary>Something that happened to an account, other than its roles; the batch says who did it and when.</summary>
public sealed class AccountEvent : Fact
{
    /// <summary>The account.</summary>
    public required long AccountId { get; init; }

    /// <summary>What happened.</summary>
    public required AccountEventKind Kind { get; init; }

    /// <summary>Why, where a reason is asked for.</summary>
    public string? Reason { get; init; }
}
