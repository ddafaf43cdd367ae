namespace Portal.Tests.Features.Investments;

/// <summary>Ny investering: written in steps, told what is wrong where it stands, and followed from the same day on.</summary>
public sealed class NewInvestmentTests : IAsyncDisposable
{
    private readonly TestSite _site = new();
    private readonly Visitor _visitor;

    public NewInvestmentTests() => _visitor = new Visitor(_site);

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task An_investment_written_in_four_steps_is_followed_with_its_own_figures()
    {
        await WriteAsync("Ny ventilation i Parkskolan");
        Assert.Contains(
            "Kalkylposterna är tillsammans 50 000,50 kr mindre än anslaget",
            _visitor.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(51_000m, _visitor.Page.Table("Kapitalkostnad enligt planen").Row("2027").Amount("Ränta, kr"));

        await _visitor.SendAsync("Lägg upp investeringen");

        Assert.Equal("/investeringar/2", _visitor.Address);
        Assert.Contains("Inget är bokfört", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal(
            1_649_999.50m,
            _visitor.Page.Table("Pengar per delprojekt").Row("Delprojekten tillsammans").Amount("Budget, kr")
        );
        foreach (
            var page in new[]
            {
                "delprojekt",
                "delprojekt/2",
                "utfall",
                "bundet",
                "prognos",
                "kapitalkostnad",
                "avstamning",
                "rapporter",
            }
        )
        {
            await _visitor.GoAsync($"/investeringar/2/{page}");
            Assert.DoesNotContain("socialkontoret", _visitor.Text, StringComparison.OrdinalIgnoreCase);
        }

        await _visitor.GoAsync("/investeringar/2/tidsbesparing");
        Assert.Contains("Ingen tidsbesparing är utlovad", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_portfolio_sums_the_investments_to_the_ore_and_finds_them_by_name()
    {
        await WriteAsync("Ny ventilation i Parkskolan");
        await _visitor.SendAsync("Lägg upp investeringen");
        var first = (await _site.FiguresAsync()).Totals.Money;

        await _visitor.GoAsync("/investeringar");
        var table = _visitor.Page.Table("Investeringarna");
        Assert.Equal(1_649_999.50m, table.Row("Ny ventilation").Amount("Budget, kr"));
        Assert.Equal(first.Budget.Kronor + 1_649_999.50m, table.Row("Tillsammans").Amount("Budget, kr"));
        Assert.Equal(first.Outcome.Kronor, table.Row("Tillsammans").Amount("Utfall, kr"));

        await _visitor.GoAsync("/investeringar?sok=VENTIL");
        Assert.Single(_visitor.Page.Table("Investeringarna").QuerySelectorAll("tbody tr"));
        await _visitor.GoAsync("/investeringar?sok=simhall");
        Assert.Contains("Ingen investering hittades", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field_and_what_was_written_is_kept()
    {
        await _visitor.GoAsync("/investeringar/ny");
        await _visitor.SendAsync(
            "Vidare",
            ("Written.Name", "Ny brygga"),
            ("Written.Appropriation", "1,234"),
            ("Written.PlannedFrom", "2026-12"),
            ("Written.PlannedTo", "2026-05")
        );

        Assert.Contains("Ange vem som har beslutat.", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Arbetet kan inte vara klart före det börjar.", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal("true", _visitor.Page.GetElementById("Written_Appropriation")!.GetAttribute("aria-invalid"));
        Assert.Equal("Ny brygga", _visitor.Page.GetElementById("Written_Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_investment_is_not_set_up_twice()
    {
        await WriteAsync("Ny brygga");
        var review = _visitor.Page;
        await _visitor.SendAsync("Lägg upp investeringen");
        await _visitor.ReturnTo(review).SendAsync("Lägg upp investeringen");

        Assert.Contains(
            "Det finns redan en investering som heter ”Ny brygga”.",
            _visitor.Text,
            StringComparison.Ordinal
        );
        await _visitor.GoAsync("/investeringar");
        Assert.Equal(2, _visitor.Page.Table("Investeringarna").QuerySelectorAll("tbody tr").Length);
    }

    private async Task WriteAsync(string name)
    {
        await _visitor.GoAsync("/investeringar/ny");
        await _visitor.SendAsync(
            "Vidare",
            ("Written.Name", name),
            ("Written.DecidedBy", "Tekniska nämnden"),
            ("Written.GrantedTo", "Fastighetsavdelningen"),
            ("Written.Appropriation", "1 700 tkr"),
            ("Written.PlannedFrom", "2026-05"),
            ("Written.PlannedTo", "2026-12"),
            ("Written.Points", "Nämnden beviljar 1 700 tkr.\nAvdelningen återrapporterar.")
        );
        await _visitor.SendAsync(
            "Fler delprojekt",
            ("Written.Subprojects[0].Name", "Aggregat"),
            ("Written.Subprojects[0].Items[0].Name", "Inköp"),
            ("Written.Subprojects[0].Items[0].Decided", "1 200 000")
        );
        await _visitor.SendAsync(
            "Vidare",
            ("Written.Subprojects[1].Name", "Styrning"),
            ("Written.Subprojects[1].Items[0].Name", "Programmering"),
            ("Written.Subprojects[1].Items[0].Decided", "449 999,50")
        );
        await _visitor.SendAsync("Vidare", ("Written.Rate", "3"), ("Written.Years", "10"));
    }
}
