using System.Net;

namespace Portal;

/// <summary>In Development there are accounts whose password everyone knows, so the portal answers this computer alone.</summary>
internal static class LoopbackOnly
{
    /// <summary>What is said at every start.</summary>
    public const string Notice =
        "I utvecklingsläge finns exempelkonton, och portalen svarar därför bara på den här datorn (loopback).";

    /// <summary>A sentence on the first address that others could reach; null where there is none.</summary>
    public static string? Violation(IConfiguration configuration)
    {
        var configured =
            configuration["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            ?? [];
        var endpoints = configuration
            .GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Select(e => e["Url"])
            .OfType<string>();
        var portsOnAll = configuration["http_ports"] ?? configuration["https_ports"];
        var open =
            configured.Concat(endpoints).FirstOrDefault(address => !IsLoopback(address))
            ?? (
                configured.Length == 0 && !string.IsNullOrEmpty(portsOnAll)
                    ? $"port {portsOnAll} på alla adresser"
                    : null
            );
        return open is null ? null : $"{Notice} Den startar inte på {open}: ange http://127.0.0.1:PORT.";
    }

    private static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
