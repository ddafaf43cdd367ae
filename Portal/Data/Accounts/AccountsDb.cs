using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Accounts;

/// <summary>
/// Accounts, sessions, letters and keys: what changes, can be erased and is no fact. In the same file as the facts, so that one backup
/// holds both.
/// </summary>
public sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityUserContext<Account, long>(options)
{
    /// <summary>Who is signed in.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Failed attempts to sign in.</summary>
    public DbSet<FailedSignIn> FailedSignIns => Set<FailedSignIn>();

    /// <summary>Letters to accounts: those that wait, and what became of the others.</summary>
    public DbSet<QueuedMail> QueuedMails => Set<QueuedMail>();

    /// <summary>The keys that cookies and forms are protected with.</summary>
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StoredValues.Configure(configurationBuilder);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("Accounts");
        builder.Entity<Session>().HasKey(s => s.KeyHash);
        builder.Entity<Session>().HasIndex(s => s.AccountId);
        builder.Entity<FailedSignIn>().HasKey(f => f.AddressHash);
        builder.Entity<ProtectionKey>().HasKey(k => k.Name);
        builder.Entity<QueuedMail>().HasIndex(m => m.Key).IsUnique();
        builder.Entity<QueuedMail>().HasIndex(m => new { m.State, m.NextTryUtc });
    }
}

/// <summary>Someone who is signed in.</summary>
public sealed class Session
{
    /// <summary>SHA-256 of the key that the cookie holds.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>The account.</summary>
    public required long AccountId { get; init; }

    /// <summary>The account's security stamp when the session began: another one ends it.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTime StartedUtc { get; init; }

    /// <summary>When it was last used, UTC, to the minute.</summary>
    public required DateTime SeenUtc { get; set; }

    /// <summary>Who it is, as the cookie middleware writes it.</summary>
    public required byte[] Ticket { get; set; }
}

/// <summary>Failed attempts to sign in to an address, whether it is known or not.</summary>
public sealed class FailedSignIn
{
    /// <summary>SHA-256 of the address in upper case.</summary>
    public required byte[] AddressHash { get; init; }

    /// <summary>How many in a row.</summary>
    public required int Count { get; set; }

    /// <summary>The last of them, UTC.</summary>
    public required DateTime LastUtc { get; set; }
}

/// <summary>A key of Data Protection.</summary>
public sealed class ProtectionKey
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The key, as Data Protection writes it.</summary>
    public required string Xml { get; init; }
}
