using System.Text;
using Portal.Domain.Values;

namespace Portal.Imports.Sie;

/// <summary>
/// Reads a SIE file of type 4E or 4I (SIE 4B, 2008-09-30) voucher by voucher, as bytes. What is wrong with one voucher is its
/// <see cref="SieVoucher.Problem" />; what is wrong with the file ends the reading with a <see cref="Refusal" />.
/// </summary>
/// <param name="file">The file, from its beginning.</param>
/// <param name="characters">What its bytes stand for, as <see cref="SieFile.Inspect" /> finds.</param>
public sealed class SieReader(Stream file, SieCharacters characters) : IVoucherReader
{
    private readonly SieLines _lines = new(file);
    private State _state;
    private int _vouchers;
    private bool _isSummed;

    private enum State
    {
        BetweenVouchers,
        AtUnknownLabel,
        InUnknownBlock,
        BeforeBrace,
        InVoucher,
    }

    /// <summary>What the file says of itself, as far as it is read.</summary>
    public SieHeader Header { get; } = new();

    /// <summary>The voucher just read. The same object each time.</summary>
    public SieVoucher Voucher { get; } = new();

    /// <summary>Why the file cannot be read; null while it can.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>How many lines outside vouchers are neither blank nor labelled, and so were not read.</summary>
    public int StrayLines { get; private set; }

    /// <summary>Reads the next voucher; false at the end of the file or where it is refused.</summary>
    public bool Read()
    {
        while (Refusal is null && _lines.Next(out var line))
        {
            if (!line.IsEmpty && Take(line))
            {
                _vouchers++;
                return true;
            }
        }

        Refusal ??= AtTheEnd();
        return false;
    }

    /// <summary>Takes a line; true where it ends a voucher.</summary>
    private bool Take(ReadOnlySpan<byte> line)
    {
        switch (_state)
        {
            case State.InVoucher when line[0] == (byte)'}':
                _state = State.BetweenVouchers;
                if (line.Length > 1)
                {
                    Refuse(
                        $"det står något efter slutet på verifikation {Voucher.Name}, som därför inte skulle läsas."
                    );
                }

                CheckBalance();
                return true;
            case State.InVoucher:
                TakeInVoucher(line);
                return false;
            case State.BeforeBrace when line.SequenceEqual("{"u8):
                _state = State.InVoucher;
                return false;
            case State.BeforeBrace:
                Refuse($"verifikation {Voucher.Name}, som börjar på rad {Voucher.Line}, saknar sin inledande {{.");
                return false;
            case State.InUnknownBlock:
                _state = line[0] == (byte)'}' ? State.BetweenVouchers : State.InUnknownBlock;
                return false;
            case State.AtUnknownLabel when line[0] == (byte)'{':
                _state = State.InUnknownBlock;
                return false;
            default:
                TakeBetweenVouchers(line);
                return false;
        }
    }

