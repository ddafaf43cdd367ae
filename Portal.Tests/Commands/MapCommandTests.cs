using Portal.Tests.Imports;

namespace Portal.Tests.Commands;

public sealed class MapCommandTests : IAsyncLifetime
{
    private TestCommandLine _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await TestCommandLine.CreateAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task What_is_mapped_is_listed_until_it_is_removed()
    {
        await AddAsync("--object 0001");
        await AddAsync("--object 0002 --accounts 4000-7999 --subproject 2 --item 2");
        await AddAsync("--object 0003 --running support");

        Assert.Equal(
            (0, "2: projekt 0002, konto 4000-7999 → Delprojekt 2, Utveckling/robot-programmering\n", ""),
            await _portal.RunAsync("map", "remove", "2")
        );
        Assert.Equal(
            (0, "1: projekt 0001 → Ej fördelat\n3: projekt 0003 → Driftkostnad, underhåll och support\n", ""),
            await _portal.RunAsync("map", "list")
        );
    }

    [Theory]
    [InlineData("add --dimension 6 --object 1 --subproject 9", "Investeringen har inget delprojekt med nummer 9.")]
    [InlineData("add --dimension 6 --object 1 --item 1", "En kalkylpost hör till ett delprojekt: ange vilket.")]
    [InlineData("add --dimension 6 --object 1 --investment 7", "Det finns ingen investering med nummer 7.")]
    [InlineData(
        "add --dimension 6 --object 1 --subproject 1 --running other",
        "Driftkostnad är hela investeringens: välj antingen ett delprojekt eller ett slag av driftkostnad."
    )]
    [InlineData("remove 7", "Det finns ingen koppling med nummer 7.")]
    public async Task What_cannot_be_is_refused_with_exit_1(string words, string sentence)
    {
        var (exit, output, error) = await _portal.RunAsync(["map", .. words.Split(' ')]);

        Assert.Equal((1, "", sentence), (exit, output, error.Trim()));
    }

    [Fact]
    public async Task The_same_mapping_twice_is_refused_but_a_later_one_goes_before()
    {
        await AddAsync("--object 1");

        var (exit, _, error) = await _portal.RunAsync("map", "add", "--dimension", "6", "--object", "1");
        Assert.Equal((1, "Objektet är redan kopplat precis så, av koppling 1."), (exit, error.Trim()));
        await AddAsync("--object 1 --subproject 1");
    }

    [Theory]
    [InlineData("add --object 1", "--dimension: Måste anges.")]
    [InlineData("add --dimension 6 --object 1 --item x", "--item: ”x” är inget nummer.")]
    [InlineData("add --dimension 6 --object \u00A0", "--object: Ange objekt.")]
    [InlineData(
        "add --dimension 6 --object 1 --accounts abc",
        "--accounts: Kontointervallet ”abc” går inte att läsa: skriv fyra siffror, som 4000-7999 eller 4010."
    )]
    [InlineData("remove x", "NUMMER: ”x” är inget nummer på en koppling.")]
    [InlineData("remove", "NUMMER: Måste anges.")]
    public async Task Wrong_usage_is_told_with_exit_2(string words, string sentence)
    {
        var (exit, output, error) = await _portal.RunAsync(["map", .. words.Split(' ')]);

        Assert.Equal((2, "", sentence), (exit, output, error.Trim()));
    }

    [Fact]
    public async Task A_mapping_whose_object_no_row_carries_is_saved_and_said_so()
    {
        await ImportAsync("6 \"0001\"");

        Assert.Equal(
            (0, "Ingen rad i bokföringen har objektet ännu.\n"),
            Told(await _portal.RunAsync("map", "add", "--dimension", "6", "--object", "001"))
        );
        Assert.Equal((0, ""), Told(await _portal.RunAsync("map", "add", "--dimension", "6", "--object", "0001")));

        static (int, string) Told((int Exit, string Output, string Error) answer) => (answer.Exit, answer.Error);
    }

    private async Task ImportAsync(string objects)
    {
        var file = Path.Combine(_portal.Database.Folder, "ledger.se");
        await File.WriteAllTextAsync(file, new SieLedger().Cost("A 1", "20210115", "5010", objects, 1m).ToString());
        await _portal.JsonAsync("import", file);
    }

    private async Task AddAsync(string words)
    {
        var (exit, _, error) = await _portal.RunAsync(["map", "add", "--dimension", "6", .. words.Split(' ')]);
        Assert.True(exit == 0, error);
    }
}
