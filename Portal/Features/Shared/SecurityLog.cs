namespace Portal.Features.Shared;

/// <summary>
/// What happens to accounts and rights, for who watches the portal: numbers and addresses of the network, never what was typed.
/// </summary>
public static partial class SecurityLog
{
    /// <summary>Somebody signed in.</summary>
    [LoggerMessage(1001, LogLevel.Information, "Konto {Account} loggade in från {From}")]
    public static partial void SignedIn(ILogger log, long account, string from);

    /// <summary>Somebody was not let in.</summary>
    [LoggerMessage(1002, LogLevel.Warning, "Inloggning avvisad från {From}, konto {Account}: {Reason}")]
    public static partial void SignInRefused(ILogger log, string from, long? account, string reason);

    /// <summary>Somebody signed out.</summary>
    [LoggerMessage(1003, LogLevel.Information, "Konto {Account} loggade ut")]
    public static partial void SignedOut(ILogger log, long account);

    /// <summary>Somebody asked for what they may not see or do.</summary>
    [LoggerMessage(1004, LogLevel.Warning, "Nekad från {From}, konto {Account}: {Method} {Endpoint}")]
    public static partial void Denied(ILogger log, string from, long? account, string method, string? endpoint);

    /// <summary>Somebody changed what signs them in.</summary>
    [LoggerMessage(1005, LogLevel.Information, "Konto {Account}: {What}, från {From}")]
    public static partial void Changed(ILogger log, long account, string what, string from);

    /// <summary>A password was chosen by link.</summary>
    [LoggerMessage(1006, LogLevel.Information, "Lösenord valt med länk från {From}")]
    public static partial void PasswordChosen(ILogger log, string from);

    /// <summary>A link to choose a password by did not hold.</summary>
    [LoggerMessage(1007, LogLevel.Warning, "Länk för lösenord avvisad från {From}")]
    public static partial void LinkRefused(ILogger log, string from);

    /// <summary>Where a request comes from.</summary>
    public static string From(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "okänd";
}
