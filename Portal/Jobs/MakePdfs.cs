using Portal.Reporting;

namespace Portal.Jobs;

/// <summary>
/// Makes the PDF of every frozen report whose document has none. Each stands alone: one that fails is told of and stops no other.
/// Where LibreOffice is not installed nothing is made, and nothing is wrong.
/// </summary>
public sealed class MakePdfs(FreezePdf freeze, PdfDocument pdf, ILogger<MakePdfs> log)
{
    /// <summary>Whether PDFs can be made here, and how many are missing.</summary>
    public async Task<PdfState> StateAsync(CancellationToken cancellation = default) =>
        new(pdf.IsPossible, (await freeze.MissingAsync(cancellation)).Count);

    /// <summary>Makes what is missing.</summary>
    /// <param name="progress">Told per cent done and what is being done, in Swedish.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<MadePdfs> RunAsync(Action<int, string> progress, CancellationToken cancellation = default)
    {
        if (!pdf.IsPossible)
        {
            return new MadePdfs(0, []) { Sentence = "LibreOffice finns inte på den här datorn, så ingen PDF gjordes." };
        }

        var missing = await freeze.MissingAsync(cancellation);
        var made = 0;
        var failures = new List<string>();
        foreach (var (place, one) in missing.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            progress(100 * place / missing.Count, $"Gör PDF av {one.Report}");
            if (await FailureAsync(one, cancellation) is { } failure)
            {
                failures.Add($"PDF av {one.Report} kunde inte göras. {failure}");
            }
            else
            {
                made++;
            }
        }

        return new MadePdfs(made, failures);
    }

    /// <returns>Why the PDF could not be made; null where it was.</returns>
    private async Task<string?> FailureAsync(MissingPdf one, CancellationToken cancellation)
    {
        try
        {
            return (await freeze.RunAsync(one, "jobb", cancellation))?.Sentence;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "PDF av {File} kunde inte göras.", one.Document.Name);
            return exception is InvalidOperationException
                ? "LibreOffice klarade det inte; vad det svarade står i portalens logg."
                : FailureSentence.Of(exception);
        }
    }
}

/// <summary>Whether PDFs can be made.</summary>
/// <param name="IsPossible">Whether LibreOffice is found.</param>
/// <param name="Missing">How many frozen reports have a document and no PDF of it.</param>
public sealed record PdfState(bool IsPossible, int Missing);

/// <summary>What a run made.</summary>
/// <param name="Made">How many PDFs.</param>
/// <param name="Failures">A sentence for each that could not be made.</param>
public sealed record MadePdfs(int Made, IReadOnlyList<string> Failures)
{
    /// <summary>What came of the run, in Swedish.</summary>
    public string Sentence { get; init; } = string.Join(' ', new[]
            {
                Made == 0
                    ? Failures.Count == 0
                        ? "Inget att göra."
                        : null
                    : $"{Made} PDF gjordes.",
            }.Concat(Failures).OfType<string>());
}
