using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Budgets;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Values;

namespace Portal.Tests.Features.CapitalCosts;

/// <summary>A controller records what capital cost follows from: filled in, reviewed, recorded once, and taken back.</summary>
public sealed class RecordingTests : IAsyncLifetime
{
    private const string Page = "/investeringar/1/kapitalkostnad";

    private readonly TestSite _site = new();
    private Visitor _visitor = null!;

    public ValueTask InitializeAsync()
    {
        _visitor = new Visitor(_site);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_day_of_use_is_moved_sent_twice_recorded_once_and_taken_back()
    {
        await _visitor.GoAsync($"{Page}/i-bruk");
        await _visitor.SendAsync("Granska", ("delprojekt", "1"), ("dag", "2021-07-01"));
        Assert.Contains("Den väntade kapitalkostnaden", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("juli 2021", _visitor.Text, StringComparison.Ordinal);
        var review = _visitor.Page;

        await _visitor.SendAsync("Spara");
        await _visitor.ReturnTo(review).SendAsync("Spara");

        Assert.Equal($"{Page}?klart=i-bruk", _visitor.Address);
        var figures = await _site.FiguresAsync();
        Assert.Equal(new Month(2021, 7), figures.CapitalCost.ExpectedBySubproject[0].From);
        Assert.Equal(2, await CountAsync(db => db.InServices.Where(s => s.SubprojectId == 1)));

        await _visitor.FollowAsync("Ta tillbaka dagen");
        await _visitor.SendAsync("Ta tillbaka");
        Assert.Contains("Ange skälet.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Ta tillbaka", ("skal", "Fel dag"));

        Assert.Contains("Det är återtaget", _visitor.Text, StringComparison.Ordinal);
        figures = await _site.FiguresAsync();
        Assert.Equal(new Month(2021, 4), figures.CapitalCost.ExpectedBySubproject[0].From);
    }

    [Fact]
    public async Task A_day_of_use_is_neither_before_the_first_month_nor_after_what_the_asset_has_lost()
    {
        await _visitor.GoAsync($"{Page}/i-bruk");
        await _visitor.SendAsync("Granska", ("delprojekt", "1"), ("dag", "2016-01-01"));
        Assert.Contains("är före investeringens första månad, maj 2020", _visitor.Text, StringComparison.Ordinal);

        await RecordAsync(
            new AssetChange
            {
                SubprojectId = 1,
                Kind = AssetChangeKind.Disposal,
                Month = new Month(2021, 8),
                Reference = "KS 2021/1",
                Reason = "Såld",
            }
        );
        await _visitor.SendAsync("Granska", ("delprojekt", "1"), ("dag", "2021-12-15"));
        Assert.Contains(
            "Delprojekt 1 har en nedskrivning eller utrangering i augusti 2021. Ange en dag före den",
            _visitor.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field_and_what_was_typed_is_kept()
    {
        await _visitor.GoAsync($"{Page}/nedskrivning");
        await _visitor.SendAsync(
            "Granska",
            ("delprojekt", "1"),
            ("manad", "2021-13"),
            ("belopp", "1.234"),
            ("skal", "Kvar")
        );

        foreach (var sentence in new[] { "”2021-13” är ingen månad; skriv som 2021-04.", "Ange beslutet." })
        {
            Assert.Contains(sentence, _visitor.Text, StringComparison.Ordinal);
        }

        Assert.Equal("1.234", _visitor.Page.QuerySelector("#belopp")!.GetAttribute("value"));
        Assert.Equal("Kvar", _visitor.Page.QuerySelector("#skal")!.TextContent);
        Assert.Equal(5, _visitor.Page.QuerySelectorAll("[aria-invalid]").Length + 2);
    }

    [Fact]
    public async Task An_impairment_and_a_disposal_change_the_rest_and_no_more_than_is_left_can_be_taken()
    {
        await ImpairAsync("2021-10", "99 999 999");
        Assert.Contains("Beloppet är större än det som är kvar", _visitor.Text, StringComparison.Ordinal);
        await ImpairAsync("2021-10", "10 000,50");
        await _visitor.SendAsync("Spara");

        var part = (await _site.FiguresAsync()).CapitalCost.ExpectedBySubproject[0];
        Assert.Equal(10_000.50m, part.Years[0].WrittenDown.Kronor);
        Assert.Contains("Nedskrivningar och utrangeringar", _visitor.Text, StringComparison.Ordinal);

        await _visitor.GoAsync($"{Page}/nedskrivning");
        await _visitor.SendAsync(
            "Granska",
            ("delprojekt", "1"),
            ("slag", "utrangering"),
            ("manad", "2021-12"),
            ("beslut", "SN § 5"),
            ("skal", "Avvecklas")
        );
        await _visitor.SendAsync("Spara");

        part = (await _site.FiguresAsync()).CapitalCost.ExpectedBySubproject[0];
        Assert.Equal(part.Amount, Money.Sum(part.Years.Select(y => y.Depreciation + y.WrittenDown)));
        Assert.Equal(Money.Zero, Money.Sum(part.Years.Skip(1).Select(y => y.Cost)));
    }

    [Fact]
    public async Task A_closed_month_refuses_what_is_recorded_in_it_and_what_is_taken_back_of_it()
    {
        await RecordAsync(new PeriodLock { InvestmentId = 1, Month = new Month(2021, 4) });

        await _visitor.GoAsync($"{Page}/i-bruk/granska?delprojekt=2&dag=2021-04-01");
        Assert.Contains("Perioden april 2021 är låst.", _visitor.Text, StringComparison.Ordinal);

        var fact = (await _site.FiguresAsync()).CapitalCost.ExpectedBySubproject[0].InServiceId;
        await _visitor.GoAsync($"{Page}/i-bruk/{fact}/aterta");
        await _visitor.SendAsync("Ta tillbaka", ("skal", "Fel dag"));
        Assert.Contains("Perioden april 2021 är låst.", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Fel dag", _visitor.Page.QuerySelector("#skal")!.TextContent);
    }

    [Fact]
    public async Task An_item_that_may_not_be_capitalised_becomes_running_cost()
    {
        var before = await _site.FiguresAsync();
        await _visitor.GoAsync($"{Page}/poster");
        await _visitor.SendAsync("Granska", ("post", "1-1"), ("skal", "Utbildning"));
        await _visitor.SendAsync("Spara");

        var after = await _site.FiguresAsync();
        var cost = before.Subprojects[0].Items[0].Outcome;
        Assert.Equal(
            before.CapitalCost.ExpectedBySubproject[0].Amount - cost,
            after.CapitalCost.ExpectedBySubproject[0].Amount
        );
        Assert.Equal(cost, Money.Sum(after.RunningCost.Years.Select(y => y.NotCapitalised)));
        Assert.Contains("Får inte aktiveras", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_method_and_time_are_chosen_with_a_reason()
    {
        await _visitor.GoAsync($"{Page}/villkor");
        await _visitor.SendAsync("Granska", ("metod", "Annuity"), ("ranta", "YearlyMean"), ("ar", "0"));
        Assert.Contains("Annuitet kan inte räknas", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Avskrivningstiden ska vara 1–100 år.", _visitor.Text, StringComparison.Ordinal);

        await _visitor.SendAsync(
            "Granska",
            ("metod", "Annuity"),
            ("ranta", "Monthly"),
            ("ar", "3"),
            ("skal", "Kortare")
        );
        await _visitor.SendAsync("Spara");

        var terms = (await _site.FiguresAsync()).CapitalCost.ExpectedTerms;
        Assert.Equal((3, DepreciationMethod.Annuity, "Kortare"), (terms.Years, terms.Method, terms.Reason));
        Assert.Contains("Skäl: Kortare", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_difference_and_its_reasons_stand_on_the_page_by_year_and_month()
    {
        var figures = await _site.FiguresAsync();
        var page = await _site.ReadAsync($"{Page}?ar=2021");

        var table = page.Table("Skillnaden mot beslutet");
        foreach (var (year, of) in figures.CapitalCost.YearlyDifferences)
        {
            var row = table.Row($"{year}");
            Assert.Equal(of.Difference.Kronor, row.Amount("Skillnad, kr"));
            Assert.Equal(
                of.Difference.Kronor,
                row.Amount("Belopp, kr") + row.Amount("Ränta, kr") + row.Amount("Tid, kr")
            );
        }

        Assert.Equal(12, page.Table("Månaderna 2021").QuerySelectorAll("tbody tr").Length);
        Assert.Equal(
            figures.RunningCost.Granting[0].Rest.Kronor,
            page.Table("Vad det beviljade").Row("2021").Amount("Kvar enligt beslutet, kr")
        );
    }

    [Fact]
    public async Task What_belongs_to_another_investment_or_is_no_form_is_not_found()
    {
        await _visitor.GoAsync($"{Page}/i-bruk/999/aterta");
        Assert.Equal(HttpStatusCode.NotFound, _visitor.Status);
        await _visitor.GoAsync($"{Page}/nagot-annat");
        Assert.Equal(HttpStatusCode.NotFound, _visitor.Status);
    }

    private async Task ImpairAsync(string month, string amount)
    {
        await _visitor.GoAsync($"{Page}/nedskrivning");
        await _visitor.SendAsync(
            "Granska",
            ("delprojekt", "1"),
            ("manad", month),
            ("belopp", amount),
            ("beslut", "SN § 4"),
            ("skal", "Används mindre")
        );
    }

    private async Task RecordAsync(Portal.Domain.Fact fact)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<PortalDb>()
            .RecordAsync(new BatchOrigin("system", "Prov"), [fact]);
    }

    private async Task<int> CountAsync<T>(Func<PortalDb, IQueryable<T>> of)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return of(scope.ServiceProvider.GetRequiredService<PortalDb>()).Count();
    }
}
