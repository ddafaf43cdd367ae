using System.Diagnostics.CodeAnalysis;
using System.Text;
using Portal.Data;
using Portal.Domain.Outcomes;
using Portal.Imports.Sie;

namespace Portal.Imports;

/// <summary>What rows are booked on.</summary>
/// <param name="Account">The account; may be other than a number.</param>
/// <param name="Objects">Its objects, as <see cref="ObjectSet" /> writes them; null where the file's list cannot be read.</param>
internal sealed record StagedKey(string Account, string? Objects)
{
    /// <summary>What a voucher's hash takes in; empty where the list cannot be read.</summary>
    public byte[] Hashed { get; } = Objects is null ? [] : VoucherHash.BookedOn(Account, Objects);
}

/// <summary>
/// Accounts with their objects, each made into text once: a ledger has a million rows but only thousands of such pairs, so rows
/// are looked up by their bytes.
/// </summary>
internal sealed class StagedKeys
{
    private readonly Dictionary<byte[], int> _byBytes = new(ByBytes.Instance);
    private readonly Dictionary<(string, string?), int> _byText = [];
    private readonly List<StagedKey> _keys = [];
    private byte[] _bytes = new byte[256];

    /// <summary>How many there are.</summary>
    public int Count => _keys.Count;

    /// <summary>A key by its number.</summary>
    public StagedKey this[int number] => _keys[number];

    /// <summary>The number of what a row is booked on.</summary>
    public int NumberOf(SieRow row)
    {
        var bytes = Bytes(row);
        var lookup = _byBytes.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(bytes, out var number))
        {
            number = NumberOf(
                Encoding.UTF8.GetString(row.Account),
                SieObjects.Read(row.Objects) is { } objects ? ObjectSet.Write(objects.Distinct()) : null
            );
            lookup[bytes] = number;
        }

        return number;
    }

    private int NumberOf(string account, string? objects)
    {
        if (!_byText.TryGetValue((account, objects), out var number))
        {
            number = _keys.Count;
            _keys.Add(new StagedKey(account, objects));
            _byText.Add((account, objects), number);
        }

        return number;
    }

    // Control characters do not occur in fields, so one keeps account and objects apart.
    private ReadOnlySpan<byte> Bytes(SieRow row)
    {
        var length = row.Account.Length + 1 + row.Objects.Length;
        if (length > _bytes.Length)
        {
            _bytes = new byte[2 * length];
        }

        row.Account.CopyTo(_bytes);
        _bytes[row.Account.Length] = 0;
        row.Objects.CopyTo(_bytes.AsSpan(row.Account.Length + 1));
        return _bytes.AsSpan(0, length);
    }

    private sealed class ByBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly ByBytes Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
