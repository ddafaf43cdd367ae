using System.Diagnostics;
using System.Globalization;

namespace Portal.Tests.Benchmarks;

/// <summary>What a process cost as a whole: its start and end are part of it.</summary>
/// <param name="Cpu">Processor time, user and system.</param>
/// <param name="PeakMegabytes">The most memory that it held at once.</param>
internal sealed record ProcessCost(TimeSpan Cpu, double PeakMegabytes)
{
    /// <summary>The line that a measured process ends with, so that its parent learns what it cost.</summary>
    public static string OfThisProcess()
    {
        var peak = File.ReadLines("/proc/self/status")
            .Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        var kilobytes = peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.CpuUsage.TotalTime.TotalSeconds} {double.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024}"
        );
    }

    /// <summary>Runs a program that ends with such a line: seconds and megabytes.</summary>
    public static async Task<ProcessCost> OfAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}."
            );
        }

        var figures = output.Trim().Split('\n')[^1].Split(' ');
        return new ProcessCost(
            TimeSpan.FromSeconds(double.Parse(figures[0], CultureInfo.InvariantCulture)),
            double.Parse(figures[1], CultureInfo.InvariantCulture)
        );
    }
}
