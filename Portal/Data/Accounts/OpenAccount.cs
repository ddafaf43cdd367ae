using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Portal.Domain.Accounts;
using Portal.Domain.Values;

namespace Portal.Data.Accounts;

/// <summary>An account to be opened.</summary>
/// <param name="Address">The e-mail address it signs in with.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Role">Its first role.</param>
/// <param name="Password">Its password; null where its owner is to choose one by a link.</param>
public sealed record NewAccount(string Address, string Name, AskedRole Role, string? Password = null);

/// <summary>Opens an account with its first role.</summary>
public sealed class OpenAccount(
    UserManager<Account> accounts,
    PasswordRules passwords,
    AccountBatch batches,
    PortalDb db
)
{
    private const int LongestAddress = 254;
    private const int LongestName = 100;

    /// <summary>Opens it, or refuses.</summary>
    /// <returns>The account's number.</returns>
    public async Task<Result<long>> RunAsync(NewAccount asked, string who, CancellationToken cancellation = default)
    {
        var (address, name) = (asked.Address.Trim(), asked.Name.Trim());
        if (Fault(address, name) is { } fault)
        {
            return fault;
        }

        var account = new Account
        {
            UserName = address,
            Email = address,
            Name = name,
        };
        if (asked.Password is { } password)
        {
            if (passwords.Fault(password, account) is { } weak)
            {
                return weak;
            }

            account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        }

        var refusal = await batches.RunAsync(
            who,
            "Konto öppnat",
            batch => OpenAsync(batch, account, asked.Role, cancellation),
            cancellation
        );
        return refusal is null ? account.Id : refusal;
    }

    private async Task<Refusal?> OpenAsync(
        OpenBatch batch,
        Account account,
        AskedRole role,
        CancellationToken cancellation
    )
    {
        if (await accounts.FindByEmailAsync(account.Email!) is not null)
        {
            return new("Det finns redan ett konto med den adressen.");
        }

        var made = await accounts.CreateAsync(account);
        if (!made.Succeeded)
        {
            return new(string.Join(' ', made.Errors.Select(error => error.Description)));
        }

        if (!(await role.ResolveAsync(db, account.Id, cancellation)).TryGet(out var grant, out var refusal))
        {
            return refusal;
        }

        await batch.AddAsync(
            [new AccountEvent { AccountId = account.Id, Kind = AccountEventKind.Opened }, grant],
            cancellation
        );
        return null;
    }

    private static Refusal? Fault(string address, string name) =>
        address.Length == 0 ? new("Skriv en e-postadress.")
        : address.Length > LongestAddress || !MailAddress.TryCreate(address, out var read) || read.Address != address
            ? new("E-postadressen ska se ut som namn@kommun.se.")
        : name.Length == 0 ? new("Skriv personens namn.")
        : name.Length > LongestName ? new($"Namnet får ha högst {LongestName} tecken.")
        : null;
}
