using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Domain.Forecasts;
using Portal.Domain.Investments;
using Portal.Domain.Outcomes;
using Portal.Domain.Values;

namespace Portal.Tests.Features.History;

/// <summary>Historik on the example, and on what these tests record themselves after it.</summary>
public sealed class HistoryPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_latest_comes_first_with_who_what_and_how_many_of_each_kind()
    {
        var batch = await RecordAsync(
            "konto 2",
            "Tre mätpunkter",
            AForecast(1, 2021, 5, 90_000),
            AForecast(1, 2021, 6, 91_000),
            ANote()
        );

        var row = (await site.ReadAsync("/historik?text=Tre m%C3%A4tpunkter"))
            .Table("Registreringar")
            .Row("Tre mätpunkter");

        Assert.Equal(($"{batch}", "1 anteckning ur beslutet, 2 prognoser"), (row.Text("Nr"), row.Text("Innehåll")));
        Assert.Equal("Exempel Controller", row.Text("Vem"));
        var numbers = (await site.ReadAsync("/historik"))
            .QuerySelectorAll("td[data-label=Nr]")
            .Select(cell => long.Parse(cell.TextContent, CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(numbers.OrderDescending(), numbers);
    }

    [Fact]
    public async Task Every_batch_of_the_example_can_be_opened()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var last = await scope.ServiceProvider.GetRequiredService<PortalDb>().Batches.MaxAsync(b => b.Sequence);
        for (var batch = 1L; batch <= last; batch++)
        {
            Assert.Equal(
                $"Registrering {batch}",
                (await site.ReadAsync($"/historik/{batch}")).QuerySelector("h1")!.TextContent
            );
        }

        await site.ReadAsync($"/historik/{last + 1000}", HttpStatusCode.NotFound);
        await site.ReadAsync("/historik/1?slag=finns-inte", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_forecast_stands_beside_the_one_it_replaces()
    {
        var before = await RecordAsync("konto 2", "Första prognosen", AForecast(3, 2021, 5, 94_000));
        var after = await RecordAsync("konto 2", "Andra prognosen", AForecast(3, 2021, 6, 96_500));

        var page = await site.ReadAsync($"/historik/{after}");

        var table = page.Table("Prognos");
        Assert.Contains(
            $"Före är det som registrerades i registrering {before}.",
            page.MainText(),
            StringComparison.Ordinal
        );
        Assert.Equal(("94\u00a0000,00\u00a0kr", "96\u00a0500,00\u00a0kr"), Change(table, "Belopp"));
        Assert.Equal(("maj 2021", "juni 2021"), Change(table, "Månad"));
        var (same, still) = Change(table, "Delprojekt");
        Assert.Equal(same, still);
        Assert.Equal(
            ["Månad, ändrad", "Belopp, ändrad"],
            table.QuerySelectorAll("tr.here th").Select(th => th.TextContent)
        );
    }

    [Fact]
    public async Task What_ends_shows_what_it_ended()
    {
        var mapping = new ObjectMapping
        {
            Dimension = "6",
            ObjectCode = "4711",
            InvestmentId = 1,
        };
        await RecordAsync("konto 2", "En koppling", mapping);
        var removed = await RecordAsync("konto 2", "Kopplingen bort", new MappingRemoval { MappingId = mapping.Id });
        var grant = new RoleGrant { AccountId = 4, Role = Role.Controller };
        await RecordAsync("konto 1", "En roll", grant);
        var taken = await RecordAsync("konto 1", "Rollen bort", new RoleRemoval { RoleGrantId = grant.Id });

        var gone = (await site.ReadAsync($"/historik/{removed}")).Table("Borttagen koppling");
        Assert.Equal([("4711", "–"), ("Projekt", "–")], [Change(gone, "Objekt"), Change(gone, "Dimension")]);
        var role = (await site.ReadAsync($"/historik/{taken}")).Table("Återtagen roll");
        Assert.Equal(("Controller", "–"), Change(role, "Roll"));
        Assert.Equal(("Exempel Förtroendevald", "–"), Change(role, "Konto"));
        Assert.Equal(("Alla", "–"), Change(role, "Investering"));
    }

    [Fact]
    public async Task Vouchers_are_counted_and_lead_to_their_import()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var file = await db.LedgerFiles.OrderBy(f => f.Id).FirstAsync();
        var count = await db.Vouchers.CountAsync(v => v.Batch == file.Batch);

        var page = await site.ReadAsync($"/historik/{file.Batch}");

        var counted = page.QuerySelector("#raknade")!;
        Assert.Contains(
            $"Räknas inte upp här: {count} verifikationer och ",
            counted.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal($"/import/{file.Id}", counted.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("#verifikationer"));
        await site.ReadAsync($"/historik/{file.Batch}?slag=verifikationer", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("vem=konto+77", "Sökprov ett|Sökprov två")]
    [InlineData("vem=konto+77&slag=prognoser", "Sökprov ett")]
    [InlineData("text=SÖKPROV+ETT", "Sökprov ett")]
    [InlineData("vem=konto+77&text=123457,89", "Sökprov ett")]
    [InlineData("vem=konto+77&text=123+457,89", "Sökprov ett")]
    [InlineData("vem=konto+77&text=oktober+2031", "Sökprov ett")]
    [InlineData("vem=konto+77&text=återställningskoder", "Sökprov två")]
    [InlineData("vem=konto+77&investering=1", "Sökprov ett")]
    [InlineData("vem=konto+77&investering=99", "")]
    [InlineData("vem=konto+77&till=2001-01-01", "")]
    [InlineData("vem=konto+77&fran=2001-01-01&till=2098-01-01", "Sökprov ett|Sökprov två")]
    [InlineData("text=finns+ingenstans", "")]
    public async Task What_is_searched_for_is_found_and_nothing_else(string search, string expected)
    {
        await RecordSearchedAsync();

        var page = await site.ReadAsync($"/historik?{search}");

        var found = page.QuerySelectorAll("table th[scope=row] a").Select(a => a.TextContent.Trim());
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), found.Distinct().Order());
        Assert.Equal(expected.Length == 0, page.QuerySelector(".empty") is not null);
    }

    [Fact]
    public async Task Days_are_those_of_Sweden()
    {
        var batch = await RecordAsync("konto 78", "Dagsprov", AForecast(1, 2021, 5, 1));
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var day = SwedishTime.Local((await db.Batches.SingleAsync(b => b.Sequence == batch)).AtUtc);
        var (today, tomorrow) = ($"{day:yyyy-MM-dd}", $"{day.AddDays(1):yyyy-MM-dd}");

        Assert.NotNull(
            (await site.ReadAsync($"/historik?vem=konto+78&fran={today}&till={today}")).QuerySelector("tbody")
        );
        Assert.Null((await site.ReadAsync($"/historik?vem=konto+78&fran={tomorrow}")).QuerySelector("tbody"));
    }

    [Theory]
    [InlineData("fran=i+fjol", "Skriv dagen som 2021-04-30.")]
    [InlineData("fran=0001-01-01", "Skriv dagen som 2021-04-30.")]
    [InlineData("till=9999-12-31", "Skriv dagen som 2021-04-30.")]
    [InlineData("fran=2021-05-01&till=2021-04-30", "Till och med är före från och med.")]
    [InlineData("slag=allt", "Det slaget finns inte: välj ett i listan.")]
    [InlineData("investering=ettan", "Den investeringen finns inte: välj en i listan.")]
    public async Task What_cannot_be_read_is_said_at_its_field(string search, string sentence)
    {
        var page = await site.ReadAsync($"/historik?{search}");

        Assert.Equal([sentence], page.QuerySelectorAll(".error-summary li").Select(li => li.TextContent.Trim()));
        Assert.Equal(sentence, page.QuerySelector(".field.faulty .error")!.TextContent);
    }

    [Fact]
    public async Task The_export_holds_what_the_search_found_and_no_formula()
    {
        await RecordAsync("konto 76", "Exportprov", AForecast(2, 2031, 10, 123_457.89m));
        await RecordAsync("konto 76", "Annat slag", ANote());
        await RecordAsync("konto 76", "=HYPERLINK(\"http://exempel.se\")", AForecast(1, 2021, 5, 1, "-1+1; \"så\""));

        using var answer = await site.CreateClient().GetAsync("/historik/export?vem=konto+76&slag=prognoser");

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=\"historik.csv\"", answer.Content.Headers.ContentDisposition!.ToString());
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("Registrering;Tid;Vem;Vad;Exempeldata;Slag;Antal;Nummer;Uppgift;Före;Efter", lines[0]);
        Assert.Contains(
            lines,
            line => line.Contains("\"'=HYPERLINK(\"\"http://exempel.se\"\")\"", StringComparison.Ordinal)
        );
        Assert.Contains(lines, line => line.EndsWith("\"'-1+1; \"\"så\"\"\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith(";123\u00a0457,89\u00a0kr", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("Annat slag", StringComparison.Ordinal));
        Assert.DoesNotContain(
            lines.Skip(1),
            line => line.Length > 0 && !line.Contains("konto 76", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_whole_history_can_be_exported()
    {
        var lines = (await site.CreateClient().GetStringAsync("/historik/export")).Split("\r\n");

        await using var scope = site.Services.CreateAsyncScope();
        var batches = await scope
            .ServiceProvider.GetRequiredService<PortalDb>()
            .Batches.Select(b => b.Sequence)
            .ToListAsync();
        var exported = lines
            .Skip(1)
            .Where(l => l.Length > 0)
            .Select(l => l.Split(';')[0])
            .ToHashSet(StringComparer.Ordinal);
        Assert.Superset(batches.Where(b => b <= 20).Select(b => $"{b}").ToHashSet(StringComparer.Ordinal), exported);
    }

    [Fact]
    public async Task An_erased_text_says_so_and_why_where_it_stood()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var text = await db.VoucherTexts.OrderBy(t => t.VoucherId).ThenBy(t => t.Number).FirstAsync();
        var address = $"/investeringar/1/utfall/verifikation/{text.VoucherId}";
        using var controller = new Visitor(site);
        Assert.DoesNotContain("Radera text", (await controller.GoAsync(address)).Text, StringComparison.Ordinal);
        using var administrator = new Visitor(site, TestAccounts.Administrator);
        Assert.Contains("Radera text", (await administrator.GoAsync(address)).Text, StringComparison.Ordinal);

        await administrator.FollowAsync("Radera text");
        Assert.Contains(text.Text, administrator.Text, StringComparison.Ordinal);
        await administrator.SendAsync("Radera för gott", ("skal", "kort"));
        Assert.Contains("Skriv skälet med minst 10 tecken", administrator.Text, StringComparison.Ordinal);
        await administrator.SendAsync("Radera för gott", ("skal", "Texten namngav en klient"));

        Assert.Equal(address, administrator.Address);
        Assert.Contains(
            "Texten är raderad, skäl: Texten namngav en klient",
            administrator.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            text.Text,
            administrator.Page.QuerySelector(".conclusion")!.TextContent,
            StringComparison.Ordinal
        );
        await administrator.GoAsync($"/historik?slag=raderade-texter");
        await administrator.FollowAsync("Raderade text i verifikation");
        Assert.Contains("Texten namngav en klient", administrator.Text, StringComparison.Ordinal);
        Assert.Contains("Exempel Administratör", administrator.Text, StringComparison.Ordinal);
    }

    private static (string Before, string After) Change(IElement table, string label)
    {
        var row = table.Row(label);
        return (row.Text("Före"), row.Text("Efter"));
    }

    private static Forecast AForecast(long subproject, int year, int month, decimal kronor, string comment = "Prov") =>
        new()
        {
            SubprojectId = subproject,
            Month = new Month(year, month),
            Amount = Money.FromKronor(kronor),
            Comment = comment,
        };

    private static DecisionNote ANote() =>
        new()
        {
            InvestmentId = 1,
            Topic = "Prov",
            Text = "Prov",
            Source = "Prov",
        };

    private async Task RecordSearchedAsync()
    {
        await RecordAsync("konto 77", "Sökprov ett", AForecast(2, 2031, 10, 123_457.89m));
        await RecordAsync(
            "konto 77",
            "Sökprov två",
            new AccountEvent { AccountId = 77, Kind = AccountEventKind.RecoveryCodesMade }
        );
    }

    private async Task<long> RecordAsync(string who, string what, params Fact[] facts)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return (await db.RecordAsync(new BatchOrigin(who, what, Example: true), facts)).Sequence;
    }
}
