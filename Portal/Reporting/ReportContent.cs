using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;

namespace Portal.Reporting;

/// <summary>A file that a report has, before it is written.</summary>
/// <param name="Name">Its name, without folder.</param>
/// <param name="Write">Writes it.</param>
public sealed record ReportEntry(string Name, Func<Stream, CancellationToken, Task> Write)
{
    /// <summary>A file of what a writer that waits for nothing writes.</summary>
    public static ReportEntry Of(string name, Action<Stream> write) =>
        new(
            name,
            (stream, _) =>
            {
                write(stream);
                return Task.CompletedTask;
            }
        );

    /// <summary>A file of bytes that are there.</summary>
    public static ReportEntry Of(string name, byte[] content) =>
        new(name, (stream, cancellation) => stream.WriteAsync(content, cancellation).AsTask());
}

/// <summary>What a report says, as known at a batch, whatever its kind.</summary>
/// <param name="Kind">The kind of report.</param>
/// <param name="InvestmentId">The investment; null for a report on all of them.</param>
/// <param name="Month">The month reported on.</param>
/// <param name="Batch">The last batch whose facts it knows.</param>
/// <param name="Example">Whether any of it is example data.</param>
/// <param name="Figures">Its figures as JSON: what <c>verify</c> holds a frozen report against.</param>
/// <param name="RulesVersion">The version of the rules that they are computed by.</param>
/// <param name="CannotFreeze">Why it may not be frozen, but for a month that has not ended; null where it may.</param>
public sealed record ReportContent(
    ReportKind Kind,
    long? InvestmentId,
    Month Month,
    long Batch,
    bool Example,
    string Figures,
    int RulesVersion,
    Refusal? CannotFreeze
)
{
    /// <summary>Ends the name of every file that shows example data.</summary>
    public const string ExampleEnding = "-exempel";

    /// <summary>Begins the name of every file of a draft.</summary>
    public const string DraftBeginning = "utkast-";

    /// <summary>Which version it is and what that corrects; null for the first. No part of the figures.</summary>
    public CorrectedVersion? Corrected { get; init; }

    /// <summary>Whether it is a draft for somebody to read, which says so in the names of its files and in them. No part of the figures.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Its files, in their order. The same figures give the same names and bytes, in the same version of the program.</summary>
    public required Func<ReportContent, IReadOnlyList<ReportEntry>> Files { get; init; }

    /// <summary>
    /// Names tell the kind of report, the investment, the month and the number of the last write known, so that a report of
    /// later facts never takes an earlier one's name; those of a correction also its version and a print of what it says, for two
    /// may correct at once and say different things.
    /// </summary>
    /// <param name="part">What of the report it shows, as <c>-utfall</c>; empty for the whole.</param>
    /// <param name="extension">The extension, with its point.</param>
    public string FileName(string part, string extension) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(IsDraft ? DraftBeginning : "")}{Kind.Id}{Of}-{Month}-r{Batch}{OfVersion}{part}{(Example ? ExampleEnding : "")}{extension}"
        );

    private string OfVersion =>
        Corrected is var (version, (corrects, reason))
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"-v{version}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{corrects}\n{reason}")).AsSpan(0, 4))}"
            )
            : "";

    private string Of => InvestmentId is { } id ? string.Create(CultureInfo.InvariantCulture, $"-{id}") : "";
}

/// <summary>How a kind of report is computed from the facts. There is one for each kind.</summary>
public interface IComputeReport
{
    /// <summary>The kind.</summary>
    public ReportKind Kind { get; }

    /// <summary>What the report of a month says, of what is known now.</summary>
    /// <param name="investmentId">The investment; null for all of them.</param>
    /// <param name="asOf">The month; null for the last with facts.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The report, or a refusal where there is nothing to report on.</returns>
    public Task<Result<ReportContent>> NowAsync(long? investmentId, Month? asOf, CancellationToken cancellation);

    /// <summary>What it said when a batch had been written, computed anew; null where there was nothing to report on.</summary>
    public Task<ReportContent?> UpToAsync(long? investmentId, Month month, long batch, CancellationToken cancellation);
}

/// <summary>The kinds of reports that can be frozen.</summary>
/// <param name="kinds">How each is computed.</param>
public sealed class ReportKinds(IEnumerable<IComputeReport> kinds)
{
    private readonly Dictionary<string, IComputeReport> _kinds = kinds.ToDictionary(
        kind => kind.Kind.Id,
        StringComparer.Ordinal
    );

    /// <summary>How a kind is computed; null where this program does not know it.</summary>
    /// <param name="kind">The kind, as it is stored.</param>
    public IComputeReport? Find(string kind) => _kinds.GetValueOrDefault(kind);
}
