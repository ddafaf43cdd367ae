using Portal.Domain.Portfolio;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>Portföljrapport: what the figures of all investments say together at the end of a month.</summary>
public static class PortfolioReport
{
    /// <summary>The kind of report, as it stands above it.</summary>
    public const string Title = "Portföljrapport";

    /// <summary>What it is about.</summary>
    public const string Subject = "Alla investeringar";

    internal const string KeyFigures = "Nyckeltal";
    private const string Amount = "Belopp";

    // As many bars as can be told apart, and as few as can be held against each other.
    private const int FewestBars = 2;
    private const int MostBars = 12;

    /// <summary>How the figures come about.</summary>
    internal static readonly IReadOnlyList<string> HowComputed =
    [
        "Varje rad är investeringens egna siffror, samma som i dess uppföljningsrapport för samma månad och samma registreringsnummer. Summorna är radernas.",
        "Utfallet är bokfört till och med månadens sista dag, alla år tillsammans. Beräknad totalutgift är den senast lämnade prognosen; där ingen är lämnad det större av aktuell budget och utfall med bundet.",
        "Avvikelse är budgeten, eller anslaget, minus beräknad totalutgift: plus betyder lägre kostnad.",
        "Kapitalkostnad samt drift och kapital gäller månadens år; drift och kapital är bokfört till och med månaden.",
        "Sparad arbetstid står för sig och räknas aldrig av mot kostnaden.",
        "Ej fördelat ingår inte i utfallet. Ljuset är det som följer av uppgifterna, eller som controllern har satt.",
    ];

    /// <summary>The report of some figures.</summary>
    public static Report Of(PortfolioFigures figures)
    {
        var economy = PortfolioTables.EconomyOf(figures);
        var costs = PortfolioTables.CostsOf(figures);
        var work = PortfolioTables.WorkOf(figures);
        return new Report(
            Title,
            Subject,
            $"Läge per {SwedishText.MonthName(figures.AsOf)}",
            figures.Example,
            [
                new Section(
                    "Sammanfattning",
                    [
                        new Conclusion(figures.Sentences),
                        TableOf(figures),
                        new Notes([
                            .. HowComputed,
                            $"Uppgifterna är de som var kända {SwedishTime.Text(figures.KnownAt)} (registreringsnummer {figures.Batch}).",
                        ]),
                    ]
                ),
                new Section("Investeringar", [economy, .. ChartOf(figures, economy)]),
                new Section("Årskostnad", [costs]),
                new Section("Läge", [work]),
            ]
        );
    }

    /// <summary>The figures that carry the conclusion.</summary>
    internal static Table TableOf(PortfolioFigures figures) =>
        new(
            KeyFigures,
            "Nyckeltal, kronor",
            [new("Uppgift", CellKind.Text, 44), new(Amount, CellKind.Money), new("Innebörd", CellKind.Text, 64)],
            [
                Economy(PortfolioTables.Appropriation, figures.Appropriation, "Beviljat, med tilläggsanslag"),
                Economy(PortfolioTables.Decided, figures.Total.Decided, "Kalkylposternas summa enligt besluten"),
                Economy(PortfolioTables.Budget, figures.Total.Budget, "Beslutad totalutgift och anslagsförändring"),
                Economy(PortfolioTables.Outcome, figures.Total.Outcome, "Bokfört till och med månaden"),
                Economy(PortfolioTables.Committed, figures.Total.Committed, "Beställt men inte fakturerat"),
                Economy(PortfolioTables.Forecast, figures.Total.Forecast, "Prognos för slutkostnaden"),
                Economy(PortfolioTables.Variance, figures.Total.Variance, "Plus är lägre kostnad än budget"),
                Economy(
                    PortfolioTables.ToAppropriation,
                    figures.VarianceToAppropriation,
                    "Plus är lägre kostnad än anslagen"
                ),
                Costs(PortfolioTables.Planned, figures.PlannedCapital, $"Enligt besluten för {figures.AsOf.Year}"),
                Costs(
                    PortfolioTables.Expected,
                    figures.ExpectedCapital,
                    $"Av det som är aktiverat, för {figures.AsOf.Year}"
                ),
                Costs(PortfolioTables.Running, figures.Running, $"Bokfört {figures.AsOf.Year} till och med månaden"),
                Economy(PortfolioTables.Unallocated, figures.Unallocated, "Utfall som inget delprojekt har"),
                Figure("Utan ägare", Cell.Of(figures.Unowned.Amount), "Bokfört på objekt som ingen investering äger"),
            ]
        );

    /// <summary>Budget, outcome and forecast side by side, where there are few enough to tell apart.</summary>
    internal static IEnumerable<Chart> ChartOf(PortfolioFigures figures, Table economy) =>
        figures.Lines.Count is < FewestBars or > MostBars
            ? []
            :
            [
                new Chart(
                    "investeringar",
                    figures.Sentences[1],
                    "Aktuell budget, utfall och beräknad totalutgift för varje investering.",
                    ChartKind.Bars,
                    ChartUnit.Thousands,
                    economy,
                    [PortfolioTables.Name],
                    [
                        new(PortfolioTables.Budget, "Budget", Tone.Reference),
                        new(PortfolioTables.Outcome, "Utfall", Tone.Primary),
                        new(PortfolioTables.Forecast, "Prognos", Tone.Expected),
                    ],
                    "Ingen investering har vare sig budget eller utfall."
                ),
            ];

    private static Row Economy(string column, Money amount, string meaning) =>
        Figure(column, Cell.Of(amount, Sum(PortfolioTables.Economy, column)), meaning);

    private static Row Costs(string column, Money amount, string meaning) =>
        Figure(column, Cell.Of(amount, Sum(PortfolioTables.Costs, column)), meaning);

    private static Row Figure(string label, Cell value, string meaning) =>
        new(label, [Cell.Of(label), value, Cell.Of(meaning)]);
}
