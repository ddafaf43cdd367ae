using System.Globalization;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Domain.Budgets;

/// <summary>Reads a change of budget as written, and tells everything that is wrong with it at once, field by field.</summary>
public sealed class ReadWrittenBudgetChange
{
    /// <summary>How many rows a change may have.</summary>
    public const int MostRows = 50;

    private const int LongestText = 300;

    // What a municipality could grant; above it somebody has slipped.
    private readonly BudgetChangeKind _kind;
    private readonly InvestmentBudget _budget;
    private readonly List<WrittenFault> _faults = [];

    private ReadWrittenBudgetChange(BudgetChangeKind kind, InvestmentBudget budget) =>
        (_kind, _budget) = (kind, budget);

    /// <summary>The change, or what is wrong. Never both.</summary>
    public static (NewBudgetChange? Change, IReadOnlyList<WrittenFault> Faults) From(
        BudgetChangeKind kind,
        WrittenBudgetChange written,
        InvestmentBudget budget,
        DateOnly today
    )
    {
        var reading = new ReadWrittenBudgetChange(kind, budget);
        var change = reading.Read(written, today);
        return reading._faults.Count == 0 ? (change, []) : (null, reading._faults);
    }

    private NewBudgetChange Read(WrittenBudgetChange written, DateOnly today)
    {
        var day = Day(written.DecidedOn, today);
        var reference = Text(
            nameof(written.Reference),
            written.Reference,
            "Ange beslutet: diarienummer, paragraf eller namn."
        );
        var reason = Text(nameof(written.Reason), written.Reason, "Skriv varför budgeten ändras.");
        var carried = _kind == BudgetChangeKind.CarryOver;
        var year = Year(nameof(written.Year), written.Year, today);
        var toYear = carried ? Year(nameof(written.ToYear), written.ToYear, today) : year;
        if (carried && year != 0 && year == toYear)
        {
            Fault(nameof(written.ToYear), "Välj ett annat år än det som pengarna kommer från.");
        }

        return new NewBudgetChange(
            _kind,
            day,
            reference,
            reason,
            NewBudgetChange.Together(Rows(written, year, toYear))
        );
    }

    private List<BudgetAmount> Rows(WrittenBudgetChange written, int year, int toYear)
    {
        var amounts = new List<BudgetAmount>();
        for (var place = 0; place < written.Rows.Count; place++)
        {
            var row = written.Rows[place];
            if (!string.IsNullOrWhiteSpace(row.Amount))
            {
                amounts.AddRange(Row(row, $"{nameof(written.Rows)}[{place}]", year, toYear));
            }
        }

        if (!written.Rows.Any(row => !string.IsNullOrWhiteSpace(row.Amount)))
        {
            Fault($"{nameof(written.Rows)}[0].{nameof(WrittenBudgetRow.Amount)}", "Ange minst ett belopp.");
        }
        else if (written.Rows.Count > MostRows)
        {
            Fault("", $"En ändring har högst {MostRows} rader.");
        }

        return amounts;
    }

    private IEnumerable<BudgetAmount> Row(WrittenBudgetRow row, string at, int year, int toYear)
    {
        var amount = Amount($"{at}.{nameof(row.Amount)}", row.Amount!);
        var from =
            _kind == BudgetChangeKind.SupplementaryAppropriation
                ? null
                : Item($"{at}.{nameof(row.From)}", row.From, "Välj posten som pengarna tas från.");
        var to =
            _kind == BudgetChangeKind.CarryOver
                ? from
                : Item($"{at}.{nameof(row.To)}", row.To, "Välj posten som får pengarna.");
        if (from is { } left && left == to && _kind != BudgetChangeKind.CarryOver)
        {
            Fault($"{at}.{nameof(row.To)}", "Välj en annan post än den som pengarna tas från.");
        }

        return
        [
            .. from is { } loses ? new[] { new BudgetAmount(loses, year, -amount) } : [],
            .. to is { } gets ? new[] { new BudgetAmount(gets, toYear, amount) } : [],
        ];
    }

    private long? Item(string field, string? written, string missing)
    {
        if (
            long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && _budget.Items.Any(item => item.Id == id)
        )
        {
            return id;
        }

        Fault(field, missing);
        return null;
    }

    // A supplementary appropriation may be less than nothing: then the money is taken back.
    private Money Amount(string field, string written)
    {
        if (!SwedishNumber.ReadMoney(written).TryGet(out var amount, out var refusal))
        {
            Fault(field, refusal.Sentence);
        }
        else if (amount.Abs() > Money.MostWritten)
        {
            Fault(field, $"”{written.Trim()}” är ett för stort belopp.");
        }
        else if (amount.Ore == 0 || (amount.Ore < 0 && _kind != BudgetChangeKind.SupplementaryAppropriation))
        {
            Fault(field, "Beloppet ska vara större än noll.");
        }
        else
        {
            return amount;
        }

        return Money.Zero;
    }

    private DateOnly Day(string? written, DateOnly today)
    {
        var earliest = _budget.Parts.Investment.DecidedOn;
        var refusal =
            string.IsNullOrWhiteSpace(written) ? "Ange dagen för beslutet."
            : !DateOnly.TryParseExact(
                written.Trim(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? $"”{written.Trim()}” är ingen dag: skriv som 2026-04-30."
            : day.Year is < Month.FirstYear or > Month.LastYear ? $"”{written.Trim()}” {Month.OutsideYears}."
            : day > today ? "Beslutet kan inte vara fattat i framtiden."
            : day < earliest ? $"Investeringen beslutades först {SwedishText.Day(earliest.Value)}."
            : null;
        if (refusal is null)
        {
            return DateOnly.ParseExact(written!.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        Fault(nameof(WrittenBudgetChange.DecidedOn), refusal);
        return today;
    }

    private int Year(string field, string? written, DateOnly today)
    {
        if (
            int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && _budget.YearsToChoose(today).Contains(year)
        )
        {
            return year;
        }

        Fault(field, "Välj ett av åren.");
        return 0;
    }

    private string Text(string field, string? written, string missing)
    {
        var text = string.Join(' ', (written ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0)
        {
            Fault(field, missing);
        }
        else if (text.Length > LongestText || text.Any(char.IsControl))
        {
            Fault(field, $"Texten går inte att spara: högst {LongestText} tecken.");
        }
        else if (PersonalNumber.RefusalOf(text) is { } personal)
        {
            Fault(field, personal.Sentence);
        }

        return text;
    }

    private void Fault(string field, string sentence) => _faults.Add(new WrittenFault(field, sentence));
}
