using Portal.Domain.Portfolio;
using Portal.Domain.Values;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;

namespace Portal.Reporting.Reports;

/// <summary>The portfolio's tables: a row for each investment, and their sums by formulas.</summary>
internal static class PortfolioTables
{
    public const string Economy = "Portfölj";
    public const string Costs = "Årskostnad";
    public const string Work = "Läge";
    public const string Name = "Investering";
    public const string Appropriation = "Anslag";
    public const string Decided = "Beslutad totalutgift";
    public const string Budget = "Aktuell budget";
    public const string Outcome = "Utfall";
    public const string Committed = "Bundet";
    public const string Forecast = "Beräknad totalutgift";
    public const string Variance = "Avvikelse mot budget";
    public const string ToAppropriation = "Avvikelse mot anslag";
    public const string Consumption = "Upparbetning";
    public const string Unallocated = "Ej fördelat";
    public const string Light = "Ljus";
    public const string Planned = "Kapitalkostnad enligt plan";
    public const string Expected = "Väntad kapitalkostnad";
    public const string Granted = "Drift och kapital, medgivet";
    public const string Running = "Drift och kapital, bokfört";
    public const string Low = "Utlovat lägst";
    public const string High = "Utlovat högst";
    public const string Measured = "Uppmätt hittills";
    public const string Annualised = "Uppmätt per år";
    public const string Delay = "Tidplan";
    public const string Missing = "Det som saknas";
    public const string Contradictions = "Motsägelser i beslutet";

    /// <summary>The money of each investment, and its light.</summary>
    public static Table EconomyOf(PortfolioFigures figures) =>
        new(
            Economy,
            "Investeringarnas ekonomi, kronor",
            [
                new(Name, CellKind.Text, 34),
                new(Light, CellKind.Text, 24),
                new(Appropriation, CellKind.Money),
                new(Decided, CellKind.Money),
                new(Budget, CellKind.Money),
                new(Outcome, CellKind.Money),
                new(Consumption, CellKind.Share),
                new(Committed, CellKind.Money),
                new(Forecast, CellKind.Money),
                new(Variance, CellKind.Money),
                new(ToAppropriation, CellKind.Money),
                new(Unallocated, CellKind.Money),
            ],
            [
                .. figures.Lines.Select(line => new Row(
                    Key(line),
                    [
                        Cell.Of(line.Name),
                        Cell.Of(LightWord.Of(line.Light.Light)),
                        Cell.Of(line.Appropriation),
                        Cell.Of(line.Money.Decided),
                        Cell.Of(line.Money.Budget),
                        Cell.Of(line.Money.Outcome),
                        Cell.Of(line.Money.Consumption, SubprojectSection.ShareOf(Here(Outcome), Here(Budget))),
                        Cell.Of(line.Money.Committed),
                        Cell.Of(line.Money.Forecast),
                        Cell.Of(line.Money.Variance, Here(Budget) - Here(Forecast)),
                        Cell.Of(line.VarianceToAppropriation, Here(Appropriation) - Here(Forecast)),
                        Cell.Of(line.Unallocated),
                    ]
                )),
            ],
            new Row(
                "summa",
                [
                    Cell.Of("Summa"),
                    Cell.Empty,
                    Total(Appropriation, figures.Appropriation),
                    Total(Decided, figures.Total.Decided),
                    Total(Budget, figures.Total.Budget),
                    Total(Outcome, figures.Total.Outcome),
                    Cell.Of(figures.Total.Consumption, SubprojectSection.ShareOf(Here(Outcome), Here(Budget))),
                    Total(Committed, figures.Total.Committed),
                    Total(Forecast, figures.Total.Forecast),
                    Total(Variance, figures.Total.Variance),
                    Total(ToAppropriation, figures.VarianceToAppropriation),
                    Total(Unallocated, figures.Unallocated),
                ]
            ),
            NoInvestment
        );

