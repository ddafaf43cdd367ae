using Portal.Domain.Values;

namespace Portal.Imports.Tables;

/// <summary>What headings of columns usually mean, in Swedish, English and the specification of open supplier ledgers.</summary>
internal static class HeadingWords
{
    // The first word of a role that a table has is the one it goes by.
    private static readonly (ColumnMeaning Meaning, string[] Words)[] Known =
    [
        (
            new(ColumnRole.Date),
            [
                "bokforingsdatum",
                "bokfdatum",
                "verifikationsdatum",
                "verdatum",
                "transaktionsdatum",
                "postingdate",
                "bookingdate",
                "voucherdate",
                "transactiondate",
                "datum",
                "date",
                "fakturadatum",
                "invoicedate",
            ]
        ),
        (new(ColumnRole.Series), ["verifikationsserie", "verserie", "serie", "vertyp", "verifikationstyp", "series"]),
        (
            new(ColumnRole.Number),
            [
                "verifikationsnummer",
                "verifikationsnr",
                "verifikatnr",
                "verifikatnummer",
                "vernummer",
                "vernr",
                "verifikation",
                "verifikat",
                "ver",
                "vouchernumber",
                "voucherno",
                "voucher",
                "fakturanummer",
                "fakturanr",
                "invoicenumber",
                "invoiceno",
            ]
        ),
        (
            new(ColumnRole.Account),
            ["konto", "kontonr", "kontonummer", "kontokod", "account", "accountnumber", "accountno", "accountcode"]
        ),
        (
            new(ColumnRole.Amount),
            [
                "belopp",
                "beloppsek",
                "beloppkr",
                "bokfortbelopp",
                "konteratbelopp",
                "beloppexklmoms",
                "beloppexklusivemoms",
                "konteratbeloppexklusivemoms",
                "nettobelopp",
                "radbelopp",
                "amount",
                "amountsek",
                "netamount",
            ]
        ),
        (new(ColumnRole.Debit), ["debet", "debetbelopp", "debit", "debitamount"]),
        (new(ColumnRole.Credit), ["kredit", "kreditbelopp", "credit", "creditamount"]),
        (
            new(ColumnRole.LedgerObject, "6"),
            [
                "projekt",
                "projektnr",
                "projektnummer",
                "projektkod",
                "project",
                "projectnumber",
                "projectno",
                "projectcode",
            ]
        ),
        (
            new(ColumnRole.LedgerObject, "1"),
            [
                "kostnadsstalle",
                "kostnadsstallenr",
                "kst",
                "ansvar",
                "ansvarskod",
                "costcenter",
                "costcentre",
                "forvaltning",
                "department",
            ]
        ),
        (new(ColumnRole.LedgerObject, "2"), ["kostnadsbarare"]),
        (
            new(ColumnRole.Text),
            [
                "text",
                "vertext",
                "verifikationstext",
                "radtext",
                "transaktionstext",
                "beskrivning",
                "description",
                "leverantor",
                "leverantorsnamn",
                "leverantorensnamn",
                "leverantortext",
                "supplier",
                "suppliername",
            ]
        ),
    ];

    /// <summary>A heading without capitals, accents and what is neither letter nor digit.</summary>
    public static string Plain(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(char.IsLetterOrDigit).Select(WithoutAccent));

    /// <summary>How many of the headings are known.</summary>
    public static int Count(IEnumerable<string> headings) =>
        headings.Count(h => Known.Any(k => k.Words.Contains(Plain(h), StringComparer.Ordinal)));

    /// <summary>Whether the table is a supplier ledger: it names suppliers.</summary>
    public static bool AreSuppliers(IEnumerable<string> headings) =>
        headings
            .Select(Plain)
            .Any(h =>
                h.StartsWith("leverantor", StringComparison.Ordinal)
                || h.StartsWith("supplier", StringComparison.Ordinal)
            );

    /// <summary>What the columns of a table seem to mean.</summary>
    public static TableColumns Propose(IReadOnlyList<string> headings)
    {
        var meanings = new ColumnMeaning[headings.Count];
        string[] plain = [.. headings.Select(Plain)];
        foreach (var (meaning, words) in Known)
        {
            foreach (var column in words.Select(word => Array.IndexOf(plain, word)).Where(column => column >= 0))
            {
                meanings[column] = meaning;
                if (meaning.Role != ColumnRole.Text)
                {
                    break;
                }
            }
        }

        // An amount by itself says what debit and credit would say again.
        if (meanings.Contains(new ColumnMeaning(ColumnRole.Amount)))
        {
            meanings = [.. meanings.Select(m => m.Role is ColumnRole.Debit or ColumnRole.Credit ? default : m)];
        }

        return new TableColumns { Meanings = meanings, Sign = DecimalSign.NotChosen };
    }

    private static char WithoutAccent(char letter) =>
        letter switch
        {
            'å' or 'ä' => 'a',
            'ö' => 'o',
            'é' => 'e',
            _ => letter,
        };
}
