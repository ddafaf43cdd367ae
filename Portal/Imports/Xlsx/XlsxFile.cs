using System.IO.Compression;
using Portal.Domain.Values;

namespace Portal.Imports.Xlsx;

/// <summary>
/// A workbook from outside, read without trust: its kind, files, unpacked size, cells and rows are held to <see cref="XlsxLimits" />,
/// and nothing but the row at hand and the shared texts is in memory. <c>Open</c> it, take <c>Rows</c> of a sheet, <c>Read</c> until
/// false and ask for the <c>Refusal</c>.
/// </summary>
public sealed class XlsxFile : IDisposable
{
    // Markup and text from one tag to the next: the longest cell, each character written out as an entity.
    private const int EntityLength = 8;

    private readonly ZipArchive _zip;
    private readonly XlsxLimits _limits;
    private readonly List<(string Name, string Part)> _sheets = [];
    private readonly XlsxDays _days = new();
    private SharedTexts _texts = new();

    private XlsxFile(ZipArchive zip, XlsxLimits limits) => (_zip, _limits) = (zip, limits);

    /// <summary>The names of its sheets that are not hidden, in their order.</summary>
    public IReadOnlyList<string> Sheets => [.. _sheets.Select(s => s.Name)];

    /// <summary>Opens a workbook.</summary>
    /// <param name="file">The file, which can be sought in; not closed.</param>
    /// <param name="limits">The most that is read; those for ledgers where none are given.</param>
    /// <returns>The workbook, or a refusal where it is none, is locked, damaged or too large.</returns>
    public static Result<XlsxFile> Open(Stream file, XlsxLimits? limits = null)
    {
        limits ??= XlsxLimits.Ledger;
        if (ZipShape.Check(file, limits) is { } refusal)
        {
            return refusal;
        }

        XlsxFile? workbook = null;
        try
        {
            file.Position = 0;
            workbook = new XlsxFile(new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true), limits);
            workbook.ReadParts();
            return workbook;
        }
        catch (Exception exception) when (RefusedWorkbookException.Of(exception) is { } why)
        {
            workbook?.Dispose();
            return why;
        }
    }

    /// <summary>The rows of a sheet.</summary>
    /// <param name="sheet">One of <see cref="Sheets" />.</param>
    public XlsxRows Rows(string sheet) =>
        new(
            () => OpenPart(_sheets.First(s => string.Equals(s.Name, sheet, StringComparison.Ordinal)).Part)!,
            _limits,
            _texts,
            _days
        );

    /// <inheritdoc />
    public void Dispose() => _zip.Dispose();

    private void ReadParts()
    {
        var unpacked = _zip.Entries.Sum(e => Math.Max(e.Length, 0));
        if (unpacked > _limits.UnpackedBytes)
        {
            throw TooLarge();
        }

        var parts = ReadRelations();
        ReadSheets(parts);
        if (OpenPart("xl/styles.xml") is { } styles)
        {
            using (styles)
            {
                _days.Read(styles);
            }
        }

        if (OpenPart("xl/sharedStrings.xml") is { } texts)
        {
            using (texts)
            {
                _texts = SharedTexts.Read(texts, _limits);
            }
        }
    }

    private Dictionary<string, string> ReadRelations()
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = OpenPart("xl/_rels/workbook.xml.rels");
        while (xml?.NextElement() == true)
        {
            if (xml.Attribute("Id") is { } id && xml.Attribute("Target") is { } target && parts.Count < _limits.Entries)
            {
                parts[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }

        return parts;
    }

    private void ReadSheets(Dictionary<string, string> parts)
    {
        using var xml =
            OpenPart("xl/workbook.xml")
            ?? throw new RefusedWorkbookException("Filen är en zip-fil, men ingen arbetsbok (.xlsx).");
        while (xml.NextElement())
        {
            if (xml.Name == "workbookPr")
            {
                _days.From1904 = xml.Attribute("date1904") is "1" or "true";
            }
            else if (
                xml is { Name: "sheet" }
                && xml.Attribute("name") is { } name
                && xml.Attribute("state") is null or "visible"
                && xml.Relation() is { } id
                && parts.TryGetValue(id, out var part)
                && part.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase)
                && _zip.GetEntry(part) is not null
            )
            {
                _sheets.Add((name, part));
            }
        }

        if (_sheets.Count == 0)
        {
            throw new RefusedWorkbookException("Arbetsboken har inget blad som visas.");
        }
    }

    private GuardedXml? OpenPart(string name)
    {
        if (_zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        // What the zip says of its sizes was looked at before; this is what comes out.
        long unpacked = 0;
        return new GuardedXml(
            new GuardedStream(entry.Open(), Count, EntityLength * _limits.CellCharacters),
            _limits.CellCharacters
        );

        void Count(int bytes)
        {
            unpacked += bytes;
            if (unpacked > _limits.UnpackedBytes)
            {
                throw TooLarge();
            }
        }
    }

    private RefusedWorkbookException TooLarge() =>
        new($"Arbetsboken är större än {_limits.UnpackedBytes >> 20} MB uppackad, som är det mesta som läses.");
}
