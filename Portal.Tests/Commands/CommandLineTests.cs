using System.Text.RegularExpressions;

namespace Portal.Tests.Commands;

/// <summary>What holds for every verb: that it speaks Swedish whatever happens, and tells done, refused and misused apart.</summary>
public sealed partial class CommandLineTests : IAsyncLifetime
{
    private TestCommandLine _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await TestCommandLine.CreateAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("import", "FIL: Måste anges.")]
    [InlineData("backup", "FIL: Måste anges.")]
    [InlineData("restore", "FIL: Måste anges.")]
    [InlineData("map", "Ange vad som ska göras: add, list, remove.")]
    [InlineData("map remove", "NUMMER: Måste anges.")]
    [InlineData("figures --json=x", "Okänt kommando eller val: x. Med --help visas vad som finns.")]
    public async Task What_the_library_finds_wrong_is_told_in_swedish(string words, string sentence)
    {
        var (exit, output, error) = await _portal.RunAsync(words.Split(' '));

        Assert.Equal((2, "", sentence), (exit, output, error.Trim()));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("schedule --help")]
    [InlineData("import -h")]
    [InlineData("map -h")]
    [InlineData("map add --help")]
    [InlineData("report --out --help")]
    public async Task Help_is_in_swedish_and_needs_nothing_else(string words)
    {
        var (exit, output, error) = await _portal.RunAsync(words.Split(' '));

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("Användning:\n  ", output, StringComparison.Ordinal);
        Assert.Contains("--help, -h, -?  ", output, StringComparison.Ordinal);
        Assert.DoesNotMatch(English(), output);
    }

    [Fact]
    public async Task Help_names_a_verbs_arguments_and_options_with_their_values()
    {
        var (_, output, _) = await _portal.RunAsync("import", "--help");

        Assert.Contains(" import FIL [val]\n", output, StringComparison.Ordinal);
        Assert.Contains("  FIL  Filen från ekonomisystemet\n", output, StringComparison.Ordinal);
        Assert.Matches("  --ledger <namn> +Redovisningens namn", output);
    }

    [Theory]
    [InlineData("report --draft --out {0}", "som är en fil och ingen mapp.")]
    [InlineData("report --draft --out {0}/under", "finns inte och kan inte skapas.")]
    [InlineData("backup {0}/under/kopia.db", "finns inte och kan inte skapas.")]
    public async Task A_place_that_cannot_be_written_to_is_refused_in_swedish(string words, string ending)
    {
        var file = Path.Combine(_portal.Database.Folder, "en-fil");
        await File.WriteAllTextAsync(file, "");

        var (exit, output, error) = await _portal.RunAsync([
            .. words.Split(' ').Select(word => word.Replace("{0}", file, StringComparison.Ordinal)),
        ]);

        Assert.Equal((1, ""), (exit, output));
        Assert.EndsWith(ending, error.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_none_is_refused_in_one_sentence()
    {
        _portal.Database.Close();
        await File.WriteAllTextAsync(_portal.Database.File, new string('x', 4096));

        var (exit, output, error) = await _portal.RunAsync("figures");

        Assert.Equal(
            (1, "", "Det gick inte att läsa eller skriva: filen är ingen databas eller är skadad."),
            (exit, output, error.Trim())
        );
    }

    [GeneratedRegex("Description|Usage|Options|Arguments|Commands|REQUIRED|Show ")]
    private static partial Regex English();
}
