using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain.Values;
using Portal.Imports;

namespace Portal.Features.Imports;

/// <summary>
/// An uploaded file on its way in: reviewed as often as one likes, imported once. A small file is done with at once; a large one
/// in the background, with its progress shown.
/// </summary>
public sealed class ImportUpload(
    PendingFiles pending,
    RunUpload run,
    LongUploads uploads,
    KeepColumns keep,
    PortalDb db,
    IConfiguration settings
)
{
    private const long Mega = 1_048_576;

    // About eighty thousand rows, half a second.
    private long LargestAtOnce => settings.GetValue("Import:AtOnceMegabytes", 4L) * Mega;

    /// <summary>What an import would do, or how far what is done with the file has come.</summary>
    public async Task<UploadState> ReviewAsync(
        string key,
        ImportChoices choices,
        string who,
        CancellationToken cancellation
    )
    {
        var task = new UploadTask(key, choices, who, Imports: false);
        if (!IsLarge(key))
        {
            return await run.RunAsync(task, progress: null, cancellation);
        }

        if (uploads.Find(key) is { } last && (last.Task.Imports || last.Task == task))
        {
            if (!last.Outcome.IsCompleted)
            {
                return new UploadState { UnderWay = last };
            }

            if (last.Outcome.IsFaulted)
            {
                uploads.Forget(key);
            }

            // What was found stands until something is recorded: an object mapped, another file imported.
            var state = await last.Outcome;
            var known = await KnownAt.ResolveAsync(db, cancellation: cancellation);
            if (state.Review is not { } review || review.Batch == known.Batch)
            {
                return state;
            }
        }

        return new UploadState { UnderWay = uploads.Begin(task) };
    }

    /// <summary>Imports, or begins to.</summary>
    /// <returns>The file as imported, what is under way, or what stands in the way.</returns>
    public async Task<UploadState> ImportAsync(
        string key,
        ImportChoices choices,
        string who,
        CancellationToken cancellation
    )
    {
        var task = new UploadTask(key, choices, who, Imports: true);
        return IsLarge(key)
            ? new UploadState { UnderWay = uploads.Begin(task) }
            : await run.RunAsync(task, progress: null, cancellation);
    }

    /// <summary>Throws the file away; what is being done with it is stopped, and nothing of it stored.</summary>
    public void Cancel(string key)
    {
        uploads.Forget(key);
        pending.Remove(key);
    }

    /// <summary>Keeps what the columns of the file are.</summary>
    /// <returns>Whether the file still waits, and why the columns were not kept; null where they were.</returns>
    public async Task<(bool IsThere, Refusal? Refusal)> KeepColumnsAsync(
        string key,
        ColumnsForm form,
        ImportChoices choices,
        string who,
        CancellationToken cancellation
    )
    {
        using var file = pending.Open(key);
        return file is null
            ? (false, null)
            : (true, await keep.RunAsync(file.Content, file.Name, form.Read, choices.Ledger, who, cancellation));
    }

    private bool IsLarge(string key)
    {
        using var file = pending.Open(key);
        return file?.Content.Length > LargestAtOnce;
    }
}
