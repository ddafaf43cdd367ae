namespace Portal.Domain.FollowUp;

/// <summary>What a corrected report says of itself, wherever it is read: which version it is, what it corrects and why.</summary>
/// <param name="Version">The version, from 2.</param>
/// <param name="Correction">What it corrects, and why.</param>
public sealed record CorrectedVersion(int Version, ReportCorrection Correction)
{
    /// <summary>The version in words: <c>version 2</c>.</summary>
    public string Name => $"version {Version}";

    /// <summary>What it takes the place of: <c>Version 2, som ersätter version 1.</c></summary>
    public string Sentence => $"Version {Version}, som ersätter version {Version - 1}.";
}