    private void TakeBetweenVouchers(ReadOnlySpan<byte> line)
    {
        _state = State.BetweenVouchers;
        var fields = new SieFields(line);
        var label = fields.Next();
        if (Is(label, "#VER"u8))
        {
            BeginVoucher(fields);
        }
        else if (Is(label, "#KONTO"u8))
        {
            Name("", Text(fields.Next()), Text(fields.Next()));
        }
        else if (Is(label, "#OBJEKT"u8))
        {
            Name(Text(fields.Next()), Text(fields.Next()), Text(fields.Next()));
        }
        else if (Is(label, "#DIM"u8) || Is(label, "#UNDERDIM"u8))
        {
            Name(Text(fields.Next()), "", Text(fields.Next()));
        }
        else if (Is(label, "#RAR"u8))
        {
            TakeFiscalYear(fields);
        }
        else if (Is(label, "#SIETYP"u8))
        {
            TakeType(Text(fields.Next()));
        }
        else if (Is(label, "#ORGNR"u8))
        {
            Header.OrganisationNumber = string.Concat(Text(fields.Next()).Where(char.IsAsciiDigit));
        }
        else if (Is(label, "#FNAMN"u8))
        {
            Header.CompanyName = Text(fields.Next());
        }
        else if (Is(label, "#PROGRAM"u8))
        {
            Header.Program = $"{Text(fields.Next())} {Text(fields.Next())}".Trim();
        }
        else if (Is(label, "#KPTYP"u8))
        {
            Header.ChartOfAccounts = Text(fields.Next()) is { Length: > 0 } chart ? chart : null;
        }
        else if (Is(label, "#VALUTA"u8))
        {
            TakeCurrency(Text(fields.Next()));
        }
        else if (Is(label, "#KSUMMA"u8))
        {
            // Without a value it begins what is summed, with one it ends it (SIE 4B §11).
            _isSummed = fields.IsEnded;
        }
        else if (IsRow(label))
        {
            Refuse("en transaktionsrad står utanför sin verifikation.");
        }
        else if (_lines.IsCutOff && label.Length < "#VER".Length && "#VER"u8.StartsWith(label))
        {
            Refuse("filen är avbruten mitt i en etikett; exportera den på nytt.");
        }
        else if (line[0] == (byte)'#')
        {
            _state = State.AtUnknownLabel;
        }
        else if (line[0] is (byte)'{' or (byte)'}')
        {
            Refuse($"{(char)line[0]} står utan verifikation.");
        }
        else
        {
            StrayLines++;
        }
    }

    private void TakeInVoucher(ReadOnlySpan<byte> line)
    {
        var fields = new SieFields(line);
        var label = fields.Next();
        if (Is(label, "#TRANS"u8))
        {
            TakeRow(fields);
        }
        else if (Is(label, "#VER"u8))
        {
            Refuse($"verifikation {Voucher.Name}, som börjar på rad {Voucher.Line}, saknar sin avslutande }}.");
        }
        else if (label.IsEmpty || label[0] != (byte)'#')
        {
            Refuse($"raden i verifikation {Voucher.Name} börjar inte med en etikett som #TRANS.");
        }

        // #RTRANS comes with a #TRANS of its own and #BTRANS was taken away (SIE 4B §11): neither counts.
    }

    private void BeginVoucher(SieFields fields)
    {
        _state = State.BeforeBrace;
        Voucher.Begin(_lines.Number);
        Voucher.SeriesAt = Keep(fields.Next());
        Voucher.NumberAt = Keep(fields.Next());
        var date = fields.Next();
        Voucher.TextAt = Keep(fields.Next());
        if (fields.IsBroken)
        {
            RefuseRow("ett citattecken på raden avslutas inte.");
        }
        else if (SieAmount.ReadDay(date, out var day) is { } wrong)
        {
            RefuseRow($"verifikation {Voucher.Name} har datumet ”{Text(date)}”, som {wrong}.");
        }
        else
        {
            Voucher.Date = day;
        }
    }

    private void TakeRow(SieFields fields)
    {
        var account = Keep(fields.Next());
        var objects = Voucher.Keep(fields.NextObjects(), characters, unescape: false);
        var amount = fields.Next();
        var date = fields.Next();
        var text = Keep(fields.Next());
        var wrong = SieAmount.Read(amount, out var ore);
        var day = Voucher.Date;
        var wrongDay = date.IsEmpty ? null : SieAmount.ReadDay(date, out day);
        if (fields.IsBroken)
        {
            RefuseRow("ett citattecken eller en klammer på raden avslutas inte.");
        }
        else if (account.Length == 0)
        {
            RefuseRow("raden saknar konto.");
        }
        else if (amount.IsEmpty)
        {
            RefuseRow("raden saknar belopp.");
        }
        else if (wrong is not null)
        {
            RefuseRow($"”{Text(amount)}” {wrong}.");
        }
        else if (wrongDay is not null)
        {
            RefuseRow($"raden har datumet ”{Text(date)}”, som {wrongDay}.");
        }

        if (Voucher.RowCount == SieVoucher.MostRows)
        {
            Refuse($"verifikation {Voucher.Name} har fler än {SieVoucher.MostRows} rader, som är det mesta som läses.");
            return;
        }

        Voucher.Add(_lines.Number, day, ore, account, objects, text);
    }

