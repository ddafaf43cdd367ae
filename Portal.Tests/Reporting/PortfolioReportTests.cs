using System.Globalization;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Portal.Data.Verify;
using Portal.Domain.FollowUp;
using Portal.Domain.Values;
using Portal.Reporting;

namespace Portal.Tests.Reporting;

/// <summary>The report over all investments, from the facts to its files read back.</summary>
public sealed class PortfolioReportTests : IAsyncLifetime
{
    private static readonly Month April = SeveralInvestments.Last;
    private ReportArchive _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await ReportArchive.CreateAsync();
        await SeveralInvestments.AddAsync(_portal.Db, 5);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Every_sum_is_to_the_ore_what_the_investments_own_figures_add_up_to()
    {
        var portfolio = await _portal.Portfolio.ForAsync(April);
        var each = new List<FollowUpFigures>();
        foreach (var line in portfolio.Lines)
        {
            each.Add((await _portal.Read.ForAsync(line.Id, April)).Value);
        }

        Assert.Equal(6, each.Count); // The decision's, and five.
        Money Sum(Func<FollowUpFigures, Money> of) => new(each.Sum(figures => of(figures).Ore));
        Assert.True(portfolio.Total.Outcome.Ore > 0);
        Assert.Equal(Sum(f => f.Investment.CurrentAppropriation), portfolio.Appropriation);
        Assert.Equal(Sum(f => f.Totals.Money.Decided), portfolio.Total.Decided);
        Assert.Equal(Sum(f => f.Totals.Money.Budget), portfolio.Total.Budget);
        Assert.Equal(Sum(f => f.Totals.Money.Outcome), portfolio.Total.Outcome);
        Assert.Equal(Sum(f => f.Totals.Money.OutcomePeriod), portfolio.Total.OutcomePeriod);
        Assert.Equal(Sum(f => f.Totals.Money.Committed), portfolio.Total.Committed);
        Assert.Equal(Sum(f => f.Totals.Money.Forecast), portfolio.Total.Forecast);
        Assert.Equal(Sum(f => f.Totals.Money.Variance), portfolio.Total.Variance);
        Assert.Equal(Sum(f => f.Totals.VarianceToAppropriation), portfolio.VarianceToAppropriation);
        Assert.Equal(Sum(f => f.Totals.Unallocated), portfolio.Unallocated);
        Assert.Equal(
            Sum(f => Money.Sum(f.CapitalCost.Planned.Where(y => y.Year == 2021).Select(y => y.Cost))),
            portfolio.PlannedCapital
        );
        Assert.Equal(each[0].TimeSavings!.Low.Hours, portfolio.Promised!.Value.Low);
    }

    [Fact]
    public async Task A_month_before_an_investment_has_no_line_of_it()
    {
        var before = await _portal.Portfolio.ForAsync(new Month(2020, 12));

        Assert.Equal(1, Assert.Single(before.Lines).Id);
    }

    [Fact]
    public async Task The_conclusion_says_what_it_costs_who_is_dearer_and_what_is_missing()
    {
        var sentences = (await _portal.Portfolio.ForAsync(April)).Sentences;

        Assert.StartsWith(
            "6\u00A0investeringar med 3\u00A0231\u00A0015\u00A0kr i anslag väntas kosta",
            sentences[0],
            StringComparison.Ordinal
        );
        Assert.Contains("investeringar väntas kosta mer än sina anslag, mest", sentences[1], StringComparison.Ordinal);
        Assert.Contains("Uppgifter saknas från 6\u00A0investeringar.", sentences);
    }

    [Fact]
    public async Task Workbook_document_and_json_say_the_same()
    {
        var (files, folder) = await WriteAsync();
        using var _ = folder;
        using var json = JsonDocument.Parse(File.ReadAllBytes(folder.File(Named(files, ".json"))));
        var workbook = File.ReadAllBytes(folder.File(Named(files, ".xlsx")));
        var rows = Office.Rows(workbook, Office.Values(workbook), "Portfölj");
        var document = new WordText(File.ReadAllBytes(folder.File(Named(files, ".docx"))));
        var written = document.Table("Investeringarnas ekonomi, kronor");
        var investments = json.RootElement.GetProperty("investments").EnumerateArray().ToList();

        foreach (var (place, said) in investments.Index())
        {
            AssertRow(rows[place], said);
            var name = said.GetProperty("name").GetString()!;
            Assert.Equal(Shown(said, "forecast"), written.At(name, "Beräknad totalutgift"));
            Assert.Equal(Shown(said, "outcome"), written.At(name, "Utfall"));
        }

        var totals = json.RootElement.GetProperty("totals");
        AssertRow(rows[^1], totals);
        Assert.Equal("Summa", rows[^1]["Investering"]);
        Assert.Equal(Shown(totals, "budget"), written.At("Summa", "Aktuell budget"));
        Assert.Equal(investments.Count + 1, rows.Count);
    }

