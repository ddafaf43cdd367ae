using Microsoft.AspNetCore.Identity;

namespace Portal.Data.Accounts;

/// <summary>
/// A person's account: name, address and what signs them in. Personal data, so it stands outside the chain; roles and what else
/// happens to it are facts that name it by its number.
/// </summary>
public sealed class Account : IdentityUser<long>
{
    /// <summary>The person's name; empty once it is erased.</summary>
    [PersonalData]
    public string Name { get; set; } = "";

    /// <summary>Whether it is one of the example's, whose password everyone knows.</summary>
    public bool IsExample { get; set; }

    /// <summary>Whether the person wants a letter when a report is issued: off until chosen.</summary>
    public bool MailsIssues { get; set; }

    /// <summary>The last time step of the authenticator app that was used: a code works once.</summary>
    public long LastCodeStep { get; set; }
}
