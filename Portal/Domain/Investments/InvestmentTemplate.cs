using Portal.Domain.CapitalCosts;

namespace Portal.Domain.Investments;

/// <summary>
/// The template of a new investment: which sheets it has and what is asked in each. Who writes the workbook and who reads it back go
/// by this, so that they cannot disagree. A field has the name that it has in <see cref="WrittenInvestment" />.
/// </summary>
public static class InvestmentTemplate
{
    /// <summary>What the first cell of an example's row begins with: such a row is never read.</summary>
    public const string ExampleMark = "Exempel";

    /// <summary>The words for the methods of depreciation, and their names in the code.</summary>
    public static readonly IReadOnlyList<TemplateChoice> Methods =
    [
        new("Rak nominell metod: lika avskrivning", nameof(DepreciationMethod.StraightLine)),
        new("Annuitet: lika kostnad", nameof(DepreciationMethod.Annuity)),
    ];

    /// <summary>The words for what interest is computed on, and their names in the code.</summary>
    public static readonly IReadOnlyList<TemplateChoice> InterestBases =
    [
        new("Årets ingående värde", nameof(InterestBase.YearlyOpening)),
        new("Årets medelvärde", nameof(InterestBase.YearlyMean)),
        new("Varje månads ingående värde", nameof(InterestBase.Monthly)),
    ];

    /// <summary>What was decided, a question a row.</summary>
    public static readonly TemplateSheet Decision = new(
        "Beslut",
        "Fyll i svaren i kolumn B. Bladen Delprojekt, Kalkylposter och Kapitalkostnad hör till.",
        [
            new("Name", "Namn", "Som investeringen heter i beslutet.", "Ny ventilation i Parkskolan"),
            new("DecidedBy", "Beslutad av", "Nämnd, utskott eller fullmäktige.", "Tekniska nämnden"),
            new("GrantedTo", "Pengarna gick till", "Kontoret eller förvaltningen som genomför.", "Fastighetskontoret"),
            new("CaseNumber", "Diarienummer", "Frivilligt.", "TN 2026/123"),
            new("DecidedOn", "Beslutsdag", "Frivilligt. Som 2026-04-30.", "2026-04-30", TemplateValue.Day),
            new("Appropriation", "Anslag", "I kronor.", "1700000", TemplateValue.Amount),
            new("PlannedFrom", "Börjar", "Månad, som 2026-05.", "2026-05", TemplateValue.Month),
            new("PlannedTo", "Klar", "Månad, som 2026-12.", "2026-12", TemplateValue.Month),
            new(
                "YearlyCost",
                "Årlig drift- och kapitalkostnad",
                "Frivilligt. Det som beslutet räknar med för varje år, i kronor.",
                "221000",
                TemplateValue.Amount
            ),
            new(
                "YearlySupport",
                "Varav merkostnad för support",
                "Frivilligt. I kronor om året.",
                "20000",
                TemplateValue.Amount
            ),
            new(
                "YearlyCostFrom",
                "Årlig kostnad från och med år",
                "Frivilligt. Tomt: året efter att arbetet är klart.",
                "2027",
                TemplateValue.Whole
            ),
            .. Enumerable
                .Range(1, 10)
                .Select(point => new TemplateField(
                    "Points",
                    $"Beslutspunkt {point}",
                    point == 1 ? "Frivilligt. En punkt i varje ruta; inga personuppgifter." : "",
                    point == 1 ? "Nämnden beviljar 1 700 tkr." : ""
                )),
        ],
        []
    );

    /// <summary>The subprojects, a row each.</summary>
    public static readonly TemplateSheet Subprojects = new(
        "Delprojekt",
        "Ett delprojekt på varje rad. Raden som börjar med Exempel läses inte.",
        [],
        [
            new("Name", "Namn", "Kort och eget för varje delprojekt.", "Aggregat"),
            new("Lead", "Projektledning", "Frivilligt. Intern eller extern; inga namn.", "Intern"),
            new("Supplier", "Leverantör", "Frivilligt.", "Upphandlas"),
            new("ExpectedEffect", "Förväntad effekt", "Frivilligt.", "Bättre luft och lägre energikostnad"),
        ]
    )
    {
        Rows = ReadWrittenInvestment.MostParts,
    };

