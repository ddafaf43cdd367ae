using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Budgets;
using Portal.Domain.Values;
using Portal.Imports;

namespace Portal.Tests.Features.Commitments;

/// <summary>Bundet: an order is committed until a row invoices it, counted once, and given back when the row is taken back.</summary>
public sealed class CommitmentPagesTests : IAsyncDisposable
{
    private const string Home = "/investeringar/1/bundet";

    private readonly LedgerSite _site = new();
    private readonly Visitor _visitor;

    public CommitmentPagesTests() => _visitor = new Visitor(_site);

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task An_order_is_committed_and_sent_twice_it_is_recorded_once()
    {
        await _visitor.GoAsync(Home);
        Assert.Contains("Inget är beställt", _visitor.Text, StringComparison.Ordinal);
        await _visitor.GoAsync($"{Home}/ny");
        var form = _visitor.Page;
        await OrderAsync("B-1", "1-1", "2 000,50");
        _visitor.ReturnTo(form);
        await OrderAsync("B-1", "1-1", "2 000,50");

        Assert.Equal("/investeringar/1/bundet?klart=ny", _visitor.Address);
        var open = _visitor.Page.Table("Öppna beställningar");
        Assert.Equal(2_000.50m, open.Row("B-1").Amount("Återstår, kr"));
        Assert.StartsWith("Delprojekt 1", open.Row("B-1").Text("Till"), StringComparison.Ordinal);
        Assert.Equal(2_000.50m, open.Row("Tillsammans").Amount("Återstår, kr"));
        Assert.Equal(Money.FromKronor(2_000.50m), (await _site.FiguresAsync()).Totals.Money.Committed);

        _visitor.ReturnTo(form);
        await OrderAsync("b-1", "1-1", "3 000");
        Assert.Contains("Det finns redan en beställning med nummer B-1.", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_an_order_is_told_all_at_once()
    {
        await RecordAsync(new PeriodLock { InvestmentId = 1, Month = new Month(2020, 6) });
        await _visitor.GoAsync($"{Home}/ny");
        await _visitor.SendAsync(
            "Spara beställningen",
            ("nummer", " "),
            ("text", ""),
            ("till", "9"),
            ("dag", "2020-06-15"),
            ("belopp", "-5")
        );

        string[] told =
        [
            "Ange beställningens nummer.",
            "Ange vad som är beställt.",
            "Välj vad beställningen är till.",
            "Perioden juni 2020 är låst.",
            "Beloppet ska vara större än noll.",
        ];
        Assert.All(told, sentence => Assert.Contains(sentence, _visitor.Text, StringComparison.Ordinal));
        Assert.Equal(Money.Zero, (await _site.FiguresAsync()).Totals.Money.Committed);
    }

    [Theory]
    [InlineData("2020-04-30", "Månaden april 2020 är före investeringens första månad, maj 2020.")]
    [InlineData("1990-01-01", "Månaden januari 1990 är före investeringens första månad, maj 2020.")]
    public async Task An_order_before_the_first_month_which_could_never_be_locked_is_refused(
        string day,
        string sentence
    )
    {
        await _visitor.GoAsync($"{Home}/ny");
        await _visitor.SendAsync(
            "Spara beställningen",
            ("nummer", "B-1"),
            ("text", "Åt 19121212-1212"),
            ("till", "1"),
            ("dag", day),
            ("belopp", "50 000")
        );

        Assert.Contains(sentence, _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("ser ut som ett personnummer", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal(Money.Zero, (await _site.FiguresAsync()).Totals.Money.Committed);
    }

    [Fact]
    public async Task A_row_uses_an_order_once_and_no_more_than_it_holds()
    {
        await _site.FillAsync();
        var first = await PlaceAsync("B-1", "1", "600");
        var second = await PlaceAsync("B-2", "1", "900");
        var (voucher, row) = await RowAsync(Money.FromKronor(1_000));

        // The whole of the first order, of a row of 1 000.
        await _visitor.GoAsync($"{Home}/{first}/avrakna");
        await _visitor.FollowAsync("Välj A 1, rad 1");
        var form = _visitor.Page;
        Assert.Equal("600,00", form.GetElementById("belopp")!.GetAttribute("value"));
        await _visitor.SendAsync("Räkna av");
        await _visitor.ReturnTo(form).SendAsync("Räkna av");
        Assert.Contains("Inget är bundet", _visitor.Text, StringComparison.Ordinal);
        Assert.Single(_visitor.Page.Table("Avräknat").QuerySelectorAll("tbody tr"));

        // What is left of the row for the second, and not an öre more.
        await _visitor.GoAsync($"/investeringar/1/utfall/verifikation/{voucher}");
        await _visitor.FollowAsync("Räkna av en rad mot en beställning");
        await _visitor.FollowAsync("Välj beställning B-2 för rad 1");
        await _visitor.SendAsync("Räkna av", ("belopp", "400,01"));
        Assert.Contains("Av raden återstår 400,00 kr", _visitor.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        await _visitor.SendAsync("Räkna av", ("belopp", "400"));
        Assert.Equal(Money.FromKronor(500), (await _site.FiguresAsync()).Totals.Money.Committed);

        await _visitor.GoAsync($"{Home}/{second}/avrakna/{voucher}/{row}");
        Assert.Equal(HttpStatusCode.OK, _visitor.Status);
        Assert.DoesNotContain(
            "Välj A 1, rad 1",
            (await _visitor.GoAsync($"{Home}/{second}/avrakna")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_row_of_another_subproject_does_not_use_the_order()
    {
        await _site.FillAsync();
        var order = await PlaceAsync("B-3", "3", "600");
        var (voucher, row) = await RowAsync(Money.FromKronor(1_000));

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await _visitor.GoAsync($"{Home}/{order}/avrakna/{voucher}/{row}")).Status
        );
    }

    [Fact]
    public async Task A_voucher_taken_back_gives_the_order_back()
    {
        await _site.FillAsync();
        var order = await PlaceAsync("B-1", "1", "600");
        var (voucher, row) = await RowAsync(Money.FromKronor(1_000));
        await _visitor.GoAsync($"{Home}/{order}/avrakna/{voucher}/{row}");
        await _visitor.SendAsync("Räkna av");
        var used = await _site.FiguresAsync();
        Assert.Equal((Kr(1_700.50m), Money.Zero), (Of(used).Outcome, Of(used).Committed));

        await using (var scope = _site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<UndoImport>().RunAsync(1, "Fel fil", "kommandorad");
        }

        var given = await _site.FiguresAsync();
        Assert.Equal((Money.Zero, Kr(600)), (Of(given).Outcome, Of(given).Committed));
        Assert.Contains(
            "600,00 kr av 600,00 kr är inte fakturerat",
            (await _visitor.GoAsync($"{Home}/{order}")).Text.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );

        static Portal.Domain.FollowUp.MoneyFigures Of(Portal.Domain.FollowUp.FollowUpFigures figures) =>
            figures.Subprojects[0].Money;
    }

    [Fact]
    public async Task The_rest_is_cancelled_and_what_was_a_mistake_is_taken_back()
    {
        var order = await PlaceAsync("B-1", "2-1", "600");
        await _visitor.GoAsync($"{Home}/{order}/avbestall");
        await _visitor.SendAsync("Avbeställ resten", ("dag", "2020-05-01"));
        Assert.Contains("Dagen kan inte vara före 2020-06-15.", _visitor.Text, StringComparison.Ordinal);
        var form = _visitor.Page;
        await _visitor.SendAsync("Avbeställ resten", ("dag", "2020-07-01"));
        await _visitor.ReturnTo(form).SendAsync("Avbeställ resten", ("dag", "2020-07-01"));
        Assert.Equal(Money.Zero, (await _site.FiguresAsync(new Month(2020, 7))).Totals.Money.Committed);
        Assert.Equal(Kr(600), (await _site.FiguresAsync(new Month(2020, 6))).Totals.Money.Committed);

        await _visitor.FollowAsync("Ta tillbaka avräkningen");
        await _visitor.SendAsync("Ta tillbaka");
        Assert.Contains("Skriv varför det återtas.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Ta tillbaka", ("skal", "Den gäller ändå"));
        Assert.Contains("Avräkningen är återtagen.", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal(Kr(600), (await _site.FiguresAsync()).Totals.Money.Committed);

        await _visitor.FollowAsync("Ta tillbaka beställningen");
        await _visitor.SendAsync("Ta tillbaka", ("skal", "Inlagd två gånger"));
        Assert.Contains("Inget är beställt", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GoAsync($"{Home}/{order}")).Status);
        Assert.Equal(Money.Zero, (await _site.FiguresAsync()).Totals.Money.Committed);
    }

    [Fact]
    public async Task A_locked_month_keeps_its_orders_and_a_later_day_takes_the_use()
    {
        await _site.FillAsync();
        var order = await PlaceAsync("B-1", "1", "600");
        var (voucher, row) = await RowAsync(Money.FromKronor(1_000));
        await RecordAsync(new PeriodLock { InvestmentId = 1, Month = new Month(2020, 6) });

        await _visitor.GoAsync($"{Home}/{order}/avrakna/{voucher}/{row}");
        await _visitor.SendAsync("Räkna av");
        Assert.Contains("Perioden juni 2020 är låst.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Räkna av", ("dag", "2020-06-01"));
        Assert.Contains("före verifikationens, 2020-06-15", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Räkna av", ("dag", "2020-07-01"));
        Assert.Contains("Raden är avräknad", _visitor.Text, StringComparison.Ordinal);

        await _visitor.FollowAsync("Ta tillbaka beställningen");
        await _visitor.SendAsync("Ta tillbaka", ("skal", "Fel"));
        Assert.Contains("Perioden juni 2020 är låst.", _visitor.Text, StringComparison.Ordinal);
    }

    private Task<Visitor> OrderAsync(string number, string target, string amount) =>
        _visitor.SendAsync(
            "Spara beställningen",
            ("nummer", number),
            ("text", "Moduler"),
            ("till", target),
            ("dag", "2020-06-15"),
            ("belopp", amount)
        );

    private async Task<long> PlaceAsync(string number, string target, string amount)
    {
        await _visitor.GoAsync($"{Home}/ny");
        await OrderAsync(number, target, amount);
        Assert.Equal("/investeringar/1/bundet?klart=ny", _visitor.Address);
        return await AskAsync(db => db.Commitments.Where(o => o.Order == number).Select(o => o.Id).SingleAsync());
    }

    private Task<(long Voucher, int Row)> RowAsync(Money amount) =>
        AskAsync(async db =>
        {
            var row = await db.VoucherRows.AsNoTracking().SingleAsync(r => r.Amount == amount);
            return (row.VoucherId, row.Number);
        });

    private async Task<T> AskAsync<T>(Func<PortalDb, Task<T>> ask)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    private Task<Batch> RecordAsync(params Portal.Domain.Fact[] facts) =>
        AskAsync(db => db.RecordAsync(new BatchOrigin("system", "Prov"), facts));

    private static Money Kr(decimal kronor) => Money.FromKronor(kronor);
}
