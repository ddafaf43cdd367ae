namespace Portal.Jobs;

/// <summary>How far a job has come.</summary>
public enum JobState
{
    /// <summary>I kö.</summary>
    Queued,

    /// <summary>Pågår.</summary>
    Running,

    /// <summary>Klart.</summary>
    Done,

    /// <summary>Misslyckades.</summary>
    Failed,
}

/// <summary>A draft of a report: asked for by somebody, made by a job, kept until newer ones push it out.</summary>
/// <param name="Id">Its name.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Percent">How much is done, 0 to 100.</param>
/// <param name="Phase">What is being done, or why it failed, in Swedish.</param>
/// <param name="Files">Its files, once done.</param>
public sealed record Draft(DraftId Id, JobState State, int Percent, string Phase, IReadOnlyList<DraftFile> Files);

/// <summary>A file of a draft.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Bytes">Its length in bytes.</param>
public sealed record DraftFile(string Name, long Bytes);
