using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Accounts;
using Portal.Data.Queries;
using Portal.Domain.Accounts;
using Portal.Domain.FollowUp;
using Portal.Domain.TimeSavings;
using Portal.Domain.Values;

namespace Portal.Tests.Features.TimeSavings;

/// <summary>A count or a sample left by mistake is taken back with a reason, and what stood before counts again.</summary>
public sealed class MeasurementTakeBackTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Form = "/investeringar/1/delprojekt/4/matningar";
    private static readonly Month Known = new(2022, 1);

    [Fact]
    public async Task A_count_is_taken_back_and_the_earlier_counts_again()
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Form);
        await visitor.SendAsync("Spara mätningen", ("Month", "2021-10"), ("Started", "690"));
        var wrong = (await site.FiguresAsync(Known)).Batch;
        var page = visitor.Page.Table("Startade utredningar").Row("oktober 2021");

        await visitor.GoAsync(TakeBack(page));
        Assert.Contains("690", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Den som lämnades före, 69, gäller igen", visitor.Text, StringComparison.Ordinal);
        var question = visitor.Page;
        await visitor.SendAsync("Ta tillbaka");
        Assert.Contains("Skriv varför det återtas.", visitor.Text, StringComparison.Ordinal);
        await visitor.ReturnTo(question).SendAsync("Ta tillbaka", ("skal", "En nolla för mycket"));
        Assert.Contains("tillbakatagen", visitor.Text, StringComparison.Ordinal);
        await visitor.ReturnTo(question).SendAsync("Ta tillbaka", ("skal", "En nolla för mycket"));

        var after = await site.FiguresAsync(Known);
        Assert.Equal(wrong + 1, after.Batch);
        Assert.Equal(69, Started(after.TimeSavings!, 10));
        // What was known before it was taken back stays as it was.
        Assert.Equal(690, Started((await AtAsync(wrong)).TimeSavings!, 10));
    }

    [Fact]
    public async Task Pairs_left_by_mistake_are_taken_back_and_before_and_after_count_again()
    {
        var before = (await site.FiguresAsync(Known)).TimeSavings!.Measured.HoursPerInvestigation;
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Form);
        await visitor.SendAsync(
            "Spara mätningen",
            ("Month", "2021-11"),
            ("Phase", "Paired"),
            ("Count", "10"),
            ("Mean", "9"),
            ("Deviation", "1"),
            ("Source", "Av misstag")
        );
        Assert.NotEqual(before, (await site.FiguresAsync(Known)).TimeSavings!.Measured.HoursPerInvestigation);
        var row = visitor
            .Page.Table("Mätningar av tid")
            .QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains("Av misstag", StringComparison.Ordinal));

        await visitor.GoAsync(TakeBack(row));
        await visitor.SendAsync("Ta tillbaka", ("skal", "Det var inte samma ärenden"));

        Assert.Equal(before, (await site.FiguresAsync(Known)).TimeSavings!.Measured.HoursPerInvestigation);
    }

    [Fact]
    public async Task What_has_been_replaced_is_not_taken_back_from_under_its_successor()
    {
        using var visitor = new Visitor(site);
        await visitor.GoAsync(Form);
        await visitor.SendAsync("Spara mätningen", ("Month", "2021-09"), ("Started", "66"));
        await visitor.GoAsync(TakeBack(visitor.Page.Table("Startade utredningar").Row("september 2021")));
        var question = visitor.Page;
        await visitor.GoAsync(Form);
        await visitor.SendAsync("Spara mätningen", ("Month", "2021-09"), ("Started", "67"));

        await visitor.ReturnTo(question).SendAsync("Ta tillbaka", ("skal", "Fel"));

        Assert.Contains("har lämnats på nytt", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(67, Started((await site.FiguresAsync(Known)).TimeSavings!, 9));
    }

    [Fact]
    public async Task The_subprojects_lead_reads_the_result_on_its_page_and_takes_back_what_they_left()
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var grant = new RoleGrant
            {
                AccountId = (await accounts.FindByEmailAsync(TestAccounts.ProjectLead))!.Id,
                Role = Role.ProjectLead,
                InvestmentId = 1,
                SubprojectId = db.Subprojects.Single(s => s.InvestmentId == 1 && s.Number == 4).Id,
            };
            await db.RecordAsync(new BatchOrigin("system", "Prov", Example: true), [grant]);
        }

        using var lead = new Visitor(site, TestAccounts.ProjectLead);
        await lead.GoAsync("/investeringar/1/tidsbesparing");
        Assert.Equal(HttpStatusCode.Forbidden, lead.Status);
        await lead.GoAsync("/investeringar/1/delprojekt/4");
        Assert.Equal("2–4", lead.Page.Table("Tidsbesparing").Row("Timmar per utredning").Text("Beslutet"));
        Assert.DoesNotContain("Hur tidsbesparingen är mätt", lead.Text, StringComparison.Ordinal);

        await lead.FollowAsync("Lämna en mätning");
        await lead.SendAsync("Spara mätningen", ("Month", "2021-07"), ("Started", "350"));
        await lead.GoAsync(TakeBack(lead.Page.Table("Startade utredningar").Row("juli 2021")));
        await lead.SendAsync("Ta tillbaka", ("skal", "Fel av 19121212-1212"));
        Assert.Contains("ser ut som ett personnummer", lead.Text, StringComparison.Ordinal);
        await lead.SendAsync("Ta tillbaka", ("skal", "En nolla för mycket"));
        Assert.Equal("35", lead.Page.Table("Startade utredningar").Row("juli 2021").Text("Antal"));
    }

    private async Task<FollowUpFigures> AtAsync(long batch) =>
        (await site.Services.GetRequiredService<ReadFigures>().AtBatchAsync(1, Known, batch))!;

    private static string TakeBack(IElement row) =>
        row.QuerySelectorAll("a")
            .Single(a => a.TextContent.Trim().StartsWith("Ta tillbaka", StringComparison.Ordinal))
            .GetAttribute("href")!;

    private static int? Started(TimeSavingFigures savings, int month) =>
        savings.Months.Single(m => m.Month == new Month(2021, month)).Investigations;
}
