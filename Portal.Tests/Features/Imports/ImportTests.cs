using System.Net;
using System.Text;

namespace Portal.Tests.Features.Imports;

/// <summary>Import by page: chosen, reviewed, imported once, undone.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private readonly LedgerSite _site = new();
    private readonly Visitor _visitor;

    public ImportTests() => _visitor = new Visitor(_site);

    private string Uploads => Path.Combine(_site.Folder, "uploads");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        return _site.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_reviewed_then_imported_and_nothing_is_stored_before()
    {
        await _visitor.GoAsync("/import");
        Assert.Contains("Inget är importerat än", _visitor.Text, StringComparison.Ordinal);
        await ChooseAsync(LedgerSite.Ledger);

        Assert.Contains("6 verifikationer med 16 rader kommer till", _visitor.Text, StringComparison.Ordinal);
        var rows = _visitor.Page.Table("Vad som händer med raderna");
        Assert.Equal(
            ("10", 2070.50m),
            (rows.Row("Nya, på konton").Text("Antal"), rows.Row("Nya, på konton").Amount("Summa, kr"))
        );
        Assert.Equal("10", rows.Row("varav utan ägare").Text("Antal"));
        Assert.Equal("6", rows.Row("Nya, på andra konton").Text("Antal"));
        Assert.Equal("16", rows.Row("Alla rader").Text("Antal"));
        Assert.Equal(60m, _visitor.Page.Table("Nya rader utan ägare").Row("Projekt 99").Amount("Summa, kr"));
        Assert.Equal(0, (await _site.FiguresAsync()).Unowned.Rows);

        await _visitor.SendAsync("Importera");
        Assert.Equal("/import/1?klart=importerad", _visitor.Address);
        Assert.Equal(2070.50m, _visitor.Page.Table("Vems raderna är").Row("Utan ägare").Amount("Summa, kr"));
        Assert.Equal(10, (await _site.FiguresAsync()).Unowned.Rows);
        Assert.Empty(Directory.GetFiles(Uploads, "*.fil"));
    }

    [Fact]
    public async Task The_same_form_sent_again_leads_to_the_same_import()
    {
        await ChooseAsync(LedgerSite.Ledger);
        var review = _visitor.Page;
        await _visitor.SendAsync("Importera");

        await _visitor.ReturnTo(review).SendAsync("Importera");

        Assert.Equal("/import/1?klart=importerad", _visitor.Address);
        Assert.Single((await _visitor.GoAsync("/import")).Page.Table("Importerade filer").QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_same_file_again_has_nothing_new()
    {
        await _site.ImportAsync(LedgerSite.Ledger);
        await ChooseAsync(LedgerSite.Ledger);

        Assert.Contains("Just den här filen är redan importerad", _visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Importera", _visitor.Page.QuerySelectorAll("button").Select(b => b.TextContent.Trim()));
    }

    [Fact]
    public async Task A_changed_voucher_is_shown_as_it_was_and_is_and_replaced_only_when_asked()
    {
        await _site.ImportAsync(LedgerSite.Ledger);
        await ChooseAsync(LedgerSite.Ledger.Replace("60.00", "61.00", StringComparison.Ordinal));

        var refused = _visitor.Page.Table("Tas inte emot").QuerySelector("tbody tr")!;
        Assert.Contains("Införd: 5010 (projekt 99) 60,00\u00A0kr", refused.TextContent, StringComparison.Ordinal);
        Assert.Contains("I filen: 5010 (projekt 99) 61,00\u00A0kr", refused.TextContent, StringComparison.Ordinal);

        await _visitor.SendAsync("Granska igen", ("ersatt", "true"));
        await _visitor.SendAsync("Importera");
        Assert.Equal("/import/2?klart=importerad", _visitor.Address);
        Assert.Equal(2071.50m, (await _site.FiguresAsync()).Unowned.Amount.Kronor);
        var brought = _visitor.Page.Table("Vems raderna är").Row("Utan ägare");
        Assert.Equal(("1", 61m), (brought.Text("Rader"), brought.Amount("Summa, kr")));
        var takenBack = _visitor.Page.Table("Rader som importen tog tillbaka").Row("Utan ägare");
        Assert.Equal(("\u22121", -60m), (takenBack.Text("Rader"), takenBack.Amount("Summa, kr")));
    }

    [Fact]
    public async Task An_import_is_undone_with_a_reason_and_can_be_made_again()
    {
        await _site.ImportAsync(LedgerSite.Ledger);
        await _visitor.GoAsync("/import/1");
        await _visitor.FollowAsync("Ångra importen");
        await _visitor.SendAsync("Ångra importen", ("skal", " "));
        Assert.Equal(
            ("#skal", "Skriv varför importen ångras."),
            (
                _visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href")!,
                _visitor.Page.QuerySelector(".error-summary a")!.TextContent
            )
        );

        await _visitor.SendAsync("Ångra importen", ("skal", "Fel fil"));
        Assert.Equal("/import/1?klart=angrad", _visitor.Address);
        Assert.Contains("Controller: Fel fil", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await _site.FiguresAsync()).Unowned.Rows);

        await ChooseAsync(LedgerSite.Ledger);
        await _visitor.SendAsync("Importera");
        Assert.Equal("/import/2?klart=importerad", _visitor.Address);
        Assert.Equal(10, (await _site.FiguresAsync()).Unowned.Rows);
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_refused_in_one_sentence()
    {
        await ChooseAsync("<!DOCTYPE html><html></html>");

        Assert.Contains(
            "webbsida",
            _visitor.Page.QuerySelector(".notice.refused")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Importera", _visitor.Page.QuerySelectorAll("button").Select(b => b.TextContent.Trim()));

        await _visitor.SendAsync("Välj en annan fil");
        Assert.Equal("/import", _visitor.Address);
        Assert.Empty(Directory.GetFiles(Uploads, "*.fil"));
    }

    [Fact]
    public async Task A_ledger_without_a_number_is_asked_for_its_name()
    {
        await ChooseAsync(LedgerSite.Ledger.Replace("#ORGNR 212000-0001\n", "", StringComparison.Ordinal));
        await _visitor.SendAsync("Granska igen", ("redovisning", "Stiftelsen"));
        await _visitor.SendAsync("Importera");

        Assert.Equal("/import/1?klart=importerad", _visitor.Address);
        Assert.Contains("Stiftelsen", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_and_an_empty_one_are_told_at_the_field()
    {
        await _visitor.GoAsync("/import");
        await _visitor.UploadAsync("Granska filen", file: null);
        Assert.Equal("Välj en fil.", _visitor.Page.QuerySelector("#fil-error")!.TextContent);

        await _visitor.UploadAsync("Granska filen", []);
        Assert.Equal("Filen är tom: välj en annan.", _visitor.Page.QuerySelector("#fil-error")!.TextContent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_is_too_large_is_answered_with_413_in_Swedish(bool inChunks)
    {
        await using var site = new LedgerSite();
        site.UseKestrel(0);
        site.StartServer();
        using var visitor = new Visitor(site);
        await visitor.GoAsync("/import");
        await visitor.UploadAsync("Granska filen", new byte[2_000_000], inChunks: inChunks);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, visitor.Status);
        Assert.Equal("Filen är för stor", visitor.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_file_sent_in_chunks_is_taken_in_as_any_other()
    {
        await _visitor.GoAsync("/import");
        await _visitor.UploadAsync("Granska filen", Encoding.UTF8.GetBytes(LedgerSite.Ledger), inChunks: true);

        Assert.Contains("6 verifikationer med 16 rader kommer till", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_file_is_no_path()
    {
        await _visitor.GoAsync("/import");
        await _visitor.UploadAsync(
            "Granska filen",
            Encoding.UTF8.GetBytes(LedgerSite.Ledger),
            "..\\..\\hemligt/../prov.se"
        );
        await _visitor.SendAsync("Importera");

        Assert.Equal("prov.se", _visitor.Page.QuerySelector("h1")!.TextContent);
        Assert.All(
            Directory.GetFiles(Uploads),
            file => Assert.Matches("^[0-9a-f]{32}\\.(namn|klar)$", Path.GetFileName(file))
        );
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("..%2F..%2Fportal.db")]
    [InlineData("x")]
    public async Task A_file_that_no_longer_waits_is_said_to_be_gone(string key)
    {
        await _visitor.GoAsync($"/import/granska/{key}");

        Assert.Contains("väntar inte längre", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_columns_of_a_table_are_said_once_and_remembered()
    {
        await ChooseAsync("När;Konto;Projekt;Kr\n2021-01-15;5010;99;1,250\n");
        Assert.Contains("vilken kolumn som är datum och vilken som är belopp", _visitor.Text, StringComparison.Ordinal);
        Assert.Contains("1,250", _visitor.Page.Table("Första raderna i filen").TextContent, StringComparison.Ordinal);

        await _visitor.SendAsync("Spara och granska igen", ("kolumn[0]", "date"));
        Assert.Contains(
            "vilken kolumn som är belopp",
            _visitor.Page.QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("date", _visitor.Page.QuerySelector("[name='kolumn[0]'] option[selected]")!.GetAttribute("value"));

        await _visitor.SendAsync("Spara och granska igen", ("kolumn[3]", "amount"));
        Assert.Contains("kan läsas på två sätt", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Spara och granska igen", ("decimal", "Point"));
        Assert.Contains("ge redovisningen ett namn", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Granska igen", ("redovisning", "Kommunen"));
        Assert.Contains("1 verifikation med 1 rad kommer till", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Importera");
        Assert.Equal(1_250m, (await _site.FiguresAsync()).Unowned.Amount.Kronor);

        await ChooseAsync("När;Konto;Projekt;Kr\n2021-01-16;5010;99;2,000\n");
        Assert.Contains("lästa som förra gången", _visitor.Text, StringComparison.Ordinal);
        await _visitor.SendAsync("Importera");
        Assert.Equal(3_250m, (await _site.FiguresAsync()).Unowned.Amount.Kronor);
    }

    [Fact]
    public async Task An_object_without_owner_is_mapped_from_the_review_which_one_comes_back_to()
    {
        await ChooseAsync(LedgerSite.Ledger);
        var review = _visitor.Address;
        var link = _visitor.Page.Table("Nya rader utan ägare").Row("Projekt 99").QuerySelector("a")!;
        await _visitor.GoAsync(link.GetAttribute("href")!);
        await _visitor.SendAsync("Granska", ("till", "1-1"));
        await _visitor.SendAsync("Spara kopplingen");

        Assert.Equal(review, _visitor.Address);
        Assert.Equal("9", _visitor.Page.Table("Vad som händer med raderna").Row("varav utan ägare").Text("Antal"));
    }

    [Fact]
    public async Task One_comes_back_to_a_review_and_nowhere_else()
    {
        await _visitor.GoAsync("/koppling/ny?dimension=6&objekt=99&tillbaka=//elak.se/");
        await _visitor.SendAsync("Granska", ("till", "1-1"));
        await _visitor.SendAsync("Spara kopplingen");

        Assert.Equal("/koppling?klart=ny", _visitor.Address);
    }

    [Fact]
    public async Task Rows_outside_outcome_are_listed_by_account()
    {
        await ChooseAsync(LedgerSite.Ledger);

        var ignored = _visitor.Page.Table("Nya rader på konton som inte räknas som utfall");
        Assert.Equal("6", ignored.Row("1930").Text("Rader"));
        Assert.Equal(-2070.50m, ignored.Row("1930").Amount("Summa, kr"));
    }

    private async Task ChooseAsync(string file)
    {
        await _visitor.GoAsync("/import");
        await _visitor.UploadAsync("Granska filen", Encoding.UTF8.GetBytes(file));
    }
}
