using Portal.Domain.CapitalCosts;

namespace Portal.Features.CapitalCosts;

/// <summary>The accounts and the series that capital cost is booked on.</summary>
public sealed class AccountsForm : SettingForm
{
    private const int ShortestAccount = 4;
    private const int LongestAccount = 10;
    private const int LongestSeries = 10;

    private const string SeriesKey = "serie";
    private const string DepreciationKey = "avskrivning";
    private const string AccumulatedKey = "ackumulerad";
    private const string InterestKey = "ranta";
    private const string IncomeKey = "intakt";

    /// <inheritdoc />
    public override string Page => "/kontering";

    /// <inheritdoc />
    public override string PageTitle => "Kontering";

    /// <inheritdoc />
    public override string Title => "Välj konton för kapitalkostnad";

    /// <inheritdoc />
    public override string Conclusion =>
        "Nya verifikationer får de här kontona. Filer som redan är hämtade ändras inte.";

    /// <inheritdoc />
    public override IReadOnlyList<FormField> Fields(KnownSettings known)
    {
        var now = known.Accounts ?? CapitalCostAccounts.Proposed();
        return
        [
            new(SeriesKey, "Verifikationsserie", now.Series),
            new(DepreciationKey, "Avskrivning", now.DepreciationAccount, "Debet. I Kommun-Bas 79."),
            new(AccumulatedKey, "Ackumulerad avskrivning", now.AccumulatedAccount, "Kredit. Slutar på 9 inom 10–12."),
            new(InterestKey, "Internränta", now.InterestAccount, "Debet: en kostnad för verksamheten."),
            new(
                IncomeKey,
                "Internränta, intäkt",
                now.InterestIncomeAccount,
                "Kredit: en intäkt för finansförvaltningen."
            ),
        ];
    }

    /// <inheritdoc />
    public override WrittenRecord Read(KnownSettings known, FormValues values)
    {
        var written = WrittenRecord.About();
        var series = values[SeriesKey] ?? "";
        if (series.Length is 0 or > LongestSeries || !series.All(char.IsAsciiLetterOrDigit))
        {
            written.Refuse(SeriesKey, $"Ange serien med högst {LongestSeries} bokstäver a–z eller siffror.");
        }

        var fact = new CapitalCostAccounts
        {
            Series = series,
            DepreciationAccount = Account(written, known, values, DepreciationKey),
            AccumulatedAccount = Account(written, known, values, AccumulatedKey),
            InterestAccount = Account(written, known, values, InterestKey),
            InterestIncomeAccount = Account(written, known, values, IncomeKey),
        };
        if (written.Faults.Count == 0 && fact.DepreciationAccount == fact.AccumulatedAccount)
        {
            written.Refuse(AccumulatedKey, "Avskrivning och ackumulerad avskrivning ska ha olika konton.");
        }

        if (written.Faults.Count == 0 && fact.InterestAccount == fact.InterestIncomeAccount)
        {
            written.Refuse(IncomeKey, "Internräntan ska ha olika konton för kostnad och intäkt.");
        }

        return written.Faults.Count > 0
            ? written
            : written.Give(
                "Valde konton för kapitalkostnad",
                fact,
                after: null,
                known.Accounts is { } now && Parts(now) == Parts(fact),
                ("Verifikationsserie", fact.Series),
                ("Avskrivning, debet", fact.DepreciationAccount),
                ("Ackumulerad avskrivning, kredit", fact.AccumulatedAccount),
                ("Internränta, debet", fact.InterestAccount),
                ("Internränta, intäkt, kredit", fact.InterestIncomeAccount)
            );
    }

    // An account that counts as outcome would bring capital cost back as cost of the investment.
    private static string Account(WrittenRecord written, KnownSettings known, FormValues values, string field)
    {
        var account = values[field] ?? "";
        if (account.Length is < ShortestAccount or > LongestAccount || !account.All(char.IsAsciiDigit))
        {
            written.Refuse(field, $"Ange kontot med {ShortestAccount}–{LongestAccount} siffror.");
        }
        else if (known.Outcome.Any(outcome => outcome.Contain(account)))
        {
            written.Refuse(
                field,
                $"Konto {account} räknas som utfall: kapitalkostnaden skulle komma tillbaka som investeringens kostnad."
            );
        }

        return account;
    }

    private static (string, string, string, string, string) Parts(CapitalCostAccounts of) =>
        (of.Series, of.DepreciationAccount, of.AccumulatedAccount, of.InterestAccount, of.InterestIncomeAccount);
}