    /// <summary>What the year costs: capital cost as decided and as expected, and running cost.</summary>
    public static Table CostsOf(PortfolioFigures figures) =>
        new(
            Costs,
            $"Kapital- och driftkostnad {figures.AsOf.Year}, kronor",
            [
                new(Name, CellKind.Text, 34),
                new(Planned, CellKind.Money),
                new(Expected, CellKind.Money),
                new("Skillnad", CellKind.Money),
                new(Granted, CellKind.Money),
                new(Running, CellKind.Money),
                new("Kvar", CellKind.Money),
            ],
            [
                .. figures.Lines.Select(line => new Row(
                    Key(line),
                    [
                        Cell.Of(line.Name),
                        Cell.Of(line.PlannedCapital),
                        Cell.Of(line.ExpectedCapital),
                        Cell.Of(line.CapitalLeft, Here(Planned) - Here(Expected)),
                        Cell.Of(line.GrantedRunning),
                        Cell.Of(line.Running),
                        Cell.Of(line.RunningLeft, Here(Granted) - Here(Running)),
                    ]
                )),
            ],
            new Row(
                "summa",
                [
                    Cell.Of("Summa"),
                    Cell.Of(figures.PlannedCapital, Sum(Costs, Planned)),
                    Cell.Of(figures.ExpectedCapital, Sum(Costs, Expected)),
                    Cell.Of(figures.CapitalLeft, Sum(Costs, "Skillnad")),
                    Cell.Of(figures.GrantedRunning, Sum(Costs, Granted)),
                    Cell.Of(figures.Running, Sum(Costs, Running)),
                    Cell.Of(figures.RunningLeft, Sum(Costs, "Kvar")),
                ]
            ),
            NoInvestment
        );

    /// <summary>How each goes: its plan, the hours it saves, and what is missing.</summary>
    public static Table WorkOf(PortfolioFigures figures) =>
        new(
            Work,
            "Tidplan, sparad arbetstid i timmar, och det som saknas",
            [
                new(Name, CellKind.Text, 34),
                new(Delay, CellKind.Text, 36),
                new(Low, CellKind.Hours),
                new(High, CellKind.Hours),
                new(Measured, CellKind.Hours),
                new(Annualised, CellKind.Hours),
                new(Contradictions, CellKind.Count),
                new(Missing, CellKind.Text, 70),
            ],
            [
                .. figures.Lines.Select(line => new Row(
                    Key(line),
                    [
                        Cell.Of(line.Name),
                        Cell.Of(
                            line.EndedOn is { } day ? $"Avslutad {SwedishText.Day(day)}. {line.Delay}" : line.Delay
                        ),
                        Cell.Of(line.Time?.Low),
                        Cell.Of(line.Time?.High),
                        Cell.Of(line.Time?.Measured),
                        Cell.Of(line.Time?.Annualised),
                        Cell.Count(line.Contradictions),
                        Cell.Of(line.Missing.Count == 0 ? "Inget" : string.Join(' ', line.Missing)),
                    ]
                )),
            ],
            new Row(
                "summa",
                [
                    Cell.Of("Summa"),
                    Cell.Empty,
                    Cell.Of(new Hours(figures.Promised?.Low.Count ?? 0), Sum(Work, Low)),
                    Cell.Of(new Hours(figures.Promised?.High.Count ?? 0), Sum(Work, High)),
                    Cell.Of(new Hours(figures.Measured?.Count ?? 0), Sum(Work, Measured)),
                    Cell.Empty,
                    Cell.Count(figures.Contradictions, Sum(Work, Contradictions)),
                    Cell.Empty,
                ]
            ),
            NoInvestment
        );

    private const string NoInvestment = "Ingen investering hade börjat.";

    private static string Key(PortfolioLine line) => SwedishText.Number(line.Id, 0, 0);

    private static Cell Total(string column, Money amount) => Cell.Of(amount, Sum(Economy, column));
}
