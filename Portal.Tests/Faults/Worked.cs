using System.ComponentModel;
using System.Diagnostics;

namespace Portal.Tests.Faults;

/// <summary>How far a process has come, in processor time that it has used: a moment to kill it at that no clock on the wall decides.</summary>
internal static class Worked
{
    /// <summary>Waits until it has used so much since it started, or has ended.</summary>
    public static async Task ForAsync(Process process, TimeSpan work) =>
        await Wait.UntilAsync(() => Task.FromResult(Used(process)), used => used is null || used >= work);

    /// <summary>Waits until it has ended; gives what it had used when it was last asked.</summary>
    public static async Task<TimeSpan> ToTheEndAsync(Process process)
    {
        var last = TimeSpan.Zero;
        await Wait.UntilAsync(
            () =>
            {
                var used = Used(process);
                last = used ?? last;
                return Task.FromResult(used);
            },
            used => used is null
        );
        await process.WaitForExitAsync();
        return last;
    }

    // Null for one that has ended.
    private static TimeSpan? Used(Process process)
    {
        try
        {
            return process.HasExited ? null : process.TotalProcessorTime;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