    private void CheckBalance()
    {
        var sum = 0L;
        for (var i = 0; i < Voucher.RowCount; i++)
        {
            sum += Voucher[i].Ore;
        }

        if (sum != 0)
        {
            Voucher.Refuse(
                Voucher.Line,
                $"verifikation {Voucher.Name} är inte i balans; raderna summerar till {new Money(sum)} i stället för noll."
            );
        }
    }

    private void TakeFiscalYear(SieFields fields)
    {
        fields.Next();
        var to = 0;
        var wrong = SieAmount.ReadDay(fields.Next(), out var from) ?? SieAmount.ReadDay(fields.Next(), out to);
        if (wrong is not null || from > to)
        {
            Refuse("räkenskapsåret (#RAR) har inte ett första och ett sista datum som 20210101 20211231.");
        }
        else if (_vouchers > 0)
        {
            // The years of the vouchers before it would be others than they were given.
            Refuse("räkenskapsåret (#RAR) står efter den första verifikationen.");
        }
        else
        {
            Header.Years.Add(new SieFiscalYear(from, to));
        }
    }

    private void TakeType(string type)
    {
        Header.Type = type;
        var balances = type switch
        {
            "1" => "årssaldon",
            "2" => "periodsaldon",
            "3" => "objektsaldon",
            _ => null,
        };
        if (balances is not null)
        {
            Refuse(
                $"filen är SIE typ {type}, som bara har {balances} och inga verifikationer; exportera typ 4 i stället."
            );
        }
    }

    private void TakeCurrency(string currency)
    {
        if (currency.Length > 0 && !currency.Equals("SEK", StringComparison.OrdinalIgnoreCase))
        {
            Refuse($"filen är bokförd i {currency}; portalen räknar i svenska kronor.");
        }
    }

    // Objects of dimensions 7-9 are employees, customers and suppliers (SIE 4B §8.17): names of people, which facts never hold.
    private void Name(string dimension, string code, string name)
    {
        var isPerson = code.Length > 0 && dimension is "7" or "8" or "9";
        if (name.Length > 0 && dimension.Length + code.Length > 0 && !isPerson)
        {
            Header.NamesByCode[(dimension, code)] = name;
        }
    }

    private Refusal? AtTheEnd()
    {
        if (_lines.IsTooLong)
        {
            return new Refusal(
                $"Rad {_lines.Number}: raden är längre än {SieLines.MostBytes >> 20} MB, så filen är skadad eller ingen SIE-fil."
            );
        }

        if (_state is State.BeforeBrace or State.InVoucher)
        {
            return new Refusal(
                $"Rad {_lines.Number}: filen är avbruten mitt i verifikation {Voucher.Name}, som börjar på rad {Voucher.Line}; exportera den på nytt."
            );
        }

        if (_isSummed)
        {
            return new Refusal($"Rad {_lines.Number}: filen är avbruten, för den avslutande #KSUMMA saknas.");
        }

        return _vouchers == 0
            ? new Refusal(
                $"Rad {_lines.Number}: filen är slut och har inga verifikationer; exportera SIE typ 4 med transaktioner."
            )
            : null;
    }

    private void Refuse(string sentence) => Refusal = new Refusal($"Rad {_lines.Number}: {sentence}");

    private void RefuseRow(string reason) => Voucher.Refuse(_lines.Number, reason);

    private SieVoucher.Slice Keep(ReadOnlySpan<byte> field) => Voucher.Keep(field, characters);

    private string Text(ReadOnlySpan<byte> field) => SieFields.Text(field, characters);

    private static bool Is(ReadOnlySpan<byte> label, ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(label, name);

    private static bool IsRow(ReadOnlySpan<byte> label) =>
        Is(label, "#TRANS"u8) || Is(label, "#RTRANS"u8) || Is(label, "#BTRANS"u8);
}
