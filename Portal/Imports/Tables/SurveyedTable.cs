using System.Runtime.InteropServices;
using Portal.Domain.Values;

namespace Portal.Imports.Tables;

/// <summary>
/// What only the whole table tells once its columns are known: what stands before the decimals of each column of amounts, and whether
/// the rows of a voucher stand together.
/// </summary>
/// <param name="Signs">The sign of each column of amounts, by column.</param>
/// <param name="IsScattered">Whether a voucher's rows stand apart, so that the table must be sorted first.</param>
internal sealed record SurveyedTable(IReadOnlyDictionary<int, DecimalSign> Signs, bool IsScattered)
{
    /// <summary>Goes through a table.</summary>
    public static Result<SurveyedTable> Run(TableFile table, TableColumns columns, CancellationToken cancellation)
    {
        int[] amounts =
        [
            .. columns.All(ColumnRole.Amount),
            .. columns.All(ColumnRole.Debit),
            .. columns.All(ColumnRole.Credit),
        ];
        ColumnNumbers[] numbers = [.. amounts.Select(_ => new ColumnNumbers())];
        var records = table.Records();
        var order = new Order(columns);
        var rows = 0;
        while (records.Next())
        {
            if (++rows % 4096 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (rows > TableFile.MostRows)
            {
                return new Refusal($"Filen har fler än {TableFile.MostRows} rader, som är det mesta som läses.");
            }

            for (var i = 0; i < amounts.Length; i++)
            {
                if (!records.IsNumber(amounts[i]))
                {
                    numbers[i].Add(records.Field(amounts[i]), records.Line);
                }
            }

            order.Take(records);
        }

        return records.Refusal ?? Conclude(table, columns, amounts, numbers, order.IsScattered);
    }

    private static Result<SurveyedTable> Conclude(
        TableFile table,
        TableColumns columns,
        int[] amounts,
        ColumnNumbers[] numbers,
        bool isScattered
    )
    {
        var signs = new Dictionary<int, DecimalSign>();
        for (var i = 0; i < amounts.Length; i++)
        {
            if (columns.Sign != DecimalSign.NotChosen)
            {
                signs[amounts[i]] = columns.Sign;
            }
            else if (numbers[i].Conclude(table.Headings[amounts[i]]).TryGet(out var choice, out var refusal))
            {
                signs[amounts[i]] = choice.Sign;
            }
            else
            {
                return refusal;
            }
        }

        return new SurveyedTable(signs, isScattered);
    }

    /// <summary>Finds out whether a voucher comes again after another. By hashes: one that is wrong only costs a sorting.</summary>
    private sealed class Order(TableColumns columns)
    {
        private readonly VoucherKey _key = new(columns);
        private readonly HashSet<ulong> _seen = [];
        private ulong _last;

        public bool IsScattered { get; private set; }

        public void Take(ITableRecords record)
        {
            if (IsScattered)
            {
                return;
            }

            _key.Take(record);
            var hash = _key.Bytes.IsEmpty ? 0 : Hash(_key.Bytes);
            if (hash != _last && hash != 0 && !_seen.Add(hash))
            {
                IsScattered = true;
                _seen.Clear();
            }

            _last = hash;
        }

        // FNV-1a, eight bytes at a time.
        private static ulong Hash(ReadOnlySpan<byte> bytes)
        {
            var hash = 14695981039346656037UL;
            var words = MemoryMarshal.Cast<byte, ulong>(bytes);
            foreach (var word in words)
            {
                hash = (hash ^ word) * 1099511628211UL;
                hash ^= hash >> 32;
            }

            foreach (var b in bytes[(words.Length * sizeof(ulong))..])
            {
                hash = (hash ^ b) * 1099511628211UL;
            }

            return hash ^ (hash >> 29);
        }
    }
}
