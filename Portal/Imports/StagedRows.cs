using System.Buffers.Binary;

namespace Portal.Imports;

/// <summary>
/// A staged voucher's rows as one value, row after row: the number of its sum, its amount, the length of its text and the text.
/// One value a voucher costs a third of what a table's row a row does.
/// </summary>
internal sealed class StagedRows
{
    private const int FixedLength = sizeof(int) + sizeof(long) + sizeof(int);

    private byte[] _bytes = new byte[1024];
    private int _length;

    /// <summary>The rows written since <see cref="Clear" />.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Begins a voucher.</summary>
    public void Clear() => _length = 0;

    /// <summary>Writes the next row.</summary>
    /// <param name="sum">The number of its sum.</param>
    /// <param name="ore">Its amount in öre.</param>
    /// <param name="text">Its text, UTF-8; may be empty.</param>
    public void Add(int sum, long ore, ReadOnlySpan<byte> text)
    {
        var end = checked(_length + FixedLength + text.Length);
        if (end > _bytes.Length)
        {
            Array.Resize(ref _bytes, checked(2 * end));
        }

        var row = _bytes.AsSpan(_length, end - _length);
        BinaryPrimitives.WriteInt32LittleEndian(row, sum);
        BinaryPrimitives.WriteInt64LittleEndian(row[sizeof(int)..], ore);
        BinaryPrimitives.WriteInt32LittleEndian(row[(sizeof(int) + sizeof(long))..], text.Length);
        text.CopyTo(row[FixedLength..]);
        _length = end;
    }

    /// <summary>Reads rows in the order they were written.</summary>
    /// <param name="rows">A voucher's value.</param>
    public ref struct Reader(ReadOnlySpan<byte> rows)
    {
        private ReadOnlySpan<byte> _rest = rows;

        /// <summary>The number of the row's sum.</summary>
        public int Sum { get; private set; }

        /// <summary>Its amount in öre.</summary>
        public long Ore { get; private set; }

        /// <summary>Its text, UTF-8; may be empty.</summary>
        public ReadOnlySpan<byte> Text { get; private set; }

        /// <summary>Goes to the next row; false after the last.</summary>
        public bool Next()
        {
            if (_rest.IsEmpty)
            {
                return false;
            }

            Sum = BinaryPrimitives.ReadInt32LittleEndian(_rest);
            Ore = BinaryPrimitives.ReadInt64LittleEndian(_rest[sizeof(int)..]);
            Text = _rest.Slice(
                FixedLength,
                BinaryPrimitives.ReadInt32LittleEndian(_rest[(FixedLength - sizeof(int))..])
            );
            _rest = _rest[(FixedLength + Text.Length)..];
            return true;
        }
    }
}
