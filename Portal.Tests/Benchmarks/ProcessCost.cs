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
        var figures = (await LastLineAsync(program, arguments)).Split(' ');
        return new ProcessCost(TimeSpan.FromSeconds(Number(figures[0])), Number(figures[1]));
    }

    /// <summary>Runs any program, and tells its processor time in seconds.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="settings">Variables of its environment, besides this process's own.</param>
    public static async Task<double> CpuOfAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? settings = null
    )
    {
        // The shell's "times" ends with what its children took: 0m3.02s 0m0.57s, user and system.
        var times = await LastLineAsync(
            "/bin/sh",
            ["-c", "\"$@\" >/dev/null && times", "sh", program, .. arguments],
            settings
        );
        return times
            .Split(' ')
            .Select(time => time.TrimEnd('s').Split('m'))
            .Sum(t => (60 * Number(t[0])) + Number(t[1]));
    }

    /// <summary>Runs a program, and gives the last line that it writes.</summary>
    public static async Task<string> LastLineAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? settings = null
    )
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output.Trim().Split('\n')[^1]
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}."
            );
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
