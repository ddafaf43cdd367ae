namespace Portal.Tests.Features.MonthEnds;

/// <summary>Månadsslut: months are locked when they have ended, unlocked with a reason, and what came after is listed.</summary>
public sealed class MonthEndTests : IAsyncLifetime
{
    private const string Address = "/investeringar/1/manadsslut";

    private readonly LedgerSite _site = new();
    private readonly Visitor _visitor;

    public MonthEndTests() => _visitor = new Visitor(_site);

    public async ValueTask InitializeAsync() => await _site.FillAsync();

    public ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        return _site.DisposeAsync();
    }

    [Fact]
    public async Task A_month_shows_what_is_there_and_what_is_missing()
    {
        await _visitor.GoAsync($"{Address}?ar=2020");
        Assert.Equal(450m, _visitor.Page.Table("Månaderna 2020").Row("juli 2020").Amount("Utfall, kr"));
        Assert.Equal(
            "Fördelning, prognoser, rapport",
            _visitor.Page.Table("Månaderna 2020").Row("juli 2020").Text("Saknas")
        );

        await _visitor.GoAsync($"{Address}/2021-01");
        Assert.Contains("1 rad om 60,00 kr i månaden saknar ägare.", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Prognos för månaden saknas från delprojekt 1, 2, 3 och 4.",
            _visitor.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("8 månader före den är öppna, den första maj 2020", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_after_the_lock_keeps_its_month_and_is_listed_with_its_file()
    {
        await LockAsync("2020-07", "juli 2020");
        Assert.Contains("En månad är låst.", _visitor.Text, StringComparison.Ordinal);
        await _visitor.GoAsync($"{Address}/2020-07");
        Assert.Contains("Inget har ändrats efter låset.", _visitor.Text, StringComparison.Ordinal);

        var late = LedgerSite.Sie(
            LedgerSite.Voucher("A", "4", "20200731", "Sent", LedgerSite.Row("10", "1010", 25.50m)),
            LedgerSite.Voucher("A", "5", "20200801", "Annan månad", LedgerSite.Row("10", "1010", 1m))
        );
        Assert.Null((await _site.ImportAsync(late, "sent.se")).Refusal);

        await _visitor.GoAsync($"{Address}/2020-07");
        var row = _visitor.Page.Table("Rader som kom efter låset").QuerySelector("tbody tr")!;
        Assert.Equal(("1", 25.50m), (row.Text("Rader"), row.Amount("Summa, kr")));
        Assert.Equal("sent.se", row.QuerySelector("a[href^='/import/']")!.TextContent);
        Assert.Contains(
            "var 450,00 kr när den låstes och är nu 475,50 kr: 25,50 kr mer.",
            _visitor.Text,
            StringComparison.Ordinal
        );
        await _visitor.GoAsync($"{Address}?ar=2020");
        Assert.Equal(25.50m, _visitor.Page.Table("Månaderna").Row("juli 2020").Amount("Efter låset, kr"));
        Assert.Contains(
            "Efter låset har 1 rad om 25,50 kr kommit in i en månad.",
            _visitor.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Earlier_months_are_locked_with_it_where_asked_and_twice_is_once()
    {
        await _visitor.GoAsync($"{Address}/2020-07");
        var form = _visitor.Page;
        await _visitor.SendAsync("Lås juli 2020", ("tidigare", "true"));
        await _visitor.ReturnTo(form).SendAsync("Lås juli 2020", ("tidigare", "true"));

        Assert.Equal($"{Address}?ar=2020&klart=last", _visitor.Address);
        Assert.Equal(3, _visitor.Page.Table("Låst och upplåst").QuerySelectorAll("tbody tr").Length);
        Assert.Contains("3 månader är låsta.", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_is_unlocked_with_a_reason_that_stays()
    {
        await LockAsync("2020-07", "juli 2020");
        await _visitor.GoAsync($"{Address}/2020-07");
        await _visitor.SendAsync("Lås upp juli 2020", ("skal", ""));
        Assert.Contains("Skriv varför månaden låses upp.", _visitor.Text, StringComparison.Ordinal);

        var form = _visitor.Page;
        await _visitor.SendAsync("Lås upp juli 2020", ("skal", "Rättelse av periodisering"));
        await _visitor.ReturnTo(form).SendAsync("Lås upp juli 2020", ("skal", "Rättelse av periodisering"));
        Assert.Equal($"{Address}?ar=2020&klart=upplast", _visitor.Address);
        Assert.Contains("Ingen månad är låst.", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal(2, _visitor.Page.Table("Låst och upplåst").QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Rättelse av periodisering", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_is_not_over_cannot_be_locked()
    {
        await _visitor.GoAsync($"{Address}/2020-07");
        var form = _visitor.Page;
        var now = Portal.Domain.Values.SwedishTime.MonthOf(TimeProvider.System.GetUtcNow().UtcDateTime);
        form.QuerySelector("form[action$='/las']")!.SetAttribute("action", $"{Address}/{now}/las");
        await _visitor.ReturnTo(form).SendAsync("Lås juli 2020");

        Assert.Contains("är inte slut.", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Månaden pågår", _visitor.Text, StringComparison.Ordinal);
    }

    private async Task LockAsync(string month, string name)
    {
        await _visitor.GoAsync($"{Address}/{month}");
        await _visitor.SendAsync($"Lås {name}");
    }
}
