using System.Security.Claims;
using Portal.Data.Accounts;
using Portal.Domain.Accounts;

namespace Portal.Features.Shared;

/// <summary>Who asks, and what they may: set when the request is authenticated, for it alone.</summary>
internal static class RequestRights
{
    private static readonly object Key = new();

    /// <summary>The rights of who asks; none where nobody is signed in.</summary>
    public static AccessRights Rights(this HttpContext http) => http.Items[Key] as AccessRights ?? AccessRights.None;

    /// <summary>Says what who asks may.</summary>
    public static void SetRights(this HttpContext http, AccessRights rights) => http.Items[Key] = rights;

    /// <summary>Who writes, as batches keep it: the account's number, for its name can be erased.</summary>
    public static string Who(this ClaimsPrincipal person) => WhoNames.Of(Sessions.AccountOf(person));
}
