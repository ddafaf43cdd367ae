namespace Portal.Tests;

/// <summary>
/// Waits for what another thread or process does where nothing tells a test that it is done: asks again until it is so. How long that takes
/// decides nothing but when a test gives up.
/// </summary>
internal static class Wait
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>The first answer that is so; the last one where none was in time, for the test to tell what is wrong with it.</summary>
    /// <param name="ask">Asks.</param>
    /// <param name="isSo">Whether the answer is the one waited for.</param>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> isSo)
    {
        using var ends = new CancellationTokenSource(Longest);
        using var pause = new PeriodicTimer(Pause);
        while (true)
        {
            var answer = await ask();
            if (isSo(answer) || ends.IsCancellationRequested)
            {
                return answer;
            }

            await pause.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
