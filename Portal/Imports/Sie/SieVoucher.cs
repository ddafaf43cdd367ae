using System.Runtime.InteropServices;
using System.Text;

namespace Portal.Imports.Sie;

/// <summary>
/// A voucher (#VER) with its rows (#TRANS). There is one, filled anew for each voucher of the file, so that a file of a
/// million rows makes no million objects: its texts are UTF-8 in one buffer. Signatures are never kept.
/// </summary>
public sealed class SieVoucher
{
    /// <summary>The most rows that a voucher can have.</summary>
    public const int MostRows = 500_000;

    private readonly List<Row> _rows = [];
    private byte[] _text = new byte[4096];
    private int _length;

    /// <summary>The line where it begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Its date as yyyymmdd; 0 where it cannot be read.</summary>
    public int Date { get; internal set; }

    /// <summary>Its series; may be empty.</summary>
    public ReadOnlySpan<byte> Series => Of(SeriesAt);

    /// <summary>Its number; may be empty.</summary>
    public ReadOnlySpan<byte> Number => Of(NumberAt);

    /// <summary>Its text; may be empty.</summary>
    public ReadOnlySpan<byte> Text => Of(TextAt);

    /// <summary>How many rows it has.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Why it cannot be taken; null where it can.</summary>
    public SieProblem? Problem { get; private set; }

    /// <summary>Series and number as a person says them.</summary>
    public string Name => $"{Show(Series)} {Show(Number)}".Trim() is { Length: > 0 } name ? name : "utan nummer";

    internal Slice SeriesAt { get; set; }

    internal Slice NumberAt { get; set; }

    internal Slice TextAt { get; set; }

    /// <summary>A row, from 0.</summary>
    public SieRow this[int index]
    {
        get
        {
            ref var row = ref CollectionsMarshal.AsSpan(_rows)[index];
            return new SieRow(row.Line, row.Date, row.Ore, Of(row.Account), Of(row.Objects), Of(row.Text));
        }
    }

    internal void Begin(int line)
    {
        _rows.Clear();
        _length = 0;
        Line = line;
        Date = 0;
        Problem = null;
    }

    internal void Add(int line, int date, long ore, Slice account, Slice objects, Slice text) =>
        _rows.Add(new Row(line, date, ore, account, objects, text));

    /// <summary>
    /// Puts the rows in an order of their own, for files whose order of rows means nothing: the same rows are then the same voucher
    /// however the file was sorted.
    /// </summary>
    internal void SortRows()
    {
        if (_rows.Count > 1)
        {
            _rows.Sort(Compare);
        }
    }

    /// <summary>Says why the voucher cannot be taken. The first reason stays.</summary>
    internal void Refuse(int line, string reason) => Problem ??= SieProblem.At(line, reason);

    /// <summary>Keeps a text of the file as UTF-8, with its escaped quotation marks made plain where it was quoted.</summary>
    internal Slice Keep(ReadOnlySpan<byte> field, SieCharacters characters, bool unescape = true)
    {
        var most = characters.MostBytes(field.Length);
        if (_length + most > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + most));
        }

        var kept = _text.AsSpan(_length, characters.Write(field, _text.AsSpan(_length)));
        var length = unescape && kept.Contains((byte)'\\') ? SieFields.Unescape(kept) : kept.Length;
        _length += length;
        return new Slice(_length - length, length);
    }

    private int Compare(Row a, Row b)
    {
        var order = Of(a.Account).SequenceCompareTo(Of(b.Account));
        order = order != 0 ? order : Of(a.Objects).SequenceCompareTo(Of(b.Objects));
        order = order != 0 ? order : a.Ore.CompareTo(b.Ore);
        return order != 0 ? order : a.Line.CompareTo(b.Line);
    }

    private static string Show(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    private ReadOnlySpan<byte> Of(Slice slice) => _text.AsSpan(slice.Start, slice.Length);

    internal readonly record struct Slice(int Start, int Length);

    private readonly record struct Row(int Line, int Date, long Ore, Slice Account, Slice Objects, Slice Text);
}

/// <summary>Why a voucher cannot be taken.</summary>
/// <param name="Line">The line that is wrong, from 1: the faulty row's own, or the voucher's first.</param>
/// <param name="Sentence">Why, as a Swedish sentence that names the line.</param>
public sealed record SieProblem(int Line, string Sentence)
{
    /// <summary>The problem of a line.</summary>
    internal static SieProblem At(int line, string reason) => new(line, $"Rad {line}: {reason}");
}

/// <summary>A row of a voucher (#TRANS), valid until the next voucher is read.</summary>
public readonly ref struct SieRow(
    int line,
    int date,
    long ore,
    ReadOnlySpan<byte> account,
    ReadOnlySpan<byte> objects,
    ReadOnlySpan<byte> text
)
{
    /// <summary>The line it stands on, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Its own date as yyyymmdd, or the voucher's where it has none.</summary>
    public int Date { get; } = date;

    /// <summary>The amount in öre; debit is plus.</summary>
    public long Ore { get; } = ore;

    /// <summary>The account, UTF-8; may be other than a number.</summary>
    public ReadOnlySpan<byte> Account { get; } = account;

    /// <summary>The list of objects as written between the braces, UTF-8; see <see cref="SieObjects" />.</summary>
    public ReadOnlySpan<byte> Objects { get; } = objects;

    /// <summary>The row's text, UTF-8; may be empty.</summary>
    public ReadOnlySpan<byte> Text { get; } = text;
}
