using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SQLitePCL;

namespace Portal.Data;

/// <summary>
/// SHA-256 over rows just as the database stores them, so that it can be recomputed by anyone who reads the file. A row is its
/// values that are not null, in ordinal order of their columns' names: name, a letter for the type and value, with the lengths
/// of what varies, so that no two rows give the same bytes. A nullable column that is added later therefore changes no hash.
/// Many rows are the hash of their hashes.
/// </summary>
internal sealed class FactHash(IReadOnlyList<string> columns) : IDisposable
{
    private readonly byte[][] _names = [.. columns.Select(Encoding.UTF8.GetBytes)];
    private readonly IncrementalHash _rows = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _rowHashes = new byte[256 * SHA256.HashSizeInBytes];
    private int _hashed;
    private byte[] _row = new byte[1024];
    private int _length;

    /// <summary>Adds the row that a statement stands on. Its first columns are those of this hash, in their order.</summary>
    /// <returns>The hash of the row alone, until the next is added.</returns>
    public ReadOnlySpan<byte> Add(sqlite3_stmt row)
    {
        _length = 0;
        var values = row.Fast();
        for (var column = 0; column < _names.Length; column++)
        {
            switch (FastSql.ColumnType(values, column))
            {
                case raw.SQLITE_NULL:
                    break;
                case raw.SQLITE_INTEGER:
                    Add(column, (byte)'i', FastSql.ColumnNumber(values, column));
                    break;
                case raw.SQLITE_FLOAT:
                    Add(column, (byte)'f', BitConverter.DoubleToInt64Bits(raw.sqlite3_column_double(row, column)));
                    break;
                case raw.SQLITE_TEXT:
                    Add(column, (byte)'t', FastSql.ColumnBytes(values, column));
                    break;
                default:
                    Add(column, (byte)'b', FastSql.ColumnBytes(values, column));
                    break;
            }
        }

        if (_hashed == _rowHashes.Length)
        {
            AppendHashed();
        }

        var rowHash = _rowHashes.AsSpan(_hashed, SHA256.HashSizeInBytes);
        SHA256.HashData(_row.AsSpan(0, _length), rowHash);
        _hashed += rowHash.Length;
        return rowHash;
    }

    /// <summary>The hash of the rows added; begins anew.</summary>
    public byte[] Take()
    {
        AppendHashed();
        return _rows.GetHashAndReset();
    }

    /// <inheritdoc />
    public void Dispose() => _rows.Dispose();

    /// <summary>The hash of a batch: the name of each table that has rows in it and their hash, in the tables' order.</summary>
    public static byte[] OfTables(IEnumerable<(string Table, byte[] Hash)> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (table, rows) in tables)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(table));
            hash.AppendData([0]);
            hash.AppendData(rows);
        }

        return hash.GetHashAndReset();
    }

    // Many at a time: each call costs as much as a hash of its own.
    private void AppendHashed()
    {
        _rows.AppendData(_rowHashes.AsSpan(0, _hashed));
        _hashed = 0;
    }

    private void Add(int column, byte type, long value) =>
        BinaryPrimitives.WriteInt64LittleEndian(Begin(column, type, sizeof(long)), value);

    private void Add(int column, byte type, ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Begin(column, type, sizeof(int)), value.Length);
        value.CopyTo(Room(value.Length));
    }

    /// <summary>Writes a column's name and type and makes room for its value.</summary>
    private Span<byte> Begin(int column, byte type, int valueLength)
    {
        var name = _names[column];
        var room = Room(1 + name.Length + 1 + valueLength);
        room[0] = (byte)name.Length;
        name.CopyTo(room[1..]);
        room[1 + name.Length] = type;
        return room[(1 + name.Length + 1)..];
    }

    private Span<byte> Room(int length)
    {
        if (_length + length > _row.Length)
        {
            Array.Resize(ref _row, 2 * (_length + length));
        }

        _length += length;
        return _row.AsSpan(_length - length, length);
    }
}
