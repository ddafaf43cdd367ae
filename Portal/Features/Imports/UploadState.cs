namespace Portal.Features.Imports;

/// <summary>What is to be done with an uploaded file.</summary>
/// <param name="Key">The file's key.</param>
/// <param name="Choices">How it is to be imported.</param>
/// <param name="Who">Who asks for it.</param>
/// <param name="Imports">Whether it is to be imported; else only told what would happen.</param>
public sealed record UploadTask(string Key, ImportChoices Choices, string Who, bool Imports);

/// <summary>How far an uploaded file has come: one of these, or none where the file no longer waits.</summary>
public sealed record UploadState
{
    /// <summary>What an import would do, or what stands in its way.</summary>
    public ReviewedImport? Review { get; init; }

    /// <summary>The file as imported.</summary>
    public long? FileId { get; init; }

    /// <summary>What is under way.</summary>
    public LongUpload? UnderWay { get; init; }
}
