using Portal.Domain.Values;
using Portal.Imports.Sie;

namespace Portal.Imports.Tables;

/// <summary>Makes a record of a table into a row of a voucher.</summary>
internal sealed class TableRow
{
    private readonly ITableRecords _records;
    private readonly SieCharacters _characters;
    private readonly int _account;
    private readonly byte[] _fixedAccount;
    private readonly (int Column, int Sign, DecimalSign Decimal)[] _amounts;
    private readonly (int Column, byte[] Dimension)[] _objects;
    private readonly int[] _texts;
    private byte[] _scratch = new byte[256];
    private int _length;

    public TableRow(ITableRecords records, TableColumns columns, SurveyedTable survey, SieCharacters characters)
    {
        (_records, _characters) = (records, characters);
        _account = columns.Find(ColumnRole.Account);
        _fixedAccount = System.Text.Encoding.UTF8.GetBytes(columns.Account ?? "");
        _texts = columns.All(ColumnRole.Text);
        _amounts =
        [
            .. columns.All(ColumnRole.Amount).Select(c => (c, 1, survey.Signs[c])),
            .. columns.All(ColumnRole.Debit).Select(c => (c, 1, survey.Signs[c])),
            .. columns.All(ColumnRole.Credit).Select(c => (c, -1, survey.Signs[c])),
        ];
        _objects =
        [
            .. columns
                .All(ColumnRole.LedgerObject)
                .Select(c => (c, System.Text.Encoding.UTF8.GetBytes(columns.Meanings[c].Dimension))),
        ];
    }

    /// <summary>Adds the record at hand to a voucher, which is refused where the record cannot be read.</summary>
    public void AddTo(SieVoucher voucher)
    {
        var wrong = ReadAmount(out var ore);
        var account = _account < 0 ? _fixedAccount : _records.Field(_account);
        if ((account.IsEmpty ? "raden saknar konto." : wrong) is { } reason)
        {
            voucher.Refuse(_records.Line, reason);
        }

        var accountAt = voucher.Keep(account, _account < 0 ? SieCharacters.Utf8 : _characters, unescape: false);
        WriteObjects();
        var objectsAt = voucher.Keep(_scratch.AsSpan(0, _length), _characters, unescape: false);
        WriteTexts();
        var textAt = voucher.Keep(_scratch.AsSpan(0, _length), _characters, unescape: false);
        voucher.Add(_records.Line, voucher.Date, ore, accountAt, objectsAt, textAt);
    }

    private string? ReadAmount(out long ore)
    {
        ore = 0;
        var isThere = false;
        foreach (var (column, sign, decimalSign) in _amounts)
        {
            var field = _records.Field(column);
            if (field.IsEmpty)
            {
                continue;
            }

            isThere = true;
            var written = _records.IsNumber(column) ? DecimalSign.Point : decimalSign;
            if (TableAmount.Read(field, written, _characters, out var amount) is { } wrong)
            {
                return wrong;
            }

            ore += sign * amount;
        }

        return isThere ? null : "raden saknar belopp.";
    }

    // As SIE writes them, which is how they are looked up: 6 "0001".
    private void WriteObjects()
    {
        _length = 0;
        foreach (var (column, dimension) in _objects)
        {
            var code = _records.Field(column);
            if (code.IsEmpty)
            {
                continue;
            }

            Write(dimension);
            Write(" \""u8);
            foreach (var b in code)
            {
                if (b == (byte)'"')
                {
                    Write("\\"u8);
                }

                Write([b]);
            }

            // A backslash before the closing mark would make the mark part of the object.
            Write(code[^1] == (byte)'\\' ? " \" "u8 : "\" "u8);
        }
    }

    private void WriteTexts()
    {
        _length = 0;
        foreach (var column in _texts)
        {
            var text = _records.Field(column);
            if (!text.IsEmpty)
            {
                Write(_length > 0 ? ", "u8 : default);
                Write(text);
            }
        }
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > _scratch.Length)
        {
            Array.Resize(ref _scratch, 2 * (_length + bytes.Length));
        }

        bytes.CopyTo(_scratch.AsSpan(_length));
        _length += bytes.Length;
    }
}
