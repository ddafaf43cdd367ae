using System.Buffers.Binary;

namespace Portal.Imports.Tables;

/// <summary>
/// What makes rows of a table one voucher: the same date, series and number. A row without number is a voucher of its own.
/// </summary>
internal sealed class VoucherKey(TableColumns columns)
{
    private readonly int _date = columns.Find(ColumnRole.Date);
    private readonly int _series = columns.Find(ColumnRole.Series);
    private readonly int _number = columns.Find(ColumnRole.Number);
    private byte[] _bytes = new byte[64];
    private int _length;

    /// <summary>The key of the record that was last looked at; empty where it has no number.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>The number of a record.</summary>
    public ReadOnlySpan<byte> Number(ITableRecords record) => _number < 0 ? default : record.Field(_number);

    /// <summary>The series of a record; empty where no column gives it.</summary>
    public ReadOnlySpan<byte> Series(ITableRecords record) => _series < 0 ? default : record.Field(_series);

    /// <summary>The date of a record, as it is written.</summary>
    public ReadOnlySpan<byte> Date(ITableRecords record) => record.Field(_date);

    /// <summary>Looks at a record.</summary>
    public void Take(ITableRecords record)
    {
        var number = Number(record);
        var series = Series(record);
        _length = 0;
        if (number.IsEmpty)
        {
            return;
        }

        _length = sizeof(int) + series.Length + 1 + number.Length;
        _bytes = _bytes.Length < _length ? new byte[2 * _length] : _bytes;
        TableDay.Read(Date(record), out var day);
        BinaryPrimitives.WriteInt32BigEndian(_bytes, day);
        series.CopyTo(_bytes.AsSpan(sizeof(int)));
        _bytes[sizeof(int) + series.Length] = 0;
        number.CopyTo(_bytes.AsSpan(_length - number.Length));
    }
}
