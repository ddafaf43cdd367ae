using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Portal.Mail;

/// <summary>How it went to hand over a letter.</summary>
/// <param name="Fault">Why it was not taken, as a Swedish sentence without personal data; null where it was.</param>
/// <param name="IsFinal">Whether the server has said that it never will be.</param>
internal sealed record Handed(string? Fault = null, bool IsFinal = false);

/// <summary>
/// The mail server. Connected to when a letter is to be handed over and kept till all are; a connection that was lost is made
/// anew for the next letter, a few times.
/// </summary>
internal sealed class SmtpPost(MailSettings settings) : IAsyncDisposable
{
    private const int MostLost = 3;

    // A server that neither answers nor hangs up holds up the other jobs no longer than this. A letter takes several answers.
    private readonly TimeSpan _answer = TimeSpan.FromSeconds(settings.TimeoutSeconds);

    private SmtpClient? _client;
    private int _lost;

    /// <summary>Why no letter can be handed over any more, as a Swedish sentence; null where one can.</summary>
    public string? Closed { get; private set; }

    /// <summary>Hands over a letter. What is begun is ended, so that it is known what became of it.</summary>
    public async Task<Handed> HandAsync(MimeMessage message)
    {
        if (Closed is null && _client is not { IsConnected: true })
        {
            await ConnectAsync();
        }

        if (Closed is not null)
        {
            return new Handed(Closed);
        }

        try
        {
            using var limit = new CancellationTokenSource(_answer * 4);
            await _client!.SendAsync(message, limit.Token);
            return new Handed();
        }
        catch (SmtpCommandException refused)
        {
            // The server goes on, and so do we; MailKit has told it to forget this letter.
            return Refused(refused);
        }
        catch (Exception exception) when (IsOfServer(exception))
        {
            Lose();
            return new Handed($"E-postservern {settings.Host} avbröt mitt i brevet.");
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_client is { IsConnected: true } client)
        {
            try
            {
                using var limit = new CancellationTokenSource(_answer);
                await client.DisconnectAsync(quit: true, limit.Token);
            }
            catch (Exception exception) when (IsOfServer(exception))
            {
                // What was handed over is handed over.
            }
        }

        _client?.Dispose();
    }

    private async Task ConnectAsync()
    {
        _client?.Dispose();
        _client = null;
        var client = new SmtpClient { Timeout = (int)_answer.TotalMilliseconds };
        try
        {
            using var limit = new CancellationTokenSource(_answer * 2);
            await client.ConnectAsync(settings.Host!, settings.Port, Security, limit.Token);
            if (!string.IsNullOrEmpty(settings.User))
            {
                await client.AuthenticateAsync(settings.User, settings.Password ?? "", limit.Token);
            }

            _client = client;
        }
        catch (Exception exception) when (IsOfServer(exception))
        {
            client.Dispose();
            Closed = Unconnected(exception);
        }
    }

    private void Lose()
    {
        _client?.Dispose();
        _client = null;
        if (++_lost >= MostLost)
        {
            Closed = $"E-postservern {settings.Host} avbröt gång på gång.";
        }
    }

    private SecureSocketOptions Security =>
        settings.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };

    // What the server says in words is not kept: it often repeats the address.
    private static Handed Refused(SmtpCommandException refused)
    {
        var code = (int)refused.StatusCode;
        var isForGood = code >= 500;
        return refused.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted => new Handed(
                $"E-postservern tar inte emot post till mottagaren ({code}).",
                isForGood
            ),
            SmtpErrorCode.SenderNotAccepted => new Handed(
                $"E-postservern tar inte emot post från avsändaren ({code}): kontrollera Mail__From."
            ),
            SmtpErrorCode.MessageNotAccepted => new Handed($"E-postservern tog inte emot brevet ({code}).", isForGood),
            _ => new Handed($"E-postservern svarade oväntat ({code})."),
        };
    }

    private string Unconnected(Exception exception) =>
        exception switch
        {
            SslHandshakeException or NotSupportedException =>
                $"Förbindelsen med e-postservern {settings.Host} kunde inte krypteras: den erbjuder det inte, eller dess certifikat godtas inte.",
            MailKit.Security.AuthenticationException =>
                "E-postservern godtog inte inloggningen: kontrollera Mail__User och Mail__Password.",
            _ => $"E-postservern {settings.Host} svarar inte.",
        };

    private static bool IsOfServer(Exception exception) =>
        exception
            is IOException
                or SocketException
                or TimeoutException
                or OperationCanceledException
                or ProtocolException
                or CommandException
                or SslHandshakeException
                or System.Security.Authentication.AuthenticationException
                or MailKit.Security.AuthenticationException
                or NotSupportedException
                or ServiceNotConnectedException;
}