    /// <summary>The items of the calculation, a row each.</summary>
    public static readonly TemplateSheet Items = new(
        "Kalkylposter",
        "En kalkylpost på varje rad, i det delprojekt som den hör till. Raden som börjar med Exempel läses inte.",
        [],
        [
            new(
                "Subproject",
                "Delprojekt",
                "Namnet på bladet Delprojekt: välj i listan.",
                "Aggregat",
                TemplateValue.Subproject
            ),
            new("Name", "Kalkylpost", "Vad pengarna är till.", "Inköp"),
            new("Decided", "Belopp", "I kronor.", "1200000", TemplateValue.Amount),
        ]
    )
    {
        Rows = 500,
    };

    /// <summary>The terms of capital cost, a question a row.</summary>
    public static readonly TemplateSheet CapitalCost = new(
        "Kapitalkostnad",
        "Fyll i svaren i kolumn B. Planen räknas på hela anslaget.",
        [
            new("Rate", "Internränta, procent", "Den ränta som beslutet räknar med, som 1,5.", "1,5"),
            new("Years", "Avskrivningstid, år", "Hela år.", "10", TemplateValue.Whole),
            new(
                "DepreciatedFrom",
                "Första månad",
                "Frivilligt. Som 2027-01. Tomt: månaden efter att arbetet är klart.",
                "2027-01",
                TemplateValue.Month
            ),
            new("Residual", "Restvärde", "Frivilligt. I kronor.", "0", TemplateValue.Amount),
            new("Method", "Metod", "Välj i listan. Tomt: rak nominell metod.", Methods[0].Word) { Choices = Methods },
            new("InterestBase", "Ränta på", "Välj i listan. Tomt: årets ingående värde.", InterestBases[0].Word)
            {
                Choices = InterestBases,
            },
        ],
        []
    );

    /// <summary>The sheets, in order.</summary>
    public static readonly IReadOnlyList<TemplateSheet> Sheets = [Decision, Subprojects, Items, CapitalCost];
}

/// <summary>A sheet of the template: questions beneath each other, or a table with a row for each thing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="About">How it is filled in.</param>
/// <param name="Questions">The questions; empty for a table.</param>
/// <param name="Columns">The table's columns; empty for questions.</param>
public sealed record TemplateSheet(
    string Name,
    string About,
    IReadOnlyList<TemplateField> Questions,
    IReadOnlyList<TemplateField> Columns
)
{
    /// <summary>How many rows there is room for in the table.</summary>
    public int Rows { get; init; }
}

/// <summary>Something asked for.</summary>
/// <param name="Field">Its name in <see cref="WrittenInvestment" />, or in the part of it that a row is.</param>
/// <param name="Label">Its words in the sheet.</param>
/// <param name="Hint">How to answer.</param>
/// <param name="Example">What an answer looks like, as it would be typed.</param>
/// <param name="Value">What kind of value it is.</param>
public sealed record TemplateField(
    string Field,
    string Label,
    string Hint,
    string Example,
    TemplateValue Value = TemplateValue.Text
)
{
    /// <summary>The answers to choose among; empty for a free answer.</summary>
    public IReadOnlyList<TemplateChoice> Choices { get; init; } = [];
}

/// <summary>An answer that can be chosen.</summary>
/// <param name="Word">Its words.</param>
/// <param name="Name">Its name in the code.</param>
public sealed record TemplateChoice(string Word, string Name);

/// <summary>What kind of value a cell of the template takes.</summary>
public enum TemplateValue
{
    /// <summary>Words, or per cent, which a spreadsheet would otherwise make a fraction of.</summary>
    Text,

    /// <summary>A month, which a spreadsheet would otherwise make a day of.</summary>
    Month,

    /// <summary>An amount in kronor.</summary>
    Amount,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A day.</summary>
    Day,

    /// <summary>The name of a subproject in the sheet of subprojects.</summary>
    Subproject,
}