    [Fact]
    public async Task The_sums_of_the_workbook_are_live_formulas()
    {
        var (files, folder) = await WriteAsync();
        using var _ = folder;
        var workbook = File.ReadAllBytes(folder.File(Named(files, ".xlsx")));

        var formulas = Office
            .Formulas(workbook)
            .Where(cell => cell.Key.StartsWith("Investeringar!", StringComparison.Ordinal));
        Assert.Contains(formulas, cell => cell.Value.Contains("SUBTOTAL", StringComparison.Ordinal));
        Assert.True(formulas.Count() > 6 * 3);
    }

    [Fact]
    public async Task The_files_are_valid_Open_XML()
    {
        var (files, folder) = await WriteAsync();
        using var _ = folder;
        using var workbook = SpreadsheetDocument.Open(folder.File(Named(files, ".xlsx")), false);
        using var document = WordprocessingDocument.Open(folder.File(Named(files, ".docx")), false);
        var validator = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019);

        Assert.Empty(validator.Validate(workbook).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Empty(validator.Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public async Task It_is_frozen_once_and_verified_from_the_facts()
    {
        var first = await FreezeAsync();
        await _portal.ForecastAsync(900_000);
        var second = await FreezeAsync();

        Assert.Equal(first.Report.Id, second.Report.Id);
        Assert.Null(first.Report.InvestmentId);
        Assert.Empty((await VerifyReports.RunAsync(_portal.Db, _portal.Kinds)).Findings);
        // The sums of the test have no rows behind them; all else is sound.
        Assert.All(
            (await VerifyDatabase.RunAsync(_portal.Db, _portal.Folders)).Findings,
            finding => Assert.Equal("LedgerSums", finding.Table)
        );

        _portal.DropGuards();
        _portal.Database.Tamper(
            "UPDATE FrozenReports SET Figures = replace(Figures, '\"outcome\": ', '\"outcome\": 1')"
        );
        Assert.Contains(
            "totals.outcome",
            Assert.Single((await VerifyReports.RunAsync(_portal.Db, _portal.Kinds)).Findings).Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Each_investment_of_it_can_be_frozen_too() =>
        Assert.Null((await _portal.Freeze(_portal.Db).RunAsync(ReportKind.FollowUp, 2, April, "prov")).Refusal);

    [Fact]
    public async Task Before_any_investment_it_is_not_frozen() =>
        Assert.Equal(
            "Portföljrapporten för april 2019 kan inte frysas, för ingen investering hade börjat då.",
            (await _portal.Freeze(_portal.Db).RunAsync(ReportKind.Portfolio, null, new Month(2019, 4), "prov"))
                .Refusal!
                .Sentence
        );

    private async Task<FrozenFiles> FreezeAsync() =>
        (await _portal.Freeze(_portal.Db).RunAsync(ReportKind.Portfolio, null, April, "prov")).Value;

    private async Task<(IReadOnlyList<ReportFile> Files, TemporaryFolder Folder)> WriteAsync()
    {
        var folder = new TemporaryFolder();
        var content = ComputePortfolioReport.Of(await _portal.Portfolio.ForAsync(April));
        return (await WriteReport.RunAsync(content, folder.Path), folder);
    }

    private static string Named(IReadOnlyList<ReportFile> files, string ending) =>
        files.Single(file => file.Name.EndsWith(ending, StringComparison.Ordinal)).Name;

    private static void AssertRow(IReadOnlyDictionary<string, string> row, JsonElement said)
    {
        foreach (
            var (heading, member) in new[]
            {
                ("Anslag", "appropriation"),
                ("Beslutad totalutgift", "decided"),
                ("Aktuell budget", "budget"),
                ("Utfall", "outcome"),
                ("Bundet", "committed"),
                ("Beräknad totalutgift", "forecast"),
                ("Avvikelse mot budget", "variance"),
                ("Avvikelse mot anslag", "varianceToAppropriation"),
                ("Ej fördelat", "unallocated"),
            }
        )
        {
            Assert.Equal(
                said.GetProperty(member).GetDecimal(),
                decimal.Round(decimal.Parse(row[heading], NumberStyles.Float, CultureInfo.InvariantCulture), 2)
            );
        }
    }

    private static string Shown(JsonElement of, string member) =>
        SwedishText.Number(of.GetProperty(member).GetDecimal(), 2, 2);
}
