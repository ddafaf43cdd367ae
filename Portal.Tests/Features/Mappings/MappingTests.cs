using System.Net;

namespace Portal.Tests.Features.Mappings;

/// <summary>Koppling: reviewed before it is recorded, recorded once, taken away with what follows shown.</summary>
public sealed class MappingTests : IAsyncLifetime
{
    private readonly LedgerSite _site = new();
    private readonly Visitor _visitor;

    public MappingTests() => _visitor = new Visitor(_site);

    public async ValueTask InitializeAsync() => await _site.FillAsync();

    public ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        return _site.DisposeAsync();
    }

    [Fact]
    public async Task What_nobody_owns_is_mapped_by_one_click_a_review_and_a_save()
    {
        await _visitor.GoAsync("/koppling");
        var unowned = _visitor.Page.Table("Objekt utan ägare").Row("Projekt 99");
        Assert.Equal(("1", 60m), (unowned.Text("Rader"), unowned.Amount("Summa, kr")));

        await _visitor.FollowAsync("Koppla projekt 99");
        await _visitor.SendAsync("Granska", ("till", "1-2-1"));
        var moved = _visitor.Page.Table("Det här flyttas").Row("Utan ägare");
        Assert.Equal(("1", 60m), (moved.Text("Rader"), moved.Amount("Summa, kr")));
        Assert.Equal(0m, (await _site.FiguresAsync()).Subprojects[1].Items[0].Outcome.Kronor);

        await _visitor.SendAsync("Spara kopplingen");
        Assert.Equal("/koppling?klart=ny", _visitor.Address);
        Assert.Contains("Kopplingen är sparad", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Allt utfall i redovisningen har en ägare.", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal(60m, (await _site.FiguresAsync()).Subprojects[1].Items[0].Outcome.Kronor);
    }

    [Fact]
    public async Task A_review_says_that_no_row_carries_the_object()
    {
        await _visitor.GoAsync("/koppling/ny/granska?dimension=6&objekt=010&till=1");

        Assert.Contains("Ingen rad i bokföringen har objektet ännu.", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_is_recorded_once()
    {
        await _visitor.GoAsync("/koppling/ny");
        await _visitor.SendAsync("Granska", ("objekt", "99"), ("till", "1"));
        var review = _visitor.Page;
        await _visitor.SendAsync("Spara kopplingen");
        await _visitor.ReturnTo(review).SendAsync("Spara kopplingen");

        Assert.Equal("/koppling?klart=ny", _visitor.Address);
        Assert.Single(
            _visitor.Page.Table("Kopplingar som gäller").QuerySelectorAll("tbody th"),
            th => th.TextContent.Contains("Projekt 99", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once_at_its_field_and_what_was_typed_is_kept()
    {
        await _visitor.GoAsync("/koppling/ny");
        await _visitor.SendAsync("Granska", ("dimension", ""), ("objekt", " "), ("konton", "99"), ("till", ""));

        Assert.Equal(
            [
                ("#dimension", "Ange dimension, som 6 för projekt."),
                ("#objekt", "Ange objekt."),
                ("#till", "Välj vad objektet hör till."),
                ("#konton", "Kontointervallet ”99” går inte att läsa: skriv fyra siffror, som 4000-7999 eller 4010."),
            ],
            _visitor.Page.QuerySelectorAll(".error-summary a").Select(a => (a.GetAttribute("href")!, a.TextContent))
        );
        Assert.Equal(4, _visitor.Page.QuerySelectorAll("[aria-invalid=true]").Length);
        Assert.Equal("99", _visitor.Page.QuerySelector("#konton")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_mapping_is_taken_away_after_showing_what_follows()
    {
        await _visitor.GoAsync("/koppling/1/ta-bort");
        var moved = _visitor.Page.Table("Det här flyttas").Row("Delprojekt 1, Kundspecifik");
        Assert.Equal(
            ("Utan ägare", "2", 1500.50m),
            (moved.Text("Till"), moved.Text("Rader"), moved.Amount("Summa, kr"))
        );

        await _visitor.SendAsync("Ta bort kopplingen");
        Assert.Equal("/koppling?klart=borttagen", _visitor.Address);
        Assert.Equal(1560.50m, (await _site.FiguresAsync()).Unowned.Amount.Kronor);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GoAsync("/koppling/1/ta-bort")).Status);
    }

    [Fact]
    public async Task The_accounts_that_count_are_a_choice_whose_effect_is_shown_first()
    {
        await _visitor.GoAsync("/koppling");
        var now = _visitor.Page.Table("Konton som räknas").Row("Provkommunen");
        Assert.Equal(("1000-1299, 3000-7899", "Förval för kontoplanen"), (now.Text("Konton"), now.Text("Varifrån")));

        await _visitor.GoAsync("/koppling/konton");
        await _visitor.SendAsync("Granska", ("konton", "1000-1299"));
        var moved = _visitor.Page.Table("Det här flyttas");
        Assert.Equal("Räknas inte som utfall", moved.Row("Utan ägare").Text("Till"));
        Assert.Equal(60m, moved.Row("Utan ägare").Amount("Summa, kr"));

        await _visitor.SendAsync("Spara valet");
        Assert.Equal("/koppling?klart=konton", _visitor.Address);
        Assert.Equal(0, (await _site.FiguresAsync()).Unowned.Rows);

        await _visitor.GoAsync("/koppling/konton");
        await _visitor.SendAsync("Granska", ("konton", "allt"));
        Assert.Contains(
            "”allt” går inte att läsa",
            _visitor.Page.QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        using var client = _site.CreateClient();
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["dimension"] = "6",
                ["objekt"] = "1",
                ["till"] = "1",
            }
        );
        using var answer = await client.PostAsync("/koppling/ny", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
