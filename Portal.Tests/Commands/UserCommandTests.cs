namespace Portal.Tests.Commands;

public sealed class UserCommandTests : IAsyncLifetime
{
    private TestCommandLine _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await TestCommandLine.CreateAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_first_administrator_is_opened_with_a_password_from_standard_input()
    {
        _portal.Input = "batteri hästen korrekt\n";
        Assert.Equal((0, "1: en@k.se, Administrator\n", ""), await AddAsync("en@k.se", "Administrator"));
        _portal.Input = "";
        var (exit, output, _) = await AddAsync("två@k.se", "ProjectLead", "--subproject", "2", "--name", "Två Tvåsson");
        Assert.Equal(0, exit);
        Assert.Matches(@"^2: två@k\.se, ProjectLead\n/losenord/2\.[\w-]+\n$", output);

        Assert.Equal(
            (
                0,
                "1: en@k.se, en, Administrator\n2: två@k.se, Två Tvåsson, ProjectLead (investering 1, delprojekt 2)\n",
                ""
            ),
            await _portal.RunAsync("user", "list")
        );
        var listed = (await _portal.JsonAsync("user", "list")).GetProperty("accounts");
        Assert.True(listed[0].GetProperty("password").GetBoolean());
        Assert.False(listed[1].GetProperty("password").GetBoolean());
        Assert.Equal(2, listed[1].GetProperty("roles")[0].GetProperty("subproject").GetInt32());
    }

    [Fact]
    public async Task An_account_is_disabled_and_given_a_new_password()
    {
        _portal.Input = "batteri hästen korrekt\n";
        await AddAsync("en@k.se", "Administrator");
        await AddAsync("två@k.se", "Controller");

        Assert.Equal((0, "2: nytt lösenord\n", ""), await _portal.RunAsync("user", "reset", "--email", "två@k.se"));
        Assert.Equal((0, "2: avstängt\n", ""), await _portal.RunAsync("user", "disable", "två@k.se"));
        Assert.Equal(1, (await _portal.RunAsync("user", "disable", "två@k.se")).Exit);
        Assert.Equal(1, (await _portal.RunAsync("user", "disable", "en@k.se")).Exit);
        Assert.Equal(1, (await _portal.RunAsync("user", "reset", "ingen@k.se")).Exit);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_exit_1_and_wrong_usage_with_2()
    {
        _portal.Input = "sommar20242024\n";
        var (exit, output, error) = await AddAsync("en@k.se", "Controller");
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("prövas först", error, StringComparison.Ordinal);
        Assert.DoesNotContain("sommar", error, StringComparison.Ordinal);

        Assert.Equal(2, (await AddAsync("en@k.se", "Chef")).Exit);
        Assert.Equal(2, (await _portal.RunAsync("user", "add", "--role", "Controller")).Exit);
        Assert.Equal(2, (await _portal.RunAsync("user", "disable")).Exit);
        Assert.Equal((0, "", ""), await _portal.RunAsync("user", "list"));
    }

    private Task<(int Exit, string Output, string Error)> AddAsync(string address, string role, params string[] more) =>
        _portal.RunAsync(["user", "add", "--email", address, "--role", role, .. more]);
}
