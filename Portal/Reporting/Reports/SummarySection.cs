using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>Sammanfattning: what follows from the figures, the figures that carry it, and the course of the money.</summary>
internal static class SummarySection
{
    /// <summary>The key figures.</summary>
    public const string KeyFigures = "Nyckeltal";

    /// <summary>The column of the key figures' amounts.</summary>
    public const string Amount = "Belopp";

    public static Section Of(FollowUpFigures figures, Chart course) =>
        new(
            "Sammanfattning",
            [
                new Conclusion(figures.Sentences),
                Table(figures),
                course,
                new Notes([
                    .. HowComputed,
                    $"Uppgifterna är de som var kända {SwedishTime.Text(figures.KnownAt)} (registreringsnummer {figures.Batch}).",
                ]),
            ]
        );

    /// <summary>How the key figures are computed.</summary>
    public static readonly IReadOnlyList<string> HowComputed =
    [
        "Utfallet är bokfört till och med månadens sista dag, alla år tillsammans, efter verifikationens datum.",
        "Beräknad totalutgift är den senast lämnade prognosen; där ingen är lämnad det större av aktuell budget och "
            + "utfall med bundet.",
        "Avvikelsen är aktuell budget minus beräknad totalutgift: plus betyder lägre kostnad än budget.",
        "Ej fördelat och utan ägare står vid sidan av delprojekten och ingår inte i deras utfall.",
    ];

    public static Table Table(FollowUpFigures figures)
    {
        var money = figures.Totals.Money;
        return new Table(
            KeyFigures,
            "Nyckeltal, kronor",
            [new("Uppgift", CellKind.Text, 44), new(Amount, CellKind.Money), new("Innebörd", CellKind.Text, 64)],
            [
                Figure(
                    "anslag",
                    "Anslag",
                    Cell.Of(figures.Investment.CurrentAppropriation),
                    figures.Investment.CurrentAppropriation == figures.Investment.Appropriation
                        ? "Det beviljade beloppet"
                        : "Det beviljade beloppet och tilläggsanslag"
                ),
                Total("beslutad", SubprojectSection.Decided, money.Decided, "Kalkylposternas summa enligt beslutet"),
                Total("ändring", SubprojectSection.Change, money.Budget - money.Decided, "Ändringar efter beslutet"),
                Total("budget", SubprojectSection.Budget, money.Budget, "Beslutad totalutgift och anslagsförändring"),
                Total("utfall", SubprojectSection.Outcome, money.Outcome, "Bokfört till och med månaden"),
                Total("bundet", SubprojectSection.Committed, money.Committed, "Beställt men inte fakturerat"),
                Total("beräknad", SubprojectSection.Forecast, money.Forecast, "Prognos för slutkostnaden"),
                Figure(
                    "avvikelse",
                    "Avvikelse mot budget",
                    Cell.Of(money.Variance, At(KeyFigures, "budget", Amount) - At(KeyFigures, "beräknad", Amount)),
                    "Plus är lägre kostnad än budget"
                ),
                Figure(
                    "avvikelse-anslag",
                    "Avvikelse mot anslag",
                    Cell.Of(
                        figures.Totals.VarianceToAppropriation,
                        At(KeyFigures, "anslag", Amount) - At(KeyFigures, "beräknad", Amount)
                    ),
                    "Plus är lägre kostnad än anslaget"
                ),
                Figure(
                    "upparbetning",
                    "Upparbetning",
                    Cell.Of(
                        money.Consumption,
                        SubprojectSection.ShareOf(At(KeyFigures, "utfall", Amount), At(KeyFigures, "budget", Amount))
                    ),
                    "Utfall i förhållande till aktuell budget"
                ),
                Figure(
                    "ej-fördelat",
                    "Ej fördelat",
                    Cell.Of(
                        figures.Totals.Unallocated,
                        At(OutcomeSection.Beside, "ej-fördelat", OutcomeSection.BesideAmount)
                    ),
                    "Investeringens utfall som inget delprojekt har"
                ),
                Figure(
                    "utan-ägare",
                    "Utan ägare",
                    Cell.Of(
                        figures.Unowned.Amount,
                        At(OutcomeSection.Beside, "utan-ägare", OutcomeSection.BesideAmount)
                    ),
                    "Bokfört på objekt som ingen investering äger"
                ),
            ]
        );

        static Row Figure(string key, string label, Cell value, string meaning) =>
            new(key, [Cell.Of(label), value, Cell.Of(meaning)]);

        static Row Total(string key, string column, Money value, string meaning) =>
            Figure(key, column, Cell.Of(value, Sum(SubprojectSection.Name, column)), meaning);
    }
}
