using Portal.Data.Seed;

namespace Portal.Tests.Commands;

public sealed class VerifyCommandTests
{
    [Fact]
    public async Task What_is_whole_is_said_to_be_so()
    {
        await using var portal = await DecidedAsync();

        Assert.Equal(
            (0, "Allt är som det skrevs: 1 skrivning i obruten kedja." + Environment.NewLine, ""),
            await portal.RunAsync("verify")
        );
        var answer = await portal.JsonAsync("verify");
        Assert.True(answer.GetProperty("holds").GetBoolean());
        Assert.Equal(1, answer.GetProperty("batches").GetInt32());
    }

    [Fact]
    public async Task What_is_changed_is_named_with_exit_1_and_nothing_is_mended_first()
    {
        await using var portal = await DecidedAsync();
        portal.Database.Tamper("DROP TRIGGER Risks_refuse_update; UPDATE Risks SET Text = 'Inget' WHERE Id = 2");

        var (exit, output, _) = await portal.RunAsync("verify");

        Assert.Equal(1, exit);
        Assert.Equal(
            [
                "Rad 2 i Risks, skrivning 1, är ändrad.",
                "Spärren Risks_refuse_update saknas eller är ändrad, så Risks är oskyddad.",
            ],
            output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public async Task A_missing_database_is_made_first()
    {
        await using var portal = await TestCommandLine.CreateAsync();
        File.Delete(portal.Database.File);

        Assert.Equal(0, (await portal.RunAsync("verify")).Exit);

        Assert.True(File.Exists(portal.Database.File));
    }

    [Fact]
    public async Task A_database_is_backed_up_and_restored_by_two_verbs()
    {
        await using var portal = await DecidedAsync();
        var file = Path.Combine(portal.Database.Folder, "kopia.db");

        Assert.Equal((0, "", ""), await portal.RunAsync("backup", file));
        Assert.Equal(1, (await portal.RunAsync("backup", file)).Exit);
        portal.Database.Close();
        File.Delete(portal.Database.File);
        Assert.Equal((0, "", ""), await portal.RunAsync("restore", file));

        Assert.Equal(1, (await portal.JsonAsync("verify")).GetProperty("batches").GetInt32());
    }

    private static async Task<TestCommandLine> DecidedAsync()
    {
        var portal = await TestCommandLine.CreateAsync();
        await using var db = portal.Database.Open();
        await LoadDecision.RunAsync(db);
        return portal;
    }
}
