using System.Globalization;
using Portal.Data.Queries;
using Portal.Data.Seed;
using Portal.Domain.CapitalCosts;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Imports.Example;
using Portal.Reporting.Reports;
using Portal.Reporting.Writers;
using Portal.Reporting.Writers.Excel;
using Portal.Tests.Data;

namespace Portal.Tests.Reporting.Writers;

/// <summary>What the workbook says when a reader's own program computes it.</summary>
public sealed class RecomputedWorkbookTests
{
    private const double HalfAnOre = 0.005;

    [Fact]
    public async Task Every_formula_gives_the_value_that_stands_beside_it()
    {
        Assert.SkipUnless(Office.IsThere, "LibreOffice is not installed.");
        byte[][] workbooks = [Workbook(FollowUpFixture.Example), Workbook(FollowUpFixture.Decision)];
        var recomputed = await Office.Recompute(workbooks);
        Assert.All(workbooks.Zip(recomputed), w => AssertAsWritten(w.First, w.Second));
    }

    [Fact]
    public async Task The_example_recomputed_says_what_its_json_says()
    {
        Assert.SkipUnless(Office.IsThere, "LibreOffice is not installed.");
        var figures = await FromFactsAsync();
        var workbook = Workbook(figures);
        var cells = Assert.Single(await Office.Recompute([workbook]));
        AssertAsWritten(workbook, cells);

        var said = new WorkbookAgainstJson(workbook, cells, JsonWriter.Text(figures));
        Assert.Empty(said.Differences);
        Assert.True(said.Compared > 350, $"Only {said.Compared} figures were compared.");
    }

    [Fact]
    public async Task Another_amount_rate_life_or_month_recomputes_the_whole_plan()
    {
        Assert.SkipUnless(Office.IsThere, "LibreOffice is not installed.");
        (decimal Amount, decimal Rate, int Life, Month From)[] changes =
        [
            (2_731_000, 1.5m, 7, new Month(2021, 1)),
            (1_000_000.01m, 2.25m, 3, new Month(2021, 1)),
            (987_654.32m, 0, 40, new Month(2021, 1)),
            (2_731_000, 1.5m, 5, new Month(2020, 12)),
            (33_333.33m, 1.2345m, 9, new Month(2022, 5)),
        ];
        var decided = Workbook(FollowUpFixture.Decision);
        var first = Office.FirstRow(decided, "Plan");
        var recomputed = await Office.Recompute(await Task.WhenAll(changes.Select(c => Changed(decided, c))));
        foreach (var (change, cells) in changes.Zip(recomputed))
        {
            var plan = FollowUpFixture.Plan(change.Amount, change.Rate, change.Life, change.From);
            Assert.Equal(plan, plan.Select((_, i) => Year(cells, first + i)));
            var beyond = first + plan.Count;
            Assert.Equal("", cells.GetValueOrDefault($"Kapitalkostnad!B{beyond}", ""));
            Assert.All("CDEFG", column => Assert.Equal(Money.Zero, Kronor(cells, $"{column}{beyond}")));
        }
    }

    private static void AssertAsWritten(byte[] workbook, IReadOnlyDictionary<string, string> cells)
    {
        var written = Office.Values(workbook);
        var formulas = Office.Formulas(workbook);
        Assert.True(formulas.Count > 400, $"Only {formulas.Count} formulas.");
        Assert.Empty(
            formulas
                .Where(f => !Same(written[f.Key], cells.GetValueOrDefault(f.Key, "")))
                .Select(f => $"{f.Key} = {f.Value}: {written[f.Key]} became {cells.GetValueOrDefault(f.Key, "")}")
        );
    }

    /// <summary>The portal's own example, from ledger file to figures.</summary>
    private static async Task<FollowUpFigures> FromFactsAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await LoadDecision.RunAsync(db);
        await LoadExample.RunAsync(db);
        var facts = await ReadInvestmentFacts.RunAsync(db, 1, await KnownAt.ResolveAsync(db));
        return ComputeFigures.For(facts!, new Month(2021, 4));
    }

    private static async Task<byte[]> Changed(byte[] workbook, (decimal Amount, decimal Rate, int Life, Month From) to)
    {
        var names = Office.Names(workbook);
        workbook = await Office.With(workbook, names["Belopp"], to.Amount);
        workbook = await Office.With(workbook, names["Internränta"], to.Rate / 100);
        workbook = await Office.With(workbook, names["Avskrivningstid"], to.Life);
        var day = (decimal)to.From.FirstDay.ToDateTime(default).ToOADate();
        return await Office.With(workbook, names["Startmånad"], day);
    }

    private static CapitalCostYear Year(IReadOnlyDictionary<string, string> cells, int row) =>
        new(
            (int)double.Parse(cells[$"Kapitalkostnad!A{row}"], CultureInfo.InvariantCulture),
            (int)double.Parse(cells[$"Kapitalkostnad!B{row}"], CultureInfo.InvariantCulture),
            Kronor(cells, $"C{row}"),
            Kronor(cells, $"D{row}"),
            Kronor(cells, $"E{row}"),
            Kronor(cells, $"G{row}")
        );

    /// <summary>To the öre: what differs by more than binary noise is another amount.</summary>
    private static Money Kronor(IReadOnlyDictionary<string, string> cells, string cell)
    {
        var kronor = double.Parse(cells[$"Kapitalkostnad!{cell}"], CultureInfo.InvariantCulture);
        Assert.Equal(Math.Round(kronor * 100) / 100, kronor, 1e-6);
        return new Money((long)Math.Round(kronor * 100));
    }

    private static bool Same(string written, string recomputed) =>
        double.TryParse(written, CultureInfo.InvariantCulture, out var a)
        && double.TryParse(recomputed, CultureInfo.InvariantCulture, out var b)
            ? Math.Abs(a - b) < HalfAnOre / 1000
            : written == recomputed;

    private static byte[] Workbook(FollowUpFigures figures)
    {
        using var stream = new MemoryStream();
        ExcelWriter.Write(FollowUpReport.Of(figures), stream);
        return stream.ToArray();
    }
}
