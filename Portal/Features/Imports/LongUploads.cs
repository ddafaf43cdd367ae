namespace Portal.Features.Imports;

/// <summary>
/// The reviews and imports of large files: one at a time, for each fills the processor. What came of the last ones is
/// remembered; where the portal goes down, what was under way has stored nothing and is begun again by whoever opens its page.
/// </summary>
public sealed class LongUploads(IServiceScopeFactory scopes, IHostApplicationLifetime portal) : IDisposable
{
    private const int Remembered = 4;

    private readonly Lock _lock = new();
    private readonly List<LongUpload> _uploads = [];
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>What was last done or is being done with a file; null where nothing is known of it.</summary>
    public LongUpload? Find(string key)
    {
        lock (_lock)
        {
            return _uploads.Find(upload => upload.Task.Key == key);
        }
    }

    /// <summary>Begins something. Where the file is being imported, that is the answer whatever is asked.</summary>
    public LongUpload Begin(UploadTask task)
    {
        lock (_lock)
        {
            var before = _uploads.Find(upload => upload.Task.Key == task.Key);
            if (before is { Outcome.IsCompleted: false } && (before.Task.Imports || before.Task == task))
            {
                return before;
            }

            Forget(task.Key);
            var done = _uploads.Where(upload => upload.Outcome.IsCompleted).SkipLast(Remembered - 1).ToHashSet();
            _uploads.RemoveAll(done.Contains);
            var begun = new LongUpload(task, RunAsync, portal.ApplicationStopping);
            _uploads.Add(begun);
            return begun;
        }
    }

    /// <summary>Stops what is being done with a file, and forgets what was.</summary>
    public void Forget(string key)
    {
        lock (_lock)
        {
            foreach (var upload in _uploads.Where(upload => upload.Task.Key == key))
            {
                upload.Stop();
            }

            _uploads.RemoveAll(upload => upload.Task.Key == key);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<UploadState> RunAsync(LongUpload upload, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var run = scope.ServiceProvider.GetRequiredService<RunUpload>();
            return await run.RunAsync(upload.Task, upload, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }
}
