using System.Security.Cryptography;
using System.Text;
using Portal.Domain.Values;
using Portal.Imports.Sie;

namespace Portal.Imports.Tables;

/// <summary>
/// What a table from outside tells before its columns are known: its print, characters, what separates its fields, its headings and
/// first rows. Holds the text that is read, which for a workbook is a file of its own that is gone when this is disposed.
/// </summary>
internal sealed class TableFile : IDisposable
{
    /// <summary>The most rows that are read.</summary>
    public const int MostRows = 5_000_000;

    private const int HeadBytes = 1 << 16;
    private const int MostBeforeHeadings = 20;
    private const int MostShown = 8;
    private const int LongestHeading = 100;
    private static readonly byte[] Delimiters = ";\t|,"u8.ToArray();

    private readonly Stream _text;
    private readonly bool _isOwn;

    private TableFile(Stream text, bool isOwn, SieFile bytes, Head head, bool isWorkbook)
    {
        (_text, _isOwn, Bytes, IsWorkbook) = (text, isOwn, bytes, isWorkbook);
        (Delimiter, HeadingsAt, Headings, FirstRows) = (head.Delimiter, head.At, head.Headings, head.Rows);
    }

    /// <summary>Its print, characters and what may be wrong with them.</summary>
    public SieFile Bytes { get; }

    /// <summary>Whether it is a workbook.</summary>
    public bool IsWorkbook { get; }

    /// <summary>What separates its fields.</summary>
    public byte Delimiter { get; }

    /// <summary>The line of its headings.</summary>
    public int HeadingsAt { get; }

    /// <summary>Its headings; empty for a column that has none.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>The first rows beneath the headings, as they are written.</summary>
    public IReadOnlyList<IReadOnlyList<string>> FirstRows { get; }

    /// <summary>What tables of the same kind have in common: their headings.</summary>
    public string Signature =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\t', Headings.Select(HeadingWords.Plain))))
        );

    /// <summary>Looks at a table.</summary>
    /// <param name="file">The file, which can be sought in; not closed.</param>
    /// <param name="isWorkbook">Whether it is to be read as a workbook.</param>
    public static Result<TableFile> Open(Stream file, bool isWorkbook)
    {
        file.Position = 0;
        if (isWorkbook)
        {
            if (!WorkbookText.Write(file).TryGet(out var written, out var broken))
            {
                return broken;
            }

            file.Position = 0;
            var print = new SieFile(Convert.ToHexStringLower(SHA256.HashData(file)), SieCharacters.Utf8, []);
            return Of(written, isOwn: true, print, isWorkbook: true);
        }

        return SieFile.InspectBytes(file, OtherKind).TryGet(out var bytes, out var refusal)
            ? Of(file, isOwn: false, bytes, isWorkbook: false)
            : refusal;
    }

    /// <summary>Its records beneath the headings.</summary>
    public CsvRecords Records()
    {
        _text.Position = 0;
        var records = new CsvRecords(_text, Delimiter);
        while (records.Line < HeadingsAt && records.Next())
        {
            // What stands above the headings, and they themselves.
        }

        return records;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isOwn)
        {
            _text.Dispose();
        }
    }

    private static Result<TableFile> Of(Stream text, bool isOwn, SieFile bytes, bool isWorkbook)
    {
        text.Position = 0;
        var start = new byte[HeadBytes];
        start = start[..text.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        var heads = (isWorkbook ? [WorkbookText.Delimiter] : Delimiters).Select(d =>
            Head.Read(start, d, bytes.Characters)
        );
        var head = heads.MaxBy(h => (h.Known, h.Evenness))!;
        if (head.Refusal is null && head.Headings.Count >= 2)
        {
            return new TableFile(text, isOwn, bytes, head, isWorkbook);
        }

        if (isOwn)
        {
            text.Dispose();
        }

        return head.Refusal
            ?? new Refusal(
                isWorkbook
                    ? "Arbetsboken har ingen tabell med minst två kolumner."
                    : "Rad 1: filen är ingen SIE-fil, för den börjar inte med en etikett som #FLAGGA, och ingen tabell, för den har inte kolumner med semikolon, komma, tabb eller lodstreck mellan."
            );
    }

    private static Refusal? OtherKind(ReadOnlySpan<byte> start) =>
        start.StartsWith("PK\x03\x04"u8) ? new Refusal("Filen är en zip-fil eller en arbetsbok, ingen CSV-fil.") : null;

    /// <summary>The beginning of a file, read with one delimiter.</summary>
    private sealed record Head(
        byte Delimiter,
        int At,
        IReadOnlyList<string> Headings,
        IReadOnlyList<IReadOnlyList<string>> Rows
    )
    {
        public int Known { get; private init; }

        public int Evenness { get; private init; }

        public Refusal? Refusal { get; private init; }

        public static Head Read(byte[] start, byte delimiter, SieCharacters characters)
        {
            var records = new CsvRecords(new MemoryStream(start), delimiter);
            var read = new List<(int Line, string[] Fields)>();
            while (records.Next() && read.Count < MostBeforeHeadings + 80)
            {
                string[] fields =
                [
                    .. Enumerable.Range(0, records.Count).Select(c => Shortened(characters.Text(records.Field(c)))),
                ];
                if (fields.Any(f => f.Length > 0))
                {
                    read.Add((records.Line, fields));
                }
            }

            var at = HeadingsOf(read);
            var headings = at < 0 ? [] : read[at].Fields;
            return new Head(
                delimiter,
                at < 0 ? 0 : read[at].Line,
                headings,
                [.. read.Skip(at + 1).Take(MostShown).Select(r => r.Fields)]
            )
            {
                Known = HeadingWords.Count(headings),
                Evenness =
                    headings.Length < 2 ? 0 : read.Count(r => r.Fields.Length == headings.Length) * headings.Length,
                Refusal = read.Count == 0 ? records.Refusal : null,
            };
        }

        // The row with most known headings near the top; where none is known, the first with two fields.
        private static int HeadingsOf(List<(int Line, string[] Fields)> read)
        {
            var rows = Enumerable.Range(0, Math.Min(read.Count, MostBeforeHeadings)).ToList();
            var best = rows.OrderByDescending(r => HeadingWords.Count(read[r].Fields)).FirstOrDefault(-1);
            return best >= 0 && HeadingWords.Count(read[best].Fields) >= 2
                ? best
                : rows.FindIndex(r => read[r].Fields.Count(f => f.Length > 0) >= 2);
        }

        private static string Shortened(string text) =>
            text.Length > LongestHeading ? $"{text[..LongestHeading]}…" : text;
    }
}
