using Microsoft.AspNetCore.Identity;

namespace Portal.Data.Accounts;

/// <summary>What Identity refuses, in Swedish.</summary>
internal sealed class SwedishIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Of(nameof(DefaultError), "Det gick inte att spara kontot.");

    public override IdentityError ConcurrencyFailure() =>
        Of(nameof(ConcurrencyFailure), AccountLookup.ChangedMeanwhile.Sentence);

    public override IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch), "Lösenordet stämmer inte.");

    public override IdentityError InvalidToken() => Of(nameof(InvalidToken), ChoosePassword.Invalid.Sentence);

    public override IdentityError InvalidUserName(string? userName) =>
        Of(nameof(InvalidUserName), "Adressen kan inte användas.");

    public override IdentityError InvalidEmail(string? email) =>
        Of(nameof(InvalidEmail), "E-postadressen ska se ut som namn@kommun.se.");

    public override IdentityError DuplicateUserName(string userName) =>
        Of(nameof(DuplicateUserName), "Det finns redan ett konto med den adressen.");

    public override IdentityError DuplicateEmail(string email) =>
        Of(nameof(DuplicateEmail), "Det finns redan ett konto med den adressen.");

    public override IdentityError PasswordTooShort(int length) =>
        Of(nameof(PasswordTooShort), $"Lösenordet ska ha minst {length} tecken.");

    public override IdentityError RecoveryCodeRedemptionFailed() =>
        Of(nameof(RecoveryCodeRedemptionFailed), "Återställningskoden stämmer inte, eller så är den redan använd.");

    private static IdentityError Of(string code, string sentence) => new() { Code = code, Description = sentence };
}
