using Portal.Imports;

namespace Portal.Features.Imports;

/// <summary>A review or an import of a large file, which goes on whether anybody watches or not.</summary>
public sealed class LongUpload : IProgress<ImportProgress>
{
    private readonly CancellationTokenSource _stop;

    internal LongUpload(
        UploadTask task,
        Func<LongUpload, CancellationToken, Task<UploadState>> run,
        CancellationToken portalStops
    )
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(portalStops);
        Task = task;
        Outcome = System.Threading.Tasks.Task.Run(() => run(this, _stop.Token));
    }

    /// <summary>What is done.</summary>
    public UploadTask Task { get; }

    /// <summary>How far it has come.</summary>
    public ImportProgress Progress { get; private set; } = new("Väntar på en annan fil", Share: null);

    /// <summary>What came of it.</summary>
    public Task<UploadState> Outcome { get; }

    /// <inheritdoc />
    public void Report(ImportProgress value) => Progress = value;

    /// <summary>Stops it; nothing is stored then.</summary>
    public void Stop() => _stop.Cancel();
}
