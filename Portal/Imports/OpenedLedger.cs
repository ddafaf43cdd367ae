using System.Security.Cryptography;
using System.Text;
using Portal.Domain.Values;
using Portal.Imports.Sie;
using Portal.Imports.Tables;

namespace Portal.Imports;

/// <summary>A ledger file whose kind is known: SIE, or a table (CSV, a workbook, or the open supplier ledger in either).</summary>
internal sealed class OpenedLedger : IDisposable
{
    private OpenedLedger(SieFile bytes, TableFile? table, string format) =>
        (Bytes, Table, Format) = (bytes, table, format);

    /// <summary>Its print, characters and what may be wrong with them.</summary>
    public SieFile Bytes { get; }

    /// <summary>The table; null for SIE.</summary>
    public TableFile? Table { get; }

    /// <summary>sie, csv, xlsx or suppliers.</summary>
    public string Format { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="file">The file, which can be sought in; not closed.</param>
    /// <param name="format">As asked for: auto, sie, csv, xlsx or suppliers.</param>
    public static Result<OpenedLedger> Open(Stream file, string format)
    {
        var start = new byte[512];
        file.Position = 0;
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        if (format == "sie" || (format == "auto" && IsSie(start)))
        {
            return SieFile.Inspect(file).TryGet(out var bytes, out var wrong)
                ? new OpenedLedger(bytes, table: null, "sie")
                : wrong;
        }

        var isWorkbook = format == "xlsx" || (format != "csv" && IsWorkbook(start));
        if (!TableFile.Open(file, isWorkbook).TryGet(out var table, out var refusal))
        {
            return refusal;
        }

        var areSuppliers = format == "suppliers" || (format == "auto" && HeadingWords.AreSuppliers(table.Headings));
        return new OpenedLedger(
            table.Bytes,
            table,
            areSuppliers ? "suppliers"
                : isWorkbook ? "xlsx"
                : "csv"
        );
    }

    /// <summary>SHA-256 of a file, lower-case hex.</summary>
    public static async Task<string> HashAsync(Stream file, CancellationToken cancellation)
    {
        file.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }

    /// <inheritdoc />
    public void Dispose() => Table?.Dispose();

    // A file that is empty or a page of the web is told so by the reader of SIE.
    private static bool IsSie(ReadOnlySpan<byte> start)
    {
        start = (start.StartsWith(Encoding.UTF8.Preamble) ? start[Encoding.UTF8.Preamble.Length..] : start).TrimStart(
            " \t\r\n"u8
        );
        return start.IsEmpty || start[0] is (byte)'#' or (byte)'<';
    }

    // Both kinds: the old one is refused where workbooks are read, with a sentence of its own.
    private static bool IsWorkbook(ReadOnlySpan<byte> start) =>
        start.StartsWith("PK\x03\x04"u8) || start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]);
}
