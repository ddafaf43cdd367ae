using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Portal.Domain.Values;

namespace Portal.Data;

/// <summary>
/// SHA-256 over what a voucher says: its date and, row by row, account, objects and amount. Two vouchers with the same key are
/// the same voucher where this is equal; the chain covers rows through it.
/// </summary>
public sealed class VoucherHash
{
    private byte[] _bytes = new byte[512];
    private int _length;

    /// <summary>Begins a voucher.</summary>
    /// <param name="date">Its date as yyyymmdd.</param>
    public void Begin(int date)
    {
        _length = 0;
        BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), date);
    }

    /// <summary>Adds its next row.</summary>
    public void Add(string account, string objects, Money amount) => Add(BookedOn(account, objects), amount);

    /// <summary>Adds its next row.</summary>
    /// <param name="bookedOn">Account and objects, as <see cref="BookedOn" /> writes them.</param>
    /// <param name="amount">The amount.</param>
    public void Add(ReadOnlySpan<byte> bookedOn, Money amount)
    {
        bookedOn.CopyTo(Room(bookedOn.Length));
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), amount.Ore);
    }

    /// <summary>Account and objects as they are hashed: a million rows share a few thousand of these.</summary>
    public static byte[] BookedOn(string account, string objects) => [.. WithLength(account), .. WithLength(objects)];

    /// <summary>The hash of the rows added.</summary>
    public byte[] Take() => SHA256.HashData(_bytes.AsSpan(0, _length));

    // Lengths stand before texts, so that no two vouchers give the same bytes.
    private static byte[] WithLength(string text)
    {
        var bytes = new byte[sizeof(int) + Encoding.UTF8.GetByteCount(text)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length - sizeof(int));
        Encoding.UTF8.GetBytes(text, bytes.AsSpan(sizeof(int)));
        return bytes;
    }

    private Span<byte> Room(int length)
    {
        if (_length + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * (_length + length));
        }

        _length += length;
        return _bytes.AsSpan(_length - length, length);
    }
}
