using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticFiles;
using Portal.Reporting;

namespace Portal.Features.Shared;

/// <summary>A draft of a report's file, made while one waits: it freezes nothing and is kept nowhere.</summary>
internal static class DraftFile
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>The file of a report that bears the report's own name and an extension, as <c>.docx</c>.</summary>
    public static async Task<FileContentResult> OfAsync(
        ReportContent content,
        string extension,
        CancellationToken cancellation
    )
    {
        var draft = content with { IsDraft = true };
        var name = draft.FileName("", extension);
        using var file = new MemoryStream();
        await draft.Files(draft).Single(entry => entry.Name == name).Write(file, cancellation);
        return new FileContentResult(file.ToArray(), Types.Mappings[extension]) { FileDownloadName = name };
    }
}
