using System.Globalization;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.Outcomes;

/// <summary>Reads entries and corrections as written, and tells everything that is wrong at once, field by field.</summary>
public sealed class ReadWrittenEntry
{
    /// <summary>The longest text of an entry, and the longest reason.</summary>
    public const int LongestText = 200;

    private static readonly Money Largest = Money.FromKronor(99_999_999_999m);

    private readonly InvestmentParts _parts;
    private readonly DateOnly _today;
    private readonly List<EntryFault> _faults = [];

    private ReadWrittenEntry(InvestmentParts parts, DateOnly today) => (_parts, _today) = (parts, today);

    /// <summary>The entry, or what is wrong. Never both.</summary>
    public static (NewEntry? Entry, IReadOnlyList<EntryFault> Faults) From(
        WrittenEntry written,
        InvestmentParts parts,
        DateOnly today
    )
    {
        var reading = new ReadWrittenEntry(parts, today);
        var date = reading.Day(written.Date, parts.Investment.FirstMonth.FirstDay, "investeringens första månad");
        var account = reading.Account(written.Account, missing: "Ange kontot, som 5410.");
        var amount = reading.Amount(written.Amount);
        var place = reading.Place(written.Place, missing: "Välj vad kostnaden hör till.");
        var text = reading.Words(nameof(written.Text), written.Text, "Skriv vad kostnaden är.");
        var reason = reading.Words(nameof(written.Reason), written.Reason, "Skriv varför posten läggs in här.");
        return reading._faults.Count > 0
            ? (null, reading._faults)
            : (new NewEntry(parts.Investment.Id, date, account, amount, place!, text, reason), []);
    }

    /// <summary>The correction of a row, or what is wrong. Never both.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="parts">The investment.</param>
    /// <param name="row">The row, and what is left of it.</param>
    /// <param name="today">The day it is.</param>
    public static (NewCorrection? Correction, IReadOnlyList<EntryFault> Faults) From(
        WrittenCorrection written,
        InvestmentParts parts,
        CorrectableRow row,
        DateOnly today
    )
    {
        var reading = new ReadWrittenEntry(parts, today);
        var date = reading.Day(written.Date, Month.Of(row.Date).FirstDay, "månaden som raden är bokförd i");
        var amount = reading.Amount(written.Amount);
        if (amount != Money.Zero && row.Refusal(amount) is { } refusal)
        {
            reading.Fault(nameof(written.Amount), refusal.Sentence);
        }

        var place = reading.Place(written.Place, missing: null);
        var account = reading.Account(written.Account, missing: null);
        account = account.Length == 0 ? row.Account : account;
        if (place?.IsThatOf(row.Owner) == true && account == row.Account)
        {
            reading.Fault(nameof(written.Place), "Raden står redan där. Välj något annat, eller ett annat konto.");
        }

        var reason = reading.Words(nameof(written.Reason), written.Reason, "Skriv varför raden rättas.");
        return reading._faults.Count > 0
            ? (null, reading._faults)
            : (
                new NewCorrection(parts.Investment.Id, row.VoucherId, row.Row, date, amount, place, account, reason),
                []
            );
    }

    private DateOnly Day(string? written, DateOnly first, string what)
    {
        const string field = nameof(WrittenEntry.Date);
        if (string.IsNullOrWhiteSpace(written))
        {
            Fault(field, "Ange dagen, som 2026-04-30.");
            return first;
        }

        if (
            !DateOnly.TryParseExact(
                written.Trim(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            Fault(field, $"”{written}” är ingen dag: skriv som 2026-04-30.");
            return first;
        }

        if (day > _today)
        {
            Fault(field, $"Dagen kan inte vara efter i dag, {SwedishText.Day(_today)}.");
        }
        else if (day < first)
        {
            Fault(field, $"Dagen kan inte vara före {what}, {SwedishText.MonthName(Month.Of(first))}.");
        }

        return day;
    }

    private string Account(string? written, string? missing)
    {
        var account = (written ?? "").Trim();
        if (account.Length == 0 && missing is not null)
        {
            Fault(nameof(WrittenEntry.Account), missing);
        }
        else if (account.Length > 0 && (account.Length is < 4 or > 10 || !account.All(char.IsAsciiDigit)))
        {
            Fault(nameof(WrittenEntry.Account), $"”{account}” är inget konto: skriv minst fyra siffror, som 5410.");
        }

        return account;
    }

    private Money Amount(string? written)
    {
        const string field = nameof(WrittenEntry.Amount);
        if (string.IsNullOrWhiteSpace(written))
        {
            Fault(field, "Ange beloppet i kronor.");
        }
        else if (!SwedishNumber.ReadMoney(written).TryGet(out var amount, out var refusal))
        {
            Fault(field, refusal.Sentence);
        }
        else if (amount == Money.Zero)
        {
            Fault(field, "Beloppet kan inte vara noll.");
        }
        else if (amount.Abs() > Largest)
        {
            Fault(field, $"Beloppet är för stort: högst {SwedishText.ShortKronor(Largest)}.");
        }
        else
        {
            return amount;
        }

        return Money.Zero;
    }

    private CostPlace? Place(string? written, string? missing)
    {
        if (string.IsNullOrEmpty(written) && missing is null)
        {
            return null;
        }

        var place = CostPlace.Within(_parts).FirstOrDefault(p => p.Code == written);
        if (place is null)
        {
            Fault(nameof(WrittenEntry.Place), missing ?? "Välj vart raden flyttas.");
        }

        return place;
    }

    private string Words(string field, string? written, string missing)
    {
        var text = string.Join(' ', (written ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0)
        {
            Fault(field, missing);
        }
        else if (text.Length > LongestText || text.Any(char.IsControl))
        {
            Fault(field, $"Texten är för lång: högst {LongestText} tecken.");
        }
        else if (PersonalNumber.RefusalOf(text) is { } refusal)
        {
            Fault(field, refusal.Sentence);
        }

        return text;
    }

    private void Fault(string field, string sentence) => _faults.Add(new EntryFault(field, sentence));
}
