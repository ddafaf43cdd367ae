using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Portal.Tests.Benchmarks;

/// <summary>
/// Whether the time of an answer tells if an address is known: a wrong password for accounts that are there and for addresses
/// that nobody has, in turn, at a portal of its own. No address is tried so often that it is blocked, and each pair comes from
/// another address of the network (127.0.0.0/8), as the limits on attempts ask for.
/// </summary>
internal static class SignInBenchmark
{
    private const int Pairs = 40;
    private const int AttemptsAtEach = 4;
    private const int WarmUps = 4;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("portal-benchmark-").FullName;
        var database = Path.Combine(folder, "portal.db");
        try
        {
            for (var account = 0; account < (Pairs + WarmUps) / AttemptsAtEach; account++)
            {
                await ServedPortal.AddAccountAsync(database, Known(account));
            }

            await using var portal = await ServedPortal.StartAsync(database);
            var (known, unknown) = (new List<double>(), new List<double>());
            for (var attempt = 0; attempt < Pairs + WarmUps; attempt++)
            {
                using var client = From(portal.Address, attempt + 2);
                var form = await ServedPortal.TokenAsync(client);
                var isKnownFirst = attempt % 2 == 0;
                foreach (var isKnown in new[] { isKnownFirst, !isKnownFirst })
                {
                    var account = attempt / AttemptsAtEach;
                    var time = await TryAsync(client, form, isKnown ? Known(account) : Unknown(account));
                    if (attempt >= WarmUps)
                    {
                        (isKnown ? known : unknown).Add(time);
                    }
                }
            }

            Tell(known, unknown);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Known(int account) => $"konto-{account}@exempel.se";

    private static string Unknown(int account) => $"ingen-{account}@exempel.se";

    private static void Tell(List<double> known, List<double> unknown)
    {
        var difference = Math.Abs(At(known, 0.5) - At(unknown, 0.5));
        var spread = Math.Min(Spread(known), Spread(unknown));
        Print($"{Pairs} attempts of each in turn, in milliseconds: the median, and between the quartiles");
        Print($"wrong password:   {At(known, 0.5):0.0}  {Spread(known):0.0}");
        Print($"unknown address:  {At(unknown, 0.5):0.0}  {Spread(unknown):0.0}");
        Print(
            $"difference:       {difference:0.0} of the medians ({(difference < spread ? "less" : "MORE")} than the spread of either)"
        );
    }

    private static double Spread(List<double> times) => At(times, 0.75) - At(times, 0.25);

    private static double At(List<double> times, double share)
    {
        var sorted = times.Order().ToList();
        var place = share * (sorted.Count - 1);
        var (below, above) = (sorted[(int)Math.Floor(place)], sorted[(int)Math.Ceiling(place)]);
        return below + ((above - below) * (place - Math.Floor(place)));
    }

    private static async Task<double> TryAsync(HttpClient client, string token, string address)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await ServedPortal.SignInAsync(client, token, address, "fel lösenord för alla");
        var page = await answer.Content.ReadAsStringAsync();
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return page.Contains("hör inte ihop", StringComparison.Ordinal)
            ? time
            : throw new InvalidOperationException($"The portal answered {answer.StatusCode}.");
    }

    private static HttpClient From(Uri portal, int host)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
                {
                    NoDelay = true,
                };
                socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, (byte)host]), 0));
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new HttpClient(handler) { BaseAddress = portal };
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
