using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Queries;
using Portal.Domain;
using Portal.Domain.Budgets;
using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Values;

namespace Portal.Tests.Features.Changes;

/// <summary>Vad har ändrats, on the example and on what these tests record after it.</summary>
public sealed class ChangesPageTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Address = "/investeringar/1/andrat";
    private static readonly Month April = new(2021, 4);

    [Fact]
    public async Task An_import_changes_the_outcome_by_the_rows_it_gave_the_investment()
    {
        var import = await ImportAsync("ledger-2021-04.se");
        var (before, after) = (await FiguresAsync(import - 1), await FiguresAsync(import));

        var page = await site.ReadAsync($"{Address}?fran={import - 1}&till={import}&manad=2021-04");

        var outcome = Part(page, "Hela investeringen").Row("Utfall");
        Assert.Equal(before.Totals.Money.Outcome.Kronor, outcome.Amount("Före"));
        Assert.Equal(after.Totals.Money.Outcome.Kronor, outcome.Amount("Efter"));
        Assert.Equal((after.Totals.Money.Outcome - before.Totals.Money.Outcome).Kronor, outcome.Amount("Skillnad"));
        foreach (
            var (was, now) in before
                .Subprojects.Zip(after.Subprojects)
                .Where(s => s.First.Money.Outcome != s.Second.Money.Outcome)
        )
        {
            var rows = Part(page, $"{now.Number}. ");
            Assert.Equal((now.Money.Outcome - was.Money.Outcome).Kronor, rows.Row("Utfall").Amount("Skillnad"));
        }

        var batch = Assert.Single(page.QuerySelectorAll("#registrerat table"));
        Assert.StartsWith("Import", batch.QuerySelector("caption")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("ledger-2021-04.se", batch.Row("Import").Text("Efter"), StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ rader, ", batch.Row("Bokfört på investeringen").Text("Efter"));
    }

    [Fact]
    public async Task The_facts_in_between_are_those_of_the_batches_after_the_first_up_to_the_last()
    {
        var first = await BatchAsync("Läget för april 2021");
        var last = await BatchAsync("Läget för maj 2021");

        var page = await site.ReadAsync($"{Address}?fran={first}&till={last}");

        Assert.Equal(
            Enumerable.Range((int)first + 1, (int)(last - first)).Reverse().Select(batch => $"registrering-{batch}"),
            page.QuerySelectorAll("#registrerat table").Select(table => table.Id)
        );
        Assert.Contains("2 registreringar rör investeringen", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forecast_is_told_with_the_amounts_before_and_after_and_leads_to_its_subproject()
    {
        await RecordAsync(AForecast(3, 94_000));
        var batch = await RecordAsync(AForecast(3, 96_500.50m));

        var page = await site.ReadAsync($"{Address}?fran={batch - 1}&till={batch}");

        var rows = Part(page, "3. ");
        Assert.Equal((94_000m, 96_500.50m), (rows.Row("Prognos").Amount("Före"), rows.Row("Prognos").Amount("Efter")));
        Assert.Equal(-2_500.50m, rows.Row("Avvikelse").Amount("Skillnad"));
        var fact = page.QuerySelector("#registrerat table")!.Row("Prognos");
        Assert.Equal("Belopp: 94\u00a0000,00\u00a0kr", fact.Text("Före"));
        Assert.Equal("Belopp: 96\u00a0500,50\u00a0kr", fact.Text("Efter"));
        Assert.Contains("prognosen ökade med 2\u00a0501\u00a0kr", page.MainText(), StringComparison.Ordinal);

        var home = page.QuerySelectorAll("tbody > tr:first-child > th a")
            .First(a => a.TextContent.StartsWith("3. ", StringComparison.Ordinal));
        var subproject = await site.ReadAsync(home.GetAttribute("href")!);
        Assert.Contains("96\u00a0501", subproject.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_recorded_of_another_investment_is_not_told()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var other = AnInvestment();
        await db.RecordAsync(new BatchOrigin("konto 2", "En annan investering"), [other]);
        var batch = await RecordAsync(new PeriodLock { InvestmentId = other.Id, Month = April });

        var page = await site.ReadAsync($"{Address}?fran={batch - 1}&till={batch}");

        Assert.Contains("Inget i siffrorna för", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Inget som rör investeringen.", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moments_and_batches_mean_the_same_and_what_cannot_be_read_is_told_and_kept()
    {
        var april = await BatchAsync("Läget för april 2021");
        var may = await BatchAsync("Läget för maj 2021");
        var byMoment = await site.ReadAsync(
            $"{Address}?fran=2021-05-07T09:15:00Z&till=2021-06-07T08:45:00Z&manad=2021-05"
        );
        var byBatch = await site.ReadAsync($"{Address}?fran={april}&till={may}&manad=2021-05");
        Assert.Equal(Told(byBatch), Told(byMoment));

        var wrong = await site.ReadAsync($"{Address}?fran=i%20fjol&till=999999&manad=2031-01");
        Assert.Equal("i fjol", wrong.GetElementById("fran")!.GetAttribute("value"));
        Assert.Contains("”i fjol” är ingen tidpunkt", wrong.MainText(), StringComparison.Ordinal);
        Assert.Contains("Det finns ingen registrering 999999.", wrong.MainText(), StringComparison.Ordinal);
        Assert.Contains("Den månaden finns inte att jämföra.", wrong.MainText(), StringComparison.Ordinal);

        var turned = await site.ReadAsync($"{Address}?fran={may}&till={april}");
        Assert.Contains("Till är före från.", turned.MainText(), StringComparison.Ordinal);
        await site.ReadAsync("/investeringar/4711/andrat", HttpStatusCode.NotFound);

        static string Told(IDocument page) =>
            string.Concat(page.QuerySelectorAll("main table").Select(t => t.TextContent));
    }

    [Fact]
    public async Task A_page_that_is_as_known_at_a_moment_leads_to_what_had_changed_by_then()
    {
        var page = await site.ReadAsync("/investeringar/1?manad=2021-03&kand=2021-05-01T00:00");
        var link = page.QuerySelectorAll("main a")
            .Single(a => a.TextContent.StartsWith("Vad har ändrats", StringComparison.Ordinal));

        var changes = await site.ReadAsync(link.GetAttribute("href")!);

        Assert.Equal("2021-03", changes.QuerySelector("#manad option[selected]")!.GetAttribute("value"));
        Assert.DoesNotContain("Läget för april 2021", changes.MainText(), StringComparison.Ordinal);
        Assert.Contains("Läget för mars 2021", changes.MainText(), StringComparison.Ordinal);
    }

    private static IElement Part(IDocument page, string name) =>
        page.Table("Siffror som skiljer sig")
            .QuerySelectorAll("tbody")
            .Single(part =>
                part.QuerySelector("tr:first-child > th")!.TextContent.Trim().StartsWith(name, StringComparison.Ordinal)
            );

    private static Forecast AForecast(long subproject, decimal kronor) =>
        new()
        {
            SubprojectId = subproject,
            Month = new Month(2021, 12),
            Amount = Money.FromKronor(kronor),
            Comment = "Prov",
        };

    private static Investment AnInvestment() =>
        new()
        {
            Name = "Ny brygga",
            DecidedBy = "Tekniska nämnden",
            GrantedTo = "Hamnen",
            Appropriation = Money.FromKronor(1_000),
            PlannedFrom = April,
            PlannedTo = April,
        };

    private async Task<Portal.Domain.FollowUp.FollowUpFigures> FiguresAsync(long batch) =>
        (await site.Services.GetRequiredService<ReadFigures>().AtBatchAsync(1, April, batch))!;

    private async Task<long> ImportAsync(string file)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return await db.LedgerFiles.Where(f => f.Name == file).Select(f => f.Batch).SingleAsync();
    }

    private async Task<long> BatchAsync(string what)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return await db.Batches.Where(b => b.What == what).Select(b => b.Sequence).SingleAsync();
    }

    private async Task<long> RecordAsync(params Fact[] facts)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return (await db.RecordAsync(new BatchOrigin("konto 2", "Prov"), facts)).Sequence;
    }
}
