using Microsoft.Extensions.Configuration;
using Portal.Reporting;

namespace Portal.Tests.Reporting;

/// <summary>A script in LibreOffice's place, for tests of what is done with what it makes.</summary>
internal static class OfficeStandIn
{
    /// <summary>Makes what says it is PDF/A-2, with other bytes each time, as LibreOffice does.</summary>
    public const string Works =
        "for last; do :; done; printf '%%PDF-1.7 <pdfaid:part>2</pdfaid:part> %s' \"$(cat /proc/sys/kernel/random/uuid)\" > \"${last%.docx}.pdf\"";

    /// <summary>The script, in a folder.</summary>
    public static async Task<string> WriteAsync(string folder, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in is a script.");
        var program = Path.Combine(folder, "soffice");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return program;
    }

    /// <summary>PDFs by a program; null for the machine's own.</summary>
    public static PdfDocument Pdf(string? program) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>(StringComparer.Ordinal) { ["Reports:Soffice"] = program }
                )
                .Build()
        );
}
