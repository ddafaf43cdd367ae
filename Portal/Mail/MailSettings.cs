using System.Net;
using MimeKit;

namespace Portal.Mail;

/// <summary>How the connection to the mail server is kept secret.</summary>
public enum MailSecurity
{
    /// <summary>Encrypted by STARTTLS before anything is said; a server that does not offer it gets nothing.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>In the open: to a server on this computer alone.</summary>
    None,
}

/// <summary>The settings under <c>Mail</c>. Without a host no letter is written or sent.</summary>
public sealed class MailSettings
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "Mail";

    /// <summary>The mail server; null or empty where the portal sends no mail.</summary>
    public string? Host { get; init; }

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Who the letters are from: <c>Investeringsportalen &lt;portalen@kommunen.se&gt;</c>, or the address alone.</summary>
    public string? From { get; init; }

    /// <summary>The name that signs in to the server; null or empty for none.</summary>
    public string? User { get; init; }

    /// <summary>The password that signs in to the server.</summary>
    public string? Password { get; init; }

    /// <summary>How the connection is kept secret.</summary>
    public MailSecurity Security { get; init; }

    /// <summary>How long the server may take to answer, in seconds.</summary>
    public int TimeoutSeconds { get; init; } = 15;

    /// <summary>Where the portal is found, as <c>https://portalen.kommunen.se</c>: what links begin with, whatever a request says.</summary>
    public string? PortalAddress { get; init; }

    /// <summary>Whether letters are written and sent.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    /// <summary>Whether the server is this computer.</summary>
    public bool IsLoopback =>
        string.Equals(Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>What is wrong with the settings, as a Swedish sentence; null where nothing is.</summary>
    public string? Fault =>
        !IsOn ? null
        : Port is < 1 or > 65535 ? "Inställningen Mail:Port ska vara en port, 1–65535."
        : TimeoutSeconds is < 1 or > 300 ? "Inställningen Mail:TimeoutSeconds ska vara 1–300 sekunder."
        : Address(From) is null ? "Inställningen Mail:From ska vara en e-postadress."
        : !IsWebAddress
            ? "Inställningen Mail:PortalAddress ska vara portalens webbadress, som https://portalen.kommunen.se."
        : Security == MailSecurity.None && !IsLoopback
            ? "Inställningen Mail:Security får vara None bara när Mail:Host är den här datorn."
        : null;

    private bool IsWebAddress =>
        Uri.TryCreate(PortalAddress, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri is { Query: "", Fragment: "", UserInfo: "" };

    /// <summary>The sender.</summary>
    public MailboxAddress Sender => Address(From)!;

    /// <summary>What the portal calls itself in its letters.</summary>
    public string Portal => string.IsNullOrWhiteSpace(Sender.Name) ? "Investeringsportalen" : Sender.Name;

    /// <summary>A link to a page of the portal.</summary>
    /// <param name="path">The page, from the slash.</param>
    public string Link(string path) => PortalAddress!.TrimEnd('/') + path;

    /// <summary>Reads one address and nothing else, with or without a name; null for anything that is not one.</summary>
    public static MailboxAddress? Address(string? text) =>
        text is not null
        && !text.Any(char.IsControl)
        && MailboxAddress.TryParse(text, out var address)
        && address.Route.Count == 0
        && address.Address.Contains('@', StringComparison.Ordinal)
            ? address
            : null;
}
