namespace Portal.Domain.Accounts;

/// <summary>What a person does in the portal. What each may see and do stands in <see cref="Rights" />.</summary>
public enum Role
{
    /// <summary>Administratör: accounts, roles and history; reads everything, changes no figure.</summary>
    Administrator,

    /// <summary>Controller: keeps costs and forecasts of chosen investments, or of all.</summary>
    Controller,

    /// <summary>Projektledare: follows their own subprojects.</summary>
    ProjectLead,

    /// <summary>Förtroendevald: reads reports that were issued, and their figures.</summary>
    Politician,

    /// <summary>Program: reads figures with a token; never given to a person.</summary>
    Program,
}
