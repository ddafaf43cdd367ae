using Portal.Domain.Values;
using Portal.Imports.Sie;

namespace Portal.Imports.Tables;

/// <summary>
/// Reads a table voucher by voucher, as bytes: rows with the same date, series and number are one. An extract of a ledger has cost
/// alone and a supplier ledger has no accounts of balance, so a table's vouchers need not come to zero as those of SIE do.
/// </summary>
internal sealed class TableReader : IVoucherReader, IDisposable
{
    private readonly ITableRecords _records;
    private readonly TableColumns _columns;
    private readonly SieCharacters _characters;
    private readonly Func<Refusal?> _whyEnded;
    private readonly TableRow _row;
    private readonly VoucherKey _key;
    private readonly byte[] _series;
    private byte[] _voucher = [];
    private bool _isBegun;
    private bool _isAtRecord;
    private int _vouchers;

    /// <summary>Begins reading.</summary>
    /// <param name="records">The records beneath the headings, the rows of a voucher together.</param>
    /// <param name="columns">What the columns mean.</param>
    /// <param name="survey">How they write amounts.</param>
    /// <param name="characters">What the bytes stand for.</param>
    /// <param name="whyEnded">Why the records ended before the file did; null where they did not.</param>
    public TableReader(
        ITableRecords records,
        TableColumns columns,
        SurveyedTable survey,
        SieCharacters characters,
        Func<Refusal?> whyEnded
    )
    {
        (_records, _columns, _characters, _whyEnded) = (records, columns, characters, whyEnded);
        _row = new TableRow(records, columns, survey, characters);
        _key = new VoucherKey(columns);
        _series = System.Text.Encoding.UTF8.GetBytes(columns.Series ?? "");
    }

    /// <inheritdoc />
    public SieHeader Header { get; } = new();

    /// <inheritdoc />
    public SieVoucher Voucher { get; } = new();

    /// <inheritdoc />
    public Refusal? Refusal { get; private set; }

    /// <inheritdoc />
    public int StrayLines => 0;

    /// <inheritdoc />
    public bool Read()
    {
        if (!_isBegun)
        {
            _isBegun = true;
            _isAtRecord = NextRecord();
        }

        if (!_isAtRecord)
        {
            Refusal ??= _whyEnded() ?? (_vouchers == 0 ? new Refusal("Filen har inga rader under rubrikerna.") : null);
            return false;
        }

        _vouchers++;
        Begin();
        do
        {
            _row.AddTo(Voucher);
            _isAtRecord = NextRecord();
        } while (_isAtRecord && IsSameVoucher());
        Voucher.SortRows();
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => (_records as IDisposable)?.Dispose();

    private void Begin()
    {
        Voucher.Begin(_records.Line);
        Voucher.SeriesAt =
            _columns.Find(ColumnRole.Series) < 0
                ? Voucher.Keep(_series, SieCharacters.Utf8, unescape: false)
                : Voucher.Keep(_key.Series(_records), _characters, unescape: false);
        Voucher.NumberAt = Voucher.Keep(_key.Number(_records), _characters, unescape: false);
        var date = _key.Date(_records);
        if (TableDay.Read(date, out var day) is { } wrong)
        {
            Voucher.Refuse(
                _records.Line,
                date.IsEmpty ? "raden saknar datum." : $"raden har datumet ”{_characters.Text(date)}”, som {wrong}."
            );
        }

        Voucher.Date = day;
        _key.Take(_records);
        _voucher = _voucher.Length == _key.Bytes.Length ? _voucher : new byte[_key.Bytes.Length];
        _key.Bytes.CopyTo(_voucher);
    }

    // A voucher that cannot hold more rows is several, rather than one that fills the memory.
    private bool IsSameVoucher()
    {
        _key.Take(_records);
        return !_key.Bytes.IsEmpty && _key.Bytes.SequenceEqual(_voucher) && Voucher.RowCount < SieVoucher.MostRows;
    }

    /// <summary>Goes to the next record with anything in it.</summary>
    private bool NextRecord()
    {
        while (_records.Next())
        {
            for (var column = 0; column < _records.Count; column++)
            {
                if (!_records.Field(column).IsEmpty)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
