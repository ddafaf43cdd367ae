using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Portal.Tests.Mail;

/// <summary>A letter that a server took.</summary>
/// <param name="To">The addresses of its envelope.</param>
/// <param name="Message">What it holds.</param>
public sealed record TakenMail(IReadOnlyList<string> To, MimeMessage Message)
{
    public string Text => ((TextPart)Message.Body!).Text!.ReplaceLineEndings("\n");
}

/// <summary>A real mail server on this computer, which behaves as badly as a test asks. Stopped and started again on its port.</summary>
public sealed class MailServer : IAsyncDisposable, IMessageStore, IMailboxFilter, IUserAuthenticator
{
    private readonly ConcurrentQueue<TakenMail> _taken = new();
    private CancellationTokenSource? _stop;
    private Task _running = Task.CompletedTask;

    public int Port { get; } = FreePort();

    /// <summary>What it took, in order.</summary>
    public IReadOnlyList<TakenMail> Taken => [.. _taken];

    /// <summary>Addresses it refuses, and with what.</summary>
    public IDictionary<string, SmtpReplyCode> Refuses { get; } =
        new Dictionary<string, SmtpReplyCode>(StringComparer.Ordinal);

    /// <summary>How many of the next letters it takes, and then hangs up on without saying so.</summary>
    public int DiesAfterData { get; set; }

    /// <summary>The password it wants; null for none.</summary>
    public string? Password { get; init; }

    /// <summary>What it encrypts with; null where it offers no encryption.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Settings that lead to it.</summary>
    public IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = $"{Port}",
            ["Mail:Security"] = "None",
            ["Mail:From"] = "Investeringsportalen <portalen@kommunen.example>",
            ["Mail:PortalAddress"] = "https://portalen.kommunen.example/",
            ["Mail:TimeoutSeconds"] = "2",
        };

    public static MailServer Started() => new MailServer().Start();

    public MailServer Start()
    {
        var options = new SmtpServerOptionsBuilder()
            .ServerName("post.kommunen.example")
            .Endpoint(endpoint =>
            {
                endpoint
                    .Endpoint(new IPEndPoint(IPAddress.Loopback, Port))
                    .AllowUnsecureAuthentication(Password is not null)
                    .AuthenticationRequired(Password is not null);
                if (Certificate is not null)
                {
                    endpoint.Certificate(Certificate);
                }
            })
            .Build();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStore)this);
        services.Add((IMailboxFilter)this);
        services.Add((IUserAuthenticator)this);
        _stop = new CancellationTokenSource();
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
        return this;
    }

    public async Task StopAsync()
    {
        if (_stop is { } stop)
        {
            await stop.CancelAsync();
            await _running;
            stop.Dispose();
            _stop = null;
        }
    }

    public Task<SmtpResponse> SaveAsync(
        ISessionContext context,
        IMessageTransaction transaction,
        ReadOnlySequence<byte> buffer,
        CancellationToken cancellationToken
    )
    {
        using var bytes = new MemoryStream(buffer.ToArray());
        _taken.Enqueue(
            new TakenMail([.. transaction.To.Select(to => to.AsAddress())], MimeMessage.Load(bytes, cancellationToken))
        );
        if (DiesAfterData > 0)
        {
            DiesAfterData--;
            ((IDisposable)context.Pipe).Dispose();
        }

        return Task.FromResult(SmtpResponse.Ok);
    }

    public Task<bool> CanAcceptFromAsync(
        ISessionContext context,
        IMailbox from,
        int size,
        CancellationToken cancellationToken
    ) => Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(
        ISessionContext context,
        IMailbox to,
        IMailbox from,
        CancellationToken cancellationToken
    ) =>
        Refuses.TryGetValue(to.AsAddress(), out var code)
            ? throw new SmtpResponseException(new SmtpResponse(code, $"{to.AsAddress()} is not welcome"))
            : Task.FromResult(true);

    public Task<bool> AuthenticateAsync(
        ISessionContext context,
        string user,
        string password,
        CancellationToken cancellationToken
    ) => Task.FromResult(password == Password);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Certificate?.Dispose();
    }

    /// <summary>A certificate that nobody vouches for.</summary>
    public static X509Certificate2 OwnCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
