using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Reporting.Model;
using static Portal.Reporting.Model.Formula;
using static Portal.Reporting.Reports.CapitalCostSection;

namespace Portal.Reporting.Reports;

/// <summary>What is expected: each subproject's outcome, depreciated from its own month at each year's own rate.</summary>
internal static class CapitalCostExpected
{
    public const string Name = "Väntat";

    private const string Parts = "Väntatperdelprojekt";
    private const string RateTable = "Räntor";
    private const string Rate = "Internränta";
    private const string Subproject = "Delprojekt";
    private const string Amount = "Aktiverat";
    private const string Residual = "Restvärde";
    private const string From = "Från";
    private const string Life = "Antal år";
    private const string MonthsBefore = "Månader före året";
    private const string Months = "Månader i bruk";
    private const string ExactInterest = "Ränta före avrundning";

    /// <summary>All subprojects together, year by year.</summary>
    public static Table Together(CapitalCostFigures capital) =>
        new(
            Name,
            "Förväntad kapitalkostnad av det som är bokfört, kronor",
            [
                new(Year, CellKind.Number),
                new("Avser", CellKind.Text),
                new(Opening, CellKind.Money),
                new(Interest, CellKind.Money),
                new(Depreciation, CellKind.Money),
                .. WrittenDownColumn(capital),
                new(Cost, CellKind.Money),
                new(Closing, CellKind.Money),
            ],
            [
                .. capital.Expected.Select(year => new Row(
                    CapitalCostPlan.Key(year.Number),
                    [
                        Cell.Number(year.Year),
                        Cell.Of("Alla delprojekt"),
                        Cell.Of(year.Opening, SumWhere(Parts, Opening, Year, Here(Year))),
                        Cell.Of(year.Interest, SumWhere(Parts, Interest, Year, Here(Year))),
                        Cell.Of(year.Depreciation, SumWhere(Parts, Depreciation, Year, Here(Year))),
                        .. WrittenDownCell(
                            capital,
                            Cell.Of(year.WrittenDown, SumWhere(Parts, WrittenDown, Year, Here(Year)))
                        ),
                        Cell.Of(year.Cost, WithWrittenDown(capital, Here(Interest) + Here(Depreciation))),
                        Cell.Of(year.Closing, SumWhere(Parts, Closing, Year, Here(Year))),
                    ]
                )),
            ],
            Empty: "Inget är bokfört ännu, så ingen kapitalkostnad förväntas."
        );

    /// <summary>The rate of each year.</summary>
    public static Table Rates(CapitalCostFigures capital) =>
        new(
            RateTable,
            "Internränta för varje år",
            [new(Year, CellKind.Number), new("Källa", CellKind.Text), new(Rate, CellKind.Rate)],
            [
                .. capital.Expected.Select(year => new Row(
                    $"{year.Year}",
                    [
                        Cell.Number(year.Year),
                        Cell.Of(Origin(capital.ExpectedRates, year.Year)),
                        Cell.Of(capital.ExpectedRates.Rates.In(year.Year).Value),
                    ]
                )),
            ],
            Empty: "Ingen ränta behövs ännu."
        );

    /// <summary>Each subproject for itself, year by year.</summary>
    public static Table BySubproject(CapitalCostFigures capital) =>
        new(
            Parts,
            "Förväntad kapitalkostnad för varje delprojekt, kronor",
            [
                new(Subproject, CellKind.Number),
                new(Year, CellKind.Number),
                new(Opening, CellKind.Money),
                new(Interest, CellKind.Money),
                new(Depreciation, CellKind.Money),
                .. WrittenDownColumn(capital),
                new(Cost, CellKind.Money),
                new(Closing, CellKind.Money),
                new(Amount, CellKind.Money, Working: true),
                new(Residual, CellKind.Money, Working: true),
                new(From, CellKind.Month, Working: true),
                new(Life, CellKind.Count, Working: true),
                new(Rate, CellKind.Rate, Working: true),
                new(MonthsBefore, CellKind.Count, Working: true),
                new(Months, CellKind.Count, Working: true),
                new(ExactInterest, CellKind.Money, Working: true),
            ],
            [.. capital.ExpectedBySubproject.SelectMany(part => Rows(part, capital))],
            Empty: "Inget delprojekt har något utfall ännu."
        );

