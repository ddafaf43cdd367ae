using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Domain.CapitalCosts;
using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;
using Portal.Domain.Withdrawals;

namespace Portal.Tests.Features.Investments;

/// <summary>An investment set up by mistake is taken back with a reason; one that is used stands.</summary>
public sealed class TakeBackTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task One_set_up_by_mistake_is_gone_from_every_list_and_kept_in_the_past()
    {
        var (id, _) = await AddAsync("Fel brygga");
        await RecordAsync(
            new RoleGrant
            {
                AccountId = 2,
                Role = Role.Controller,
                InvestmentId = id,
            }
        );
        using var visitor = new Visitor(site);
        await visitor.GoAsync($"/investeringar/{id}/beslut");
        await visitor.FollowAsync("Lades investeringen upp av misstag?");
        await visitor.SendAsync("Ta bort investeringen");
        Assert.Contains("Skriv varför investeringen tas bort.", visitor.Text, StringComparison.Ordinal);

        await visitor.SendAsync("Ta bort investeringen", ("skal", "Lades upp två gånger"));

        Assert.Contains("Investeringen är borttagen.", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fel brygga", visitor.Text, StringComparison.Ordinal);
        await visitor.GoAsync($"/investeringar/{id}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await visitor.GoAsync($"/investeringar/{id}/ta-bort");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await visitor.GoAsync("/historik?text=Fel+brygga");
        Assert.Contains("Tog bort investeringen Fel brygga", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_used_stands_until_what_uses_it_is_taken_back()
    {
        var (id, subproject) = await AddAsync("Rätt brygga");
        var forecast = new Forecast
        {
            SubprojectId = subproject,
            Month = new Month(2026, 5),
            Amount = Money.FromKronor(5),
            Comment = "",
        };
        var mapping = new ObjectMapping
        {
            Dimension = "6",
            ObjectCode = "90377",
            InvestmentId = id,
        };
        await RecordAsync(forecast);
        await RecordAsync(mapping);
        using var visitor = new Visitor(site);
        await visitor.GoAsync($"/investeringar/{id}/ta-bort");
        Assert.Contains("kan inte tas bort: 1 prognos, 1 koppling", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("main form"));

        await RecordAsync(new MappingRemoval { MappingId = mapping.Id });
        await visitor.GoAsync($"/investeringar/{id}/ta-bort");
        Assert.Contains("kan inte tas bort: 1 prognos.", visitor.Text, StringComparison.Ordinal);

        await RecordAsync(new Withdrawal { ForecastId = forecast.Id, Reason = "Fel investering" });
        await visitor.GoAsync($"/investeringar/{id}/ta-bort");
        var form = visitor.Page;
        await visitor.SendAsync("Ta bort investeringen", ("skal", "Ett misstag"));
        Assert.Contains("Investeringen är borttagen.", visitor.Text, StringComparison.Ordinal);

        await visitor.ReturnTo(form).SendAsync("Ta bort investeringen", ("skal", "Ett misstag"));
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task What_came_between_the_question_and_the_answer_refuses_it()
    {
        var (id, subproject) = await AddAsync("Tredje bryggan");
        using var visitor = new Visitor(site);
        await visitor.GoAsync($"/investeringar/{id}/ta-bort");
        await RecordAsync(new InService { SubprojectId = subproject, Day = new DateOnly(2026, 5, 1) });

        await visitor.SendAsync("Ta bort investeringen", ("skal", "Ett misstag"));

        Assert.Contains("kan inte tas bort: 1 tagning i bruk.", visitor.Text, StringComparison.Ordinal);
        await visitor.GoAsync($"/investeringar/{id}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    private async Task<(long Investment, long Subproject)> AddAsync(string name)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var written = new WrittenInvestment
        {
            Name = name,
            DecidedBy = "Tekniska nämnden",
            GrantedTo = "Hamnen",
            Appropriation = "1000",
            PlannedFrom = "2026-05",
            PlannedTo = "2026-06",
            Rate = "2",
            Years = "5",
            Subprojects =
            [
                new WrittenSubproject
                {
                    Name = "Brygga",
                    Items = [new WrittenItem { Name = "Virke", Decided = "1000" }],
                },
            ],
        };
        var investment = ReadWrittenInvestment.From(written, new DateOnly(2026, 11, 26)).Investment!;
        var add = scope.ServiceProvider.GetRequiredService<Portal.Features.Investments.AddInvestment>();
        var added = (await add.RunAsync(investment, "konto 2")).Value;
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return (added.Id, db.Subprojects.Single(s => s.InvestmentId == added.Id).Id);
    }

    private async Task RecordAsync(Fact fact)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<PortalDb>()
            .RecordAsync(new BatchOrigin("konto 2", "Prov"), [fact]);
    }
}
