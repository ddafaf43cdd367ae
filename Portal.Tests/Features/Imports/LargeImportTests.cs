using System.Text;

namespace Portal.Tests.Features.Imports;

/// <summary>A file that is too large for anybody to wait for: here every file is.</summary>
public sealed class LargeImportTests : IAsyncLifetime
{
    private readonly LedgerSite _site = new() { AtOnceMegabytes = 0 };
    private readonly Visitor _visitor;

    public LargeImportTests() => _visitor = new Visitor(_site);

    private string Uploads => Path.Combine(_site.Folder, "uploads");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        return _site.DisposeAsync();
    }

    [Fact]
    public async Task It_is_reviewed_and_imported_in_the_background_with_its_progress_shown()
    {
        await ChooseAsync(LedgerSite.Ledger);
        Assert.Equal("Filen granskas", _visitor.Page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(_visitor.Page.QuerySelector("#arbete[data-follow] progress"));

        await FollowToTheEndAsync();
        Assert.Contains("6 verifikationer med 16 rader kommer till", _visitor.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await _site.FiguresAsync()).Unowned.Rows);

        await _visitor.SendAsync("Importera");
        await FollowToTheEndAsync();
        Assert.Equal("/import/1?klart=importerad", _visitor.Address);
        Assert.Equal(10, (await _site.FiguresAsync()).Unowned.Rows);
        Assert.Empty(Directory.GetFiles(Uploads, "*.fil"));
    }

    [Fact]
    public async Task The_form_sent_twice_imports_once()
    {
        await ChooseAsync(LedgerSite.Ledger);
        await FollowToTheEndAsync();
        var review = _visitor.Page;
        await _visitor.SendAsync("Importera");
        await _visitor.ReturnTo(review).SendAsync("Importera");
        await FollowToTheEndAsync();

        Assert.Equal("/import/1?klart=importerad", _visitor.Address);
        Assert.Single((await _visitor.GoAsync("/import")).Page.Table("Importerade filer").QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task What_stands_in_its_way_is_told_once_it_is_read()
    {
        await ChooseAsync("<!DOCTYPE html><html></html>");
        await FollowToTheEndAsync();

        Assert.Contains(
            "webbsida",
            _visitor.Page.QuerySelector(".notice.refused")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Its_review_is_made_anew_once_an_object_is_mapped()
    {
        await ChooseAsync(LedgerSite.Ledger);
        await FollowToTheEndAsync();
        var review = _visitor.Address;
        Assert.Equal("10", _visitor.Page.Table("Vad som händer med raderna").Row("varav utan ägare").Text("Antal"));

        await _site.MapAsync("99", 1);
        await _visitor.GoAsync(review);
        await FollowToTheEndAsync();

        Assert.Equal("9", _visitor.Page.Table("Vad som händer med raderna").Row("varav utan ägare").Text("Antal"));
    }

    [Fact]
    public async Task Reviewed_in_another_way_it_is_read_again()
    {
        await ChooseAsync(LedgerSite.Ledger.Replace("#ORGNR 212000-0001\n", "", StringComparison.Ordinal));
        await FollowToTheEndAsync();
        await _visitor.SendAsync("Granska igen", ("redovisning", "Stiftelsen"));
        await FollowToTheEndAsync();
        await _visitor.SendAsync("Importera");
        await FollowToTheEndAsync();

        Assert.Equal("/import/1?klart=importerad", _visitor.Address);
        Assert.Contains("Stiftelsen", _visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thrown_away_it_waits_no_longer()
    {
        await ChooseAsync(LedgerSite.Ledger);
        var address = _visitor.Address;
        await _visitor.SendAsync("Avbryt");

        Assert.Equal("/import", _visitor.Address);
        Assert.Empty(Directory.GetFiles(Uploads, "*.fil"));
        Assert.Contains("väntar inte längre", (await _visitor.GoAsync(address)).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await _site.FiguresAsync()).Unowned.Rows);
    }

    private async Task FollowToTheEndAsync()
    {
        while (_visitor.Page.QuerySelector("#arbete") is not null)
        {
            await _visitor.FollowAsync("Uppdatera läget");
        }
    }

    private async Task ChooseAsync(string file)
    {
        await _visitor.GoAsync("/import");
        await _visitor.UploadAsync("Granska filen", Encoding.UTF8.GetBytes(file));
    }
}