    private static string Origin(YearlyRates rates, int year) =>
        rates.OriginOf(year) switch
        {
            RateOrigin.Municipality => "Kommunen",
            RateOrigin.Recommended => "Rekommenderad",
            _ => year > rates.Known.Last() ? "Tabellens sista år" : "Året innan",
        };

    // Write-downs and closed months stand as values: no formula of the sheet gives them.
    private static bool IsLive(ExpectedCapitalCost part, ExpectedTerms terms) =>
        terms is { Method: DepreciationMethod.StraightLine, InterestBase: InterestBase.YearlyOpening }
        && part.IsAsComputed
        && part.Changes.Count == 0;

    private static IEnumerable<Row> Rows(ExpectedCapitalCost part, CapitalCostFigures capital)
    {
        var live = IsLive(part, capital.ExpectedTerms);
        var life = capital.ExpectedTerms.Years * 12;
        var before = 0;
        foreach (var year in part.Years)
        {
            var to = Math.Clamp(((year.Year - part.From.Year) * 12) + 13 - part.From.Number, 0, life);
            var rate = capital.ExpectedRates.Rates.In(year.Year).Value;
            var balance = part.Amount.Kronor - ((part.Amount - part.Residual).Kronor * before / life);
            var exact = balance * rate.Percent / 100m * (to - before) / 12m;
            Cell[] cells =
            [
                Cell.Number(part.Number),
                Cell.Number(year.Year),
                Cell.Of(year.Opening, Here(Amount) - Ore(Share(Here(MonthsBefore)))),
                Cell.Of(year.Interest, Ore(InterestToDate) - Ore(InterestToDate - Here(ExactInterest))),
                Cell.Of(
                    year.Depreciation,
                    Ore(Share(Here(MonthsBefore) + Here(Months))) - Ore(Share(Here(MonthsBefore)))
                ),
                .. WrittenDownCell(capital, Cell.Of(year.WrittenDown)),
                Cell.Of(year.Cost, WithWrittenDown(capital, Here(Interest) + Here(Depreciation))),
                Cell.Of(year.Closing, Here(Opening) - Here(Depreciation)),
                part.NotCapitalised.Ore == 0
                    ? Cell.Of(
                        part.Amount,
                        At(SubprojectSection.Name, SubprojectSection.Key(part.Number), SubprojectSection.Outcome)
                    )
                    : Cell.Of(part.Amount),
                Cell.Of(part.Residual),
                Cell.Of(part.From),
                Cell.Count(capital.ExpectedTerms.Years),
                Cell.Of(rate) with
                {
                    Formula = SumWhere(RateTable, Rate, Year, Here(Year)),
                },
                Cell.Count(before, MonthsTo(1)),
                Cell.Count(to - before, MonthsTo(13) - Here(MonthsBefore)),
                Cell.Exact(exact, (Here(Amount) - Share(Here(MonthsBefore))) * Here(Rate) * Here(Months) / 12),
            ];
            yield return new Row(
                $"{part.Number} {year.Year}",
                live ? cells : [.. cells.Select(cell => cell with { Formula = null })]
            );
            before = to;
        }

        // What is depreciated over a number of months.
        static Formula Share(Formula months) => (Here(Amount) - Here(Residual)) * months / (Here(Life) * 12);

        // Months in use until a month of the row's year; 13 is the January after it.
        static Formula MonthsTo(int month) =>
            Min(Here(Life) * 12, Max(0, ((Here(Year) - YearOf(Here(From))) * 12) + month - MonthNumber(Here(From))));
    }

    private static Formula InterestToDate =>
        SumUpTo(Parts, ExactInterest, Year, Here(Year), Subproject, Here(Subproject));
}
